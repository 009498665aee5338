/// A slope chart about to be drawn.
struct SlopeDrawing: PairDrawing {
  let chart: SlopeChart
  let words: ChartWords
  let data: PairData
  private static let head = 36.0
  private static let widestName = 270.0
  private static let widestLeft = 200.0
  /// Between a point and its words, with room for a line that leads to words that were moved.
  private static let lead = 34.0

  init(chart: SlopeChart, words: ChartWords) {
    self.chart = chart
    self.words = words
    data = PairData(chart.rows, axis: chart.axis, fromLabel: chart.fromLabel, toLabel: chart.toLabel)
  }

  var caption: ChartCaption { chart.caption }
  var axis: ValueAxis { chart.axis }

  /// A line of words for each name, or two where a name wraps.
  var bodyHeight: Double {
    let sides = [(leftLabels { _ in 0 }, Self.widestLeft), (rightLabels { _ in 0 }, Self.widestName)]
    let heights = sides.map { labels, width in
      labels.map { $0.room(in: width) }.reduce(0, +)
    }
    return max(280, Self.head + 20 + (heights.max() ?? 0))
  }

  func draw(on canvas: inout Canvas, body: Box) {
    guard !data.values.isEmpty else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let box = plot(body)
    // Without ticks there is no need for round ends: the lines fill the plot.
    let scale = ValueScale(tight: data.values, axis: chart.axis, low: box.maxY - 16, high: box.y + 12)
    drawHeads(box, body, on: &canvas)
    for index in order { canvas.group(data.rows[index].name, marks(index, box, scale)) }
    let (top, bottom) = (box.y - 2, body.maxY)
    canvas.draw(
      leftLabels { scale($0) }, x: box.x - Self.lead, width: box.x - body.x - Self.lead, from: top,
      to: bottom,
      anchor: .end, lead: box.x - 8)
    canvas.draw(
      rightLabels { scale($0) }, x: box.maxX + Self.lead, width: Self.widestName, from: top, to: bottom,
      lead: box.maxX + 8)
  }

  private func plot(_ body: Box) -> Box {
    let left = leftLabels { _ in 0 }.map(\.width).max() ?? 0
    let right = min(rightLabels { _ in 0 }.map(\.width).max() ?? 0, Self.widestName)
    let x = body.x + min(left, Self.widestLeft) + Self.lead + 2
    let end = body.maxX - right - Self.lead - 2
    return Box(x: x, y: body.y + Self.head, width: end - x, height: body.height - Self.head)
  }
}

extension SlopeDrawing {
  private func drawHeads(_ box: Box, _ body: Box, on canvas: inout Canvas) {
    for x in [box.x, box.maxX] {
      canvas.add(.line(from: Point(x: x, y: box.y), to: Point(x: x, y: box.maxY), .grid, width: 1.5))
    }
    let y = body.y + 22
    let left = box.maxX - 24
    canvas.text(
      chart.fromLabel, at: Point(x: body.x, y: y),
      TextSetting(style: .strong, maxWidth: left - body.x - 12))
    canvas.text(
      chart.toLabel, at: Point(x: left, y: y), TextSetting(style: .strong, maxWidth: body.maxX - left))
  }

  private func isForward(_ index: Int) -> Bool {
    chart.highlighted.isEmpty || chart.highlighted.contains(index)
  }

  /// Highlighted lines last, over the others.
  private var order: [Int] {
    data.rows.indices.filter { !isForward($0) } + data.rows.indices.filter(isForward)
  }

  private func marks(_ index: Int, _ box: Box, _ scale: ValueScale) -> [SVGElement] {
    let row = data.rows[index]
    let role: ColorRole = isForward(index) ? .mark(0) : .soft
    let from = row.from.map { Point(x: box.x, y: scale($0)) }
    let to = row.to.map { Point(x: box.maxX, y: scale($0)) }
    let line = from.flatMap { from in
      to.map { SVGElement.line(from: from, to: $0, role, width: isForward(index) ? 3 : 1.5) }
    }
    let points = [from, to].compactMap { $0 }.map { SVGElement.marker(.circle, at: $0, radius: 5.5, role) }
    return (line.map { [$0] } ?? []) + points
  }

  /// The value alone, once for all that share it: the name stands at the right, or here when there is no value
  /// at the right.
  private func leftLabels(y: (Double) -> Double) -> [EndLabel] {
    var said: Set<String> = []
    return order.reversed().compactMap { index in
      let row = data.rows[index]
      guard let value = row.from else { return nil }
      let words = (row.to == nil ? row.name + " " : "") + text(value)
      guard row.to == nil || said.insert(words).inserted else { return nil }
      return EndLabel(y: y(value), lines: [.init(text: words, style: style(index), role: role(index))])
    }
  }

  private func rightLabels(y: (Double) -> Double) -> [EndLabel] {
    data.rows.indices.compactMap { index in
      data.rows[index].to.map { value in
        let words = text(value) + " " + data.rows[index].name
        return EndLabel(y: y(value), lines: [.init(text: words, style: style(index), role: role(index))])
      }
    }
  }

  private func role(_ index: Int) -> ColorRole { isForward(index) ? .label(0) : .soft }

  private func style(_ index: Int) -> TextStyle { chart.highlighted.contains(index) ? .strong : .body }
}
