/// An icon array about to be drawn.
struct IconDrawing: Drawing {
  let chart: IconArray
  let words: ChartWords
  private static let head = 76.0

  var caption: ChartCaption { chart.caption }
  var warnings: [ChartWarning] { [] }
  private var isDrawable: Bool { (1...100).contains(chart.total) }
  private var count: Int { min(max(chart.count, 0), chart.total) }

  /// Tens, so that rows can be counted at a glance: one in a row, or two with a gap between where there are many.
  private var columns: Int { chart.total <= 30 ? 10 : 20 }
  private var rows: Int { isDrawable ? (chart.total + columns - 1) / columns : 1 }
  private static let gap = 16.0
  /// The icons fill the width of the page.
  private var pitch: Double {
    (Page.innerWidth - Double(columns / 10 - 1) * Self.gap) / Double(columns)
  }

  private static let legendPitch = 28.0
  private var head: Double { Self.head + Double(kinds.count) * Self.legendPitch }

  /// Everything the legend names, with its place among shapes and colors.
  private var kinds: [(part: IconArray.Part, place: Int, isCounted: Bool)] {
    chart.parts.enumerated().map { ($1, $0, true) }
      + chart.misses.enumerated().map { ($1, firstMiss + $0, false) }
  }

  /// The first shape of what is not counted: those that are counted have at least one.
  private var firstMiss: Int { chart.misses.isEmpty ? 0 : max(chart.parts.count, 1) }
  var bodyHeight: Double { head + Double(rows) * pitch }
  var pageHeight: Double { isDrawable ? 0 : Page.minimumHeight }

  func draw(on canvas: inout Canvas, body: Box) {
    guard isDrawable else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let figure = TextSetting(style: .figure, role: .label(0), maxWidth: Page.innerWidth)
    canvas.text(share, at: Point(x: body.x, y: body.y + 28), figure)
    drawLabel(on: &canvas, body)
    drawLegend(on: &canvas, body)
    canvas.group(share, (0..<chart.total).map { icon($0, body) })
  }

  /// What is counted; with the sign of those icons where others are named below by theirs.
  private func drawLabel(on canvas: inout Canvas, _ body: Box) {
    let isNamed = chart.parts.isEmpty && !chart.misses.isEmpty
    let indent = isNamed ? 30.0 : 0
    if isNamed {
      canvas.add(.marker(.series(0), at: Point(x: body.x + 10, y: body.y + 52), radius: 8, .mark(0)))
    }
    canvas.text(
      chart.label, at: Point(x: body.x + indent, y: body.y + 58),
      TextSetting(role: .ink, maxWidth: Page.innerWidth - indent))
  }

  private func drawLegend(on canvas: inout Canvas, _ body: Box) {
    for (index, kind) in kinds.enumerated() {
      let y = body.y + 58 + Double(index + 1) * Self.legendPitch
      canvas.add(
        .marker(
          .series(kind.place), at: Point(x: body.x + 10, y: y - 6), radius: 8, .mark(kind.place),
          hollow: !kind.isCounted))
      canvas.text(
        "\(kind.part.count)  " + kind.part.label, at: Point(x: body.x + 30, y: y),
        TextSetting(role: .ink, maxWidth: Page.innerWidth - 30))
    }
  }

  /// The shape and color of an icon; 0 where there is one kind.
  private func place(of index: Int) -> Int {
    index < count
      ? place(index, among: chart.parts) : firstMiss + place(index - count, among: chart.misses)
  }

  private func place(_ index: Int, among parts: [IconArray.Part]) -> Int {
    var end = 0
    for (place, part) in parts.enumerated() {
      end += part.count
      if index < end { return place }
    }
    return max(parts.count - 1, 0)
  }

  private func icon(_ index: Int, _ body: Box) -> SVGElement {
    let column = index % columns
    let center = Point(
      x: body.x + (Double(column) + 0.5) * pitch + Double(column / 10) * Self.gap,
      y: body.y + head + (Double(index / columns) + 0.5) * pitch)
    let isCounted = index < count
    let place = place(of: index)
    return .marker(
      .series(place), at: center, radius: pitch * 0.36 - (isCounted ? 0 : 1.25), .mark(place),
      hollow: !isCounted)
  }

  private var share: String {
    Phrase.fill(words.shareOf, [("count", "\(count)"), ("total", "\(chart.total)")])
  }

  var description: String {
    guard isDrawable else { return words.nothingToDraw }
    let all = [IconArray.Part(count: count, label: chart.label)] + chart.misses
    return all.map { part in
      Phrase.fill(
        words.sentences.outOf,
        [("count", "\(part.count)"), ("total", "\(chart.total)"), ("label", part.label)])
    }.joined(separator: words.sentenceSeparator)
  }

  var table: ChartTable {
    ChartTable(
      header: [words.table.name, words.table.count, words.table.total],
      rows: isDrawable
        ? ([IconArray.Part(count: count, label: chart.label)] + chart.parts + chart.misses).map {
          [.text($0.label), .integer($0.count), .integer(chart.total)]
        } : [])
  }
}
