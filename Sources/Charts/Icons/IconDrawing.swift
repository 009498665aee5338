/// An icon array about to be drawn.
struct IconDrawing: Drawing {
  let chart: IconArray
  let words: ChartWords
  private static let head = 76.0

  var caption: ChartCaption { chart.caption }
  var warnings: [ChartWarning] { [] }
  private var isDrawable: Bool { (1...100).contains(chart.total) }
  private var count: Int { min(max(chart.count, 0), chart.total) }

  /// Tens, so that rows can be counted at a glance.
  private var columns: Int { 10 }
  private var rows: Int { isDrawable ? (chart.total + columns - 1) / columns : 1 }
  private var pitch: Double { rows <= 3 ? 64 : 44 }

  private static let legendPitch = 28.0
  private var head: Double { Self.head + Double(chart.parts.count) * Self.legendPitch }
  var bodyHeight: Double { head + Double(rows) * pitch }

  func draw(on canvas: inout Canvas, body: Box) {
    guard isDrawable else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let figure = TextSetting(style: .figure, role: .label(0), maxWidth: Page.innerWidth)
    canvas.text(share, at: Point(x: body.x, y: body.y + 28), figure)
    canvas.text(
      chart.label, at: Point(x: body.x, y: body.y + 58), TextSetting(role: .ink, maxWidth: Page.innerWidth))
    drawLegend(on: &canvas, body)
    canvas.group(share, (0..<chart.total).map { icon($0, body) })
  }

  private func drawLegend(on canvas: inout Canvas, _ body: Box) {
    for (index, part) in chart.parts.enumerated() {
      let y = body.y + 58 + Double(index + 1) * Self.legendPitch
      canvas.add(
        .marker(
          .series(index), at: Point(x: body.x + 10, y: y - 6), radius: 8, .mark(index), hollow: false))
      canvas.text(
        "\(part.count)  " + part.label, at: Point(x: body.x + 30, y: y),
        TextSetting(role: .ink, maxWidth: Page.innerWidth - 30))
    }
  }

  /// The part an icon belongs to; 0 where there is one kind.
  private func part(of index: Int) -> Int {
    var end = 0
    for (place, part) in chart.parts.enumerated() {
      end += part.count
      if index < end { return place }
    }
    return max(chart.parts.count - 1, 0)
  }

  private func icon(_ index: Int, _ body: Box) -> SVGElement {
    let center = Point(
      x: body.x + (Double(index % columns) + 0.5) * pitch,
      y: body.y + head + (Double(index / columns) + 0.5) * pitch)
    let isCounted = index < count
    let part = isCounted ? part(of: index) : 0
    return .marker(
      .series(part), at: center, radius: pitch * 0.36 - (isCounted ? 0 : 1.25), .mark(part),
      hollow: !isCounted)
  }

  private var share: String {
    Phrase.fill(words.shareOf, [("count", "\(count)"), ("total", "\(chart.total)")])
  }

  var description: String {
    guard isDrawable else { return words.nothingToDraw }
    return Phrase.fill(
      words.sentences.outOf, [("count", "\(count)"), ("total", "\(chart.total)"), ("label", chart.label)])
  }

  var table: ChartTable {
    ChartTable(
      header: [words.table.name, words.table.count, words.table.total],
      rows: isDrawable
        ? ([IconArray.Part(count: count, label: chart.label)] + chart.parts).map {
          [.text($0.label), .integer($0.count), .integer(chart.total)]
        } : [])
  }
}
