import Numerals

/// A calendar strip about to be drawn.
struct CalendarDrawing: Drawing {
  let chart: CalendarStrip
  let words: ChartWords
  let events: [CalendarStrip.Event]
  private static let row = 36.0
  private static let axis = 38.0

  init(chart: CalendarStrip, words: ChartWords) {
    self.chart = chart
    self.words = words
    events = chart.events.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  var caption: ChartCaption { chart.caption }
  var warnings: [ChartWarning] { [] }
  var bodyHeight: Double { Double(events.count) * Self.row + Self.axis + 8 }

  /// The earliest event is the highest, so that the line from its point down to the axis passes left of
  /// every later label.
  func draw(on canvas: inout Canvas, body: Box) {
    guard let span else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let x = LinearScale(domain: span, start: body.x + 14, end: body.maxX - 14)
    let bottom = body.y + 8 + Double(events.count) * Self.row
    drawMonths(x, top: body.y, bottom: bottom, on: &canvas)
    for (index, event) in events.enumerated() {
      let y = body.y + 8 + (Double(index) + 0.5) * Self.row
      canvas.group(event.label, marks(event, x, y: y, bottom: bottom))
    }
    for (index, event) in events.enumerated() {
      drawLabel(event, x, y: body.y + 8 + (Double(index) + 0.5) * Self.row, on: &canvas)
    }
  }

  private var span: ClosedRange<Double>? {
    let days = events.flatMap { [$0.date.number, ($0.end ?? $0.date).number] }
    guard let first = days.min(), let last = days.max() else { return nil }
    let pad = max(Double(last - first) * 0.03, 5)
    return (Double(first) - pad)...(Double(last) + pad)
  }

  private func marks(_ event: CalendarStrip.Event, _ x: LinearScale, y: Double, bottom: Double)
    -> [SVGElement]
  {
    let point = Point(x: x(Double(event.date.number)), y: y)
    let foot = Point(x: point.x, y: bottom)
    var marks: [SVGElement] = [.line(from: point, to: foot, .soft, width: 1, dash: "2 4")]
    if let end = event.end, end > event.date {
      let last = Point(x: x(Double(end.number)), y: y)
      marks.append(.line(from: point, to: last, .mark(0), width: 6))
      marks.append(.marker(.circle, at: last, radius: 7, .mark(0), hollow: event.isExpected))
    }
    return marks + [.marker(.circle, at: point, radius: 7, .mark(0), hollow: event.isExpected)]
  }
}

extension CalendarDrawing {
  /// A line at the start of every month, its name where there is room.
  private func drawMonths(_ x: LinearScale, top: Double, bottom: Double, on canvas: inout Canvas) {
    let months = Self.months(x.domain)
    let step = Self.step(months.count, width: x.end - x.start)
    for (index, month) in months.enumerated() where index.isMultiple(of: step) {
      let place = x(Double(month.number))
      canvas.add(.line(from: Point(x: place, y: top), to: Point(x: place, y: bottom), .grid, width: 1))
      let label = month.monthText
      let half = TextStyle.body.width(label) / 2
      let center = min(max(place, Page.margin + half), Page.width - Page.margin - half)
      let point = Point(x: center, y: bottom + 26)
      guard canvas.isFree(TextStyle.body.box(label, at: point, anchor: .middle).inset(-4)) else { continue }
      canvas.text(label, at: point, TextSetting(role: .soft, anchor: .middle))
    }
    let ends = (Point(x: x.start - 14, y: bottom), Point(x: x.end + 14, y: bottom))
    canvas.add(.line(from: ends.0, to: ends.1, .soft, width: 1.5))
  }

  private static func step(_ count: Int, width: Double) -> Int {
    let room = max(Int(width / 116), 1)
    return [1, 2, 3, 6, 12, 24, 60, 120].first { count / $0 <= room } ?? max(count / room, 1)
  }

  /// First days of months inside the span, counted from a January so that thinning keeps Januaries.
  private static func months(_ span: ClosedRange<Double>) -> [CalendarDate] {
    let year = Int(span.lowerBound / 365.2425)
    let years = max(year - 1, 1)...max(Int(span.upperBound / 365.2425) + 1, 1)
    let all = years.flatMap { year in (1...12).compactMap { CalendarDate(year: year, month: $0, day: 1) } }
    return all.filter { span.contains(Double($0.number)) }
  }

  /// To the right of the mark, or to its left where that leaves more room.
  private func drawLabel(_ event: CalendarStrip.Event, _ x: LinearScale, y: Double, on canvas: inout Canvas) {
    let start = x(Double(event.date.number)) - 14
    let end = x(Double((event.end ?? event.date).number)) + 14
    let label = PlainText.clean(dateText(event) + " " + event.label)
    let rightRoom = Page.width - Page.margin - end
    let fits = TextStyle.body.width(label) <= rightRoom || rightRoom >= start - Page.margin
    let setting = TextSetting(
      anchor: fits ? .start : .end, maxWidth: fits ? rightRoom : start - Page.margin, halo: .surface)
    canvas.text(label, at: Point(x: fits ? end : start, y: y + 7.5), setting)
  }

  private func dateText(_ event: CalendarStrip.Event) -> String {
    let text = { (date: CalendarDate) in event.isMonthOnly ? date.monthText : date.shortText }
    return span(event, text)
  }

  /// Two ends that read alike, such as the days of a month, are one.
  private func span(_ event: CalendarStrip.Event, _ text: (CalendarDate) -> String) -> String {
    guard let end = event.end, end > event.date, text(end) != text(event.date) else {
      return text(event.date)
    }
    return text(event.date) + "–" + text(end)
  }

  private func fullDate(_ event: CalendarStrip.Event) -> String {
    let text = { (date: CalendarDate) in event.isMonthOnly ? date.monthText : date.description }
    return span(event, text)
  }

  var notes: [Note] {
    guard events.contains(where: \.isExpected) else { return [] }
    let sign = SVGElement.marker(.circle, at: Point(x: 0, y: 0), radius: 6, .mark(0), hollow: true)
    return [Note(sign: .mark(sign), text: words.expectedNote)]
  }

  var description: String {
    paragraph(
      events.map { Phrase.fill(words.sentences.event, [("date", fullDate($0)), ("event", $0.label)]) })
  }

  var table: ChartTable {
    ChartTable(
      header: [words.table.date, words.table.event, words.table.remark],
      rows: events.map { event in
        [.text(fullDate(event)), .text(event.label), event.isExpected ? .text(words.expectedNote) : .empty]
      })
  }
}
