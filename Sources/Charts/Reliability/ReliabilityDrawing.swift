/// A reliability diagram about to be drawn.
struct ReliabilityDrawing: Drawing {
  let chart: ReliabilityDiagram
  let words: ChartWords
  private static let head = 40.0
  private static let foot = 66.0
  private static let ticks = Ticks(values: [0, 0.2, 0.4, 0.6, 0.8, 1], decimals: 1)
  private let text = ValueText(decimals: 2, groupSeparator: "")

  init(chart: ReliabilityDiagram, words: ChartWords) {
    self.chart = chart
    self.words = words
  }

  var caption: ChartCaption { chart.caption }
  var bodyHeight: Double { Self.head + 300 + Self.foot }

  /// Bins that can be drawn, by promised chance.
  private var bins: [ReliabilityDiagram.Bin] {
    chart.bins.filter(Self.canDraw).sorted { ($0.predicted, $0.observed) < ($1.predicted, $1.observed) }
  }

  private static func canDraw(_ bin: ReliabilityDiagram.Bin) -> Bool {
    (0...1).contains(bin.predicted) && (0...1).contains(bin.observed) && bin.count > 0
  }

  var warnings: [ChartWarning] {
    chart.bins.filter { !Self.canDraw($0) }
      .map { .valueLeftOut(series: words.table.observed, position: text($0.predicted)) }
  }

  func draw(on canvas: inout Canvas, body: Box) {
    guard !bins.isEmpty else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let left = body.x + 52
    let box = Box(
      x: left, y: body.y + Self.head, width: body.maxX - left - 24,
      height: body.height - Self.head - Self.foot)
    let x = LinearScale(domain: 0...1, start: box.x, end: box.maxX)
    let y = LinearScale(domain: 0...1, start: box.maxY, end: box.y)
    drawAxes(box, body, x, y, on: &canvas)
    let point = { (bin: ReliabilityDiagram.Bin) in Point(x: x(bin.predicted), y: y(bin.observed)) }
    canvas.group(words.table.observed, whiskers(x, y) + marks(point))
    for bin in bins { drawCount(bin, point, box, on: &canvas) }
  }

  private func marks(_ point: (ReliabilityDiagram.Bin) -> Point) -> [SVGElement] {
    [.stroke(.polyline(bins.map(point)), .mark(0), width: 2.5)]
      + bins.map { .marker(.circle, at: point($0), radius: 7, .mark(0)) }
  }

  private func whiskers(_ x: LinearScale, _ y: LinearScale) -> [SVGElement] {
    bins.compactMap { bin in
      guard let lower = bin.lower, let upper = bin.upper, 0 <= lower, lower <= upper, upper <= 1 else {
        return nil
      }
      let place = x(bin.predicted)
      return .line(from: Point(x: place, y: y(lower)), to: Point(x: place, y: y(upper)), .mark(0), width: 2)
    }
  }
}

extension ReliabilityDrawing {
  private func drawAxes(_ box: Box, _ body: Box, _ x: LinearScale, _ y: LinearScale, on canvas: inout Canvas)
  {
    let setting = TextSetting(role: .soft, maxWidth: Page.innerWidth)
    canvas.text(words.table.observed, at: Point(x: body.x, y: body.y + 19), setting)
    for tick in Self.ticks.values {
      let label = AxisText.label(tick, Self.ticks, text)
      canvas.add(
        .line(from: Point(x: box.x, y: y(tick)), to: Point(x: box.maxX, y: y(tick)), .grid, width: 1))
      canvas.text(label, at: Point(x: box.x - 12, y: y(tick) + 7.5), TextSetting(role: .soft, anchor: .end))
      canvas.text(
        label, at: Point(x: x(tick), y: box.maxY + 34), TextSetting(role: .soft, anchor: .middle))
    }
    var name = setting
    name.anchor = .end
    canvas.text(words.table.predicted, at: Point(x: box.maxX, y: box.maxY + 60), name)
    canvas.add(
      .line(
        from: Point(x: box.x, y: box.maxY), to: Point(x: box.maxX, y: box.y), .soft, width: 1.5, dash: "2 4"))
  }

  /// The number of cases, off the curve and the diagonal.
  private func drawCount(
    _ bin: ReliabilityDiagram.Bin, _ point: (ReliabilityDiagram.Bin) -> Point, _ box: Box,
    on canvas: inout Canvas
  ) {
    let points = bins.map(point)
    let curve = zip(points, points.dropFirst()).map { Segment(from: $0, to: $1) }
    let diagonal = Segment(from: Point(x: box.x, y: box.maxY), to: Point(x: box.maxX, y: box.y))
    let bounds = Box(x: box.x, y: box.y - 10, width: box.width + 24, height: box.height + 10)
    let setting = TextSetting(style: .strong, role: .label(0), halo: .surface)
    canvas.place(
      [ValueText(decimals: 0, groupSeparator: words.groupSeparator)(Double(bin.count))],
      among: LabelPosition.around(point(bin), gap: 10, size: 22), avoiding: curve + [diagonal], in: bounds,
      setting)
  }

  var notes: [Note] {
    bins.isEmpty
      ? []
      : [
        Note(sign: .mark(.marker(.circle, at: Point(x: 0, y: 0), radius: 6, .mark(0))), text: words.countNote)
      ]
  }

  var description: String {
    paragraph(
      bins.map {
        Phrase.fill(
          words.sentences.reliability,
          [("predicted", text($0.predicted)), ("observed", text($0.observed)), ("count", "\($0.count)")])
      })
  }

  var table: ChartTable {
    let share = { (value: Double?) -> ChartTable.Cell in value.map { .number($0, decimals: 2) } ?? .empty }
    return ChartTable(
      header: [
        words.table.predicted, words.table.observed, words.table.count, words.table.intervalLower,
        words.table.intervalUpper,
      ],
      rows: bins.map {
        [share($0.predicted), share($0.observed), .integer($0.count), share($0.lower), share($0.upper)]
      })
  }
}
