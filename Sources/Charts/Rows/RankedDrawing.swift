import Numerals

/// Ranked dots about to be drawn.
struct RankedDrawing: Drawing {
  let chart: RankedDots
  let words: ChartWords

  var caption: ChartCaption { chart.caption }
  private var text: ValueText { valueText(chart.axis) }
  private var names: [EndLabel.Line] {
    rows.enumerated().map { index, row in
      index == forward
        ? .init(text: row.name, style: .strong, role: .label(Self.hue)) : .init(text: row.name, role: .ink)
    }
  }
  /// The hue of the row brought forward.
  private static let hue = 1
  private var head: Double { reference == nil ? 10 : 40 }

  var bodyHeight: Double { head + RowLayout.height(RowLayout.names(names)) + RowLayout.axisHeight }

  /// The row brought forward among those that are drawn.
  private var forward: Int? {
    guard let row = chart.highlight?.row, chart.rows.indices.contains(row),
      chart.axis.canDraw(chart.rows[row].value)
    else { return nil }
    return chart.rows[..<row].count { chart.axis.canDraw($0.value) }
  }

  var notes: [Note] {
    guard forward != nil, let label = chart.highlight?.label, !label.isEmpty else { return [] }
    return [Note(sign: .mark(Self.dot(at: Point(x: 0, y: 0), isForward: true)), text: label)]
  }

  private static func dot(at point: Point, isForward: Bool) -> SVGElement {
    isForward
      ? .marker(.diamond, at: point, radius: 7, .mark(hue)) : .marker(.circle, at: point, radius: 7, .mark(0))
  }

  /// Rows with a drawable value; an interval needs both ends, in order.
  private var rows: [RankedDots.Row] {
    chart.rows.filter { chart.axis.canDraw($0.value) }.map { row in
      guard let lower = row.lower, let upper = row.upper, chart.axis.canDraw(lower),
        chart.axis.canDraw(upper),
        lower <= upper
      else { return RankedDots.Row(name: row.name, value: row.value) }
      return row
    }
  }

  private var reference: RankedDots.Reference? {
    chart.reference.flatMap { chart.axis.canDraw($0.value) ? $0 : nil }
  }

  var warnings: [ChartWarning] {
    chart.rows.filter { !chart.axis.canDraw($0.value) }
      .map { .valueLeftOut(series: $0.name, position: words.table.value) }
  }

  func draw(on canvas: inout Canvas, body: Box) {
    guard !rows.isEmpty else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let values = rows.flatMap { [$0.value, $0.lower, $0.upper].compactMap { $0 } }
    let widest = rows.map { TextStyle.strong.width(text($0.value)) }.max() ?? 0
    let layout = RowLayout(
      body: body, raw: names, values: values + (reference.map { [$0.value] } ?? []), axis: chart.axis,
      head: head, pads: (Self.leftPad, widest + 18))
    canvas.drawRows(layout, text: text)
    drawReference(layout, body, on: &canvas)
    for (index, row) in rows.enumerated() { drawRow(index, row, layout, on: &canvas) }
  }

  /// Values stand at the right of their points: at the left there need only be room for half a tick label.
  private static let leftPad = 26.0

  private func drawReference(_ layout: RowLayout, _ body: Box, on canvas: inout Canvas) {
    guard let reference else { return }
    let x = layout.values(reference.value)
    let from = Point(x: x, y: layout.plot.y)
    canvas.group(
      reference.label,
      [.line(from: from, to: Point(x: x, y: layout.plot.maxY), .mark(1), width: 2.5, dash: Dash.forecast)])
    let full = reference.label + " " + text(reference.value)
    let places = [(x, TextAnchor.middle), (Page.width - Page.margin, .end), (Page.margin, .start)].map {
      LabelPosition(point: Point(x: $0, y: body.y + 22), anchor: $1)
    }
    let page = Box(x: Page.margin, y: body.y - 8, width: Page.innerWidth, height: 60)
    let short = TextStyle.strong.shortened(PlainText.clean(full), to: Page.innerWidth) ?? ""
    canvas.place(
      [full, short], among: places, avoiding: [], in: page, TextSetting(style: .strong, role: .label(1)))
  }

  private func drawRow(_ index: Int, _ row: RankedDots.Row, _ layout: RowLayout, on canvas: inout Canvas) {
    let point = layout.point(index, row.value)
    let isForward = index == forward
    var marks: [SVGElement] = []
    if let lower = row.lower, let upper = row.upper {
      let ends = (layout.point(index, lower), layout.point(index, upper))
      marks.append(.line(from: ends.0, to: ends.1, .mark(isForward ? Self.hue : 0), width: isForward ? 4 : 3))
    }
    marks.append(Self.dot(at: point, isForward: isForward))
    canvas.group(row.name, marks)
    drawValue(index, row, layout, on: &canvas)
  }

  /// The value beyond the upper end of its interval.
  private func drawValue(_ index: Int, _ row: RankedDots.Row, _ layout: RowLayout, on canvas: inout Canvas) {
    let ends = [row.value, row.lower, row.upper].compactMap { $0.map { layout.values($0) } }
    let y = layout.center(index) + 7.5
    let places = [
      LabelPosition(point: Point(x: (ends.max() ?? 0) + 12, y: y), anchor: .start),
      LabelPosition(point: Point(x: (ends.min() ?? 0) - 12, y: y), anchor: .end),
    ]
    let bounds = Box(x: layout.plot.x - 8, y: 0, width: layout.plot.width + 8, height: y + 20)
    let role = ColorRole.label(index == forward ? Self.hue : 0)
    let setting = TextSetting(style: .strong, role: role, halo: .surface)
    canvas.place([text(row.value)], among: places, avoiding: [], in: bounds, setting)
  }

  var description: String {
    paragraph(
      rows.map { row in
        let places: [(place: String, value: String)] = [("name", row.name), ("value", text(row.value))]
        guard let lower = row.lower, let upper = row.upper else {
          return Phrase.fill(words.sentences.rankedAlone, places)
        }
        return Phrase.fill(words.sentences.ranked, places + [("lower", text(lower)), ("upper", text(upper))])
      } + notes.map { words.sentence($0.text) })
  }

  /// Without a single interval there are no columns of their ends.
  var table: ChartTable {
    guard rows.contains(where: { $0.lower != nil }) else {
      return ChartTable(
        header: [words.table.name, words.table.value],
        rows: rows.map { [.text($0.name), .number($0.value, decimals: chart.axis.decimals)] })
    }
    let number = { (value: Double?) -> ChartTable.Cell in
      value.map { .number($0, decimals: chart.axis.decimals) } ?? .empty
    }
    let bounds = [words.table.lower, words.table.upper].map {
      Phrase.fill($0, [("level", "\(chart.level)")])
    }
    return ChartTable(
      header: [words.table.name, words.table.value] + bounds,
      rows: rows.map { [.text($0.name), number($0.value), number($0.lower), number($0.upper)] })
  }
}
