/// A dumbbell chart about to be drawn.
struct DumbbellDrawing: PairDrawing {
  let chart: DumbbellChart
  let words: ChartWords
  let data: PairData
  private static let head = 40.0

  init(chart: DumbbellChart, words: ChartWords) {
    self.chart = chart
    self.words = words
    data = PairData(chart.rows, axis: chart.axis, fromLabel: chart.fromLabel, toLabel: chart.toLabel)
  }

  var caption: ChartCaption { chart.caption }
  var axis: ValueAxis { chart.axis }
  private var names: [EndLabel.Line] { data.rows.map { .init(text: $0.name, role: .ink) } }

  var bodyHeight: Double { Self.head + RowLayout.height(RowLayout.names(names)) + RowLayout.axisHeight }

  func draw(on canvas: inout Canvas, body: Box) {
    guard !data.values.isEmpty else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let widest = data.values.map { TextStyle.strong.width(text($0)) }.max() ?? 0
    let layout = RowLayout(
      body: body, raw: names, values: data.values, axis: chart.axis, head: Self.head,
      pads: (widest + 16, widest + 16))
    canvas.drawKey(key, x: layout.plot.x, baseline: body.y + 20)
    canvas.drawRows(layout, text: text)
    for (index, row) in data.rows.enumerated() {
      canvas.group(row.name, marks(index, row, layout))
      drawValues(index, row, layout, on: &canvas)
    }
  }

  private var key: [KeyItem] {
    [
      KeyItem(mark: { Self.from(at: $0) }, text: chart.fromLabel, role: .soft),
      KeyItem(mark: { Self.to(at: $0) }, text: chart.toLabel, role: .label(0)),
    ]
  }

  private static func from(at point: Point) -> SVGElement {
    .marker(.circle, at: point, radius: 6.5, .soft, hollow: true)
  }

  private static func to(at point: Point) -> SVGElement { .marker(.circle, at: point, radius: 7.5, .mark(0)) }

  private func marks(_ index: Int, _ row: DumbbellChart.Row, _ layout: RowLayout) -> [SVGElement] {
    let from = row.from.map { layout.point(index, $0) }
    let to = row.to.map { layout.point(index, $0) }
    let bar = from.flatMap { from in to.map { SVGElement.line(from: from, to: $0, .soft, width: 3) } }
    return [bar, from.map(Self.from), to.map(Self.to)].compactMap { $0 }
  }

  /// Each value on the outer side of its point.
  private func drawValues(
    _ index: Int, _ row: DumbbellChart.Row, _ layout: RowLayout, on canvas: inout Canvas
  ) {
    let from = row.from.map { (value: $0, point: layout.point(index, $0)) }
    let to = row.to.map { (value: $0, point: layout.point(index, $0)) }
    let toIsRight = (to?.point.x ?? 0) >= (from?.point.x ?? 0)
    if let from, from.value != to?.value {
      drawValue(from.value, from.point, isRight: !toIsRight, .body, .soft, on: &canvas)
    }
    if let to { drawValue(to.value, to.point, isRight: toIsRight, .strong, .label(0), on: &canvas) }
  }

  private func drawValue(
    _ value: Double, _ point: Point, isRight: Bool, _ style: TextStyle, _ role: ColorRole,
    on canvas: inout Canvas
  ) {
    let place = Point(x: point.x + (isRight ? 13 : -13), y: point.y + 7.5)
    let setting = TextSetting(style: style, role: role, anchor: isRight ? .start : .end, halo: .surface)
    canvas.text(text(value), at: place, setting)
  }
}
