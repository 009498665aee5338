import Numerals

/// A funnel about to be drawn.
struct FunnelDrawing: Drawing {
  let chart: FunnelChart
  let words: ChartWords

  var caption: ChartCaption { chart.caption }
  private var text: ValueText { ValueText(decimals: 0, groupSeparator: words.groupSeparator) }

  /// The line of words over a bar, the bar, and the way to the next one.
  private static let line = 32.0
  private static let bar = 30.0
  private static let way = 12.0
  private static var pitch: Double { line + bar + way }

  var bodyHeight: Double { Double(max(rows.count, 1)) * Self.pitch }
  var pageHeight: Double { rows.isEmpty ? Page.minimumHeight : 0 }

  private static func isDrawable(_ stage: FunnelChart.Stage) -> Bool {
    stage.value.isFinite && stage.value >= 0
  }

  private var stages: [FunnelChart.Stage] { chart.stages.filter(Self.isDrawable) }
  private var whole: FunnelChart.Stage? { chart.whole.flatMap { Self.isDrawable($0) ? $0 : nil } }
  private var parts: [FunnelChart.Stage] { whole == nil ? [] : chart.parts.filter(Self.isDrawable) }
  private var rows: [FunnelChart.Stage] { largest > 0 ? stages + (whole.map { [$0] } ?? []) : [] }
  private var largest: Double { (stages + (whole.map { [$0] } ?? [])).map(\.value).max() ?? 0 }

  var warnings: [ChartWarning] {
    (chart.stages + (chart.whole.map { [$0] } ?? []) + chart.parts).filter { !Self.isDrawable($0) }
      .map { .valueLeftOut(series: $0.name, position: words.table.value) }
  }

  var notes: [Note] {
    guard !rows.isEmpty else { return [] }
    return parts.enumerated().map { place, part in
      Note(
        sign: .mark(.marker(.square, at: Point(x: 0, y: 0), radius: 8, Self.role(place))),
        text: [part.name, text(part.value), part.note].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// The first part has the color of the stages: it is the last of them.
  private static func role(_ place: Int) -> ColorRole { .mark(place) }

  func draw(on canvas: inout Canvas, body: Box) {
    guard !rows.isEmpty else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    for (place, pair) in zip(stages, stages.dropFirst()).enumerated() {
      let (from, to) = (bar(pair.0.value, place, body), bar(pair.1.value, place + 1, body))
      canvas.add(
        .fill(
          PathData.polygon([
            Point(x: from.x, y: from.maxY), Point(x: from.maxX, y: from.maxY),
            Point(x: to.maxX, y: to.y), Point(x: to.x, y: to.y),
          ]), .mark(0), opacity: ".14"))
    }
    for (place, row) in rows.enumerated() {
      let box = bar(row.value, place, body)
      canvas.group(row.name, place < stages.count ? [.fill(box, .mark(0))] : pieces(of: box))
      label(row, over: box, in: body, on: &canvas)
    }
  }

  /// The bar of a row: around the middle, as long as its number; never too thin to be seen.
  private func bar(_ value: Double, _ row: Int, _ body: Box) -> Box {
    let width = max(value / largest * body.width, 2)
    return Box(
      x: body.midX - width / 2, y: body.y + Double(row) * Self.pitch + Self.line, width: width,
      height: Self.bar)
  }

  /// The bar of the whole, cut into its parts; whole where there are none.
  private func pieces(of box: Box) -> [SVGElement] {
    let sum = parts.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return [.fill(box, .mark(0))] }
    var x = box.x
    return parts.enumerated().compactMap { place, part in
      let width = part.value / sum * box.width
      defer { x += width }
      return width > 0 ? .fill(Box(x: x, y: box.y, width: width, height: box.height), Self.role(place)) : nil
    }
  }

  /// The name at the left, the number at the right.
  private func label(
    _ row: FunnelChart.Stage, over box: Box, in body: Box, on canvas: inout Canvas
  ) {
    let y = box.y - 9
    let figure = [text(row.value), row.note].filter { !$0.isEmpty }.joined(separator: " ")
    let width = min(TextStyle.strong.width(PlainText.clean(figure)), body.width * 0.7)
    canvas.text(
      figure, at: Point(x: body.maxX, y: y),
      TextSetting(style: .strong, role: .label(0), anchor: .end, maxWidth: body.width * 0.7, halo: .surface))
    canvas.text(
      row.name, at: Point(x: body.x, y: y),
      TextSetting(role: .ink, maxWidth: body.width - width - 16, halo: .surface))
  }

  var description: String {
    paragraph(
      (rows + (rows.isEmpty ? [] : parts)).map { stage in
        Phrase.fill(
          words.sentences.rankedAlone,
          [
            ("name", stage.name),
            ("value", [text(stage.value), stage.note].filter { !$0.isEmpty }.joined(separator: " ")),
          ])
      })
  }

  var table: ChartTable {
    ChartTable(
      header: [words.table.name, words.table.value, words.table.remark],
      rows: (rows + (rows.isEmpty ? [] : parts)).map { stage in
        [
          .text(stage.name), .number(stage.value, decimals: 0),
          stage.note.isEmpty ? .empty : .text(stage.note),
        ]
      })
  }
}
