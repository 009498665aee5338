import Numerals

/// Quantile dots about to be drawn.
struct QuantileDotsDrawing: Drawing {
  let chart: QuantileDots
  let words: ChartWords
  let values: [Double]
  private static let head = 74.0
  private static let axis = 36.0

  init(chart: QuantileDots, words: ChartWords) {
    self.chart = chart
    self.words = words
    values = chart.values.filter(chart.axis.canDraw).sorted()
  }

  var caption: ChartCaption { chart.caption }
  var bodyHeight: Double { Self.head + 190 + Self.axis }
  private var text: ValueText { valueText(chart.axis) }

  var warnings: [ChartWarning] {
    chart.values.filter { !chart.axis.canDraw($0) }
      .map { .valueLeftOut(series: words.table.value, position: text($0)) }
  }

  private var threshold: QuantileDots.Threshold? {
    chart.threshold.flatMap { chart.axis.canDraw($0.value) ? $0 : nil }
  }

  private func isCounted(_ value: Double) -> Bool {
    guard let threshold else { return true }
    return threshold.side == .atOrBelow ? value <= threshold.value : value >= threshold.value
  }

  private var count: Int { values.count(where: isCounted) }

  func draw(on canvas: inout Canvas, body: Box) {
    guard !values.isEmpty else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let box = Box(
      x: body.x, y: body.y + Self.head, width: body.width, height: body.height - Self.head - Self.axis)
    let all = values + (threshold.map { [$0.value] } ?? [])
    let scale = ValueScale(all, axis: chart.axis, low: box.x + 24, high: box.maxX - 24)
    canvas.drawValueAxisAcross(scale, plot: box, text: text)
    drawThreshold(scale, box, body, on: &canvas)
    canvas.group(chart.unit, dots(scale, box))
  }

  private func dots(_ scale: ValueScale, _ box: Box) -> [SVGElement] {
    // Sorted by place, which on a reversed axis is not the order of values.
    let ordered = values.sorted { scale($0) < scale($1) }
    let stacks = DotStacks(
      ordered.map { scale($0) }, height: box.height - 6, largest: 17, range: box.x...box.maxX,
      boundary: boundary(ordered, scale))
    return stacks.columns.flatMap { column in
      column.dots.enumerated().map { rank, index in
        let y = box.maxY - stacks.radius * (2 * Double(rank) + 1) - 2
        let isCounted = isCounted(ordered[index])
        return SVGElement.marker(
          .circle, at: Point(x: column.x, y: y), radius: max(stacks.radius - (isCounted ? 1 : 2), 1),
          .mark(0),
          hollow: !isCounted)
      }
    }
  }

  /// Where dots that are counted meet those that are not.
  private func boundary(_ ordered: [Double], _ scale: ValueScale) -> DotStacks.Boundary? {
    guard let threshold, let first = ordered.first else { return nil }
    let side = isCounted(first)
    let count = ordered.prefix { isCounted($0) == side }.count
    // All on one side: the threshold lies before the first dot or behind the last.
    let isBehind = count < ordered.count || scale(threshold.value) >= scale(ordered[count - 1])
    return DotStacks.Boundary(x: scale(threshold.value), count: isBehind ? count : 0)
  }

  private func drawThreshold(_ scale: ValueScale, _ box: Box, _ body: Box, on canvas: inout Canvas) {
    guard let threshold else { return }
    let x = scale(threshold.value)
    let line = SVGElement.line(
      from: Point(x: x, y: box.y - 4), to: Point(x: x, y: box.maxY), .mark(1), width: 2.5, dash: Dash.forecast
    )
    canvas.group(threshold.label, [line])
    let figure = TextSetting(style: .figure, role: .label(0), maxWidth: Page.innerWidth)
    canvas.text(share, at: Point(x: body.x, y: body.y + 26), figure)
    let label = PlainText.clean(threshold.label + " " + text(threshold.value))
    let short = TextStyle.strong.shortened(label, to: Page.innerWidth) ?? ""
    let places = [(x, TextAnchor.middle), (Page.margin, .start), (Page.width - Page.margin, .end)].map {
      LabelPosition(point: Point(x: $0, y: body.y + 62), anchor: $1)
    }
    let page = Box(x: Page.margin, y: body.y, width: Page.innerWidth, height: 80)
    canvas.place(
      [label, short], among: places, avoiding: [], in: page, TextSetting(style: .strong, role: .label(1)))
  }

  private var share: String {
    Phrase.fill(words.shareOf, [("count", "\(count)"), ("total", "\(values.count)")])
  }

  var description: String {
    guard !values.isEmpty else { return words.nothingToDraw }
    let places = [
      ("count", "\(count)"), ("total", "\(values.count)"),
      ("value", threshold.map { text($0.value) } ?? ""), ("label", threshold?.label ?? chart.unit),
    ].map { (place: $0.0, value: $0.1) }
    let sentences = words.sentences
    return Phrase.fill(
      threshold.map { $0.side == .atOrBelow ? sentences.atOrBelow : sentences.atOrAbove } ?? sentences.outOf,
      places)
  }

  var table: ChartTable {
    ChartTable(
      header: [words.table.count, words.table.value],
      rows: values.enumerated().map {
        [.integer($0.offset + 1), .number($0.element, decimals: chart.axis.decimals)]
      })
  }
}
