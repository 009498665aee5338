/// Small multiples about to be drawn.
struct MultiplesDrawing: Drawing {
  let chart: SmallMultiples
  let words: ChartWords
  let data: SeriesData
  private static let unitHeight = 30.0

  init(chart: SmallMultiples, words: ChartWords) {
    self.chart = chart
    self.words = words
    data = SeriesData(chart.panels, axis: chart.axis)
  }

  var caption: ChartCaption { chart.caption }
  var warnings: [ChartWarning] { data.warnings }
  var description: String { paragraph(data.sentences(words, text)) }
  var table: ChartTable { data.table(words, axis: chart.axis) }
  private var text: ValueText { valueText(chart.axis) }
  private var columns: Int { PageWidth.current.columns(min(max(chart.columns, 1), 3)) }

  var bodyHeight: Double { Self.unitHeight + grid(left: 0, top: 0).height }

  func draw(on canvas: inout Canvas, body: Box) {
    guard let years = data.years else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let setting = TextSetting(role: .soft, maxWidth: Page.innerWidth)
    canvas.text(chart.unit, at: Point(x: body.x, y: body.y + 20), setting)
    let grid = grid(left: body.x, top: body.y + Self.unitHeight)
    for index in data.series.indices {
      drawPanel(index, grid, years, on: &canvas)
    }
  }

  private func grid(left: Double, top: Double) -> MultiplesGrid {
    let ticks = scale(Box(x: 0, y: 0, width: 0, height: MultiplesGrid.plotHeight)).ticks
    return MultiplesGrid(
      names: data.series.map(\.name), columns: columns, gutter: AxisText.width(ticks, text) + 10, left: left,
      top: top)
  }

  private func scale(_ plot: Box) -> ValueScale {
    ValueScale(data.all.map(\.value), axis: chart.axis, low: plot.maxY, high: plot.y)
  }
}

extension MultiplesDrawing {
  private func drawPanel(
    _ index: Int, _ grid: MultiplesGrid, _ years: ClosedRange<Int>, on canvas: inout Canvas
  ) {
    let series = data.series[index]
    let plot = grid.plot(index)
    drawName(grid.names[index], over: plot, on: &canvas)
    let scale = scale(plot)
    drawTicks(scale, plot, isLabeled: grid.isFirstInRow(index), on: &canvas)
    let ends = Double(years.lowerBound)...Double(years.upperBound)
    let x = LinearScale(domain: ends, start: plot.x + 8, end: plot.maxX - 8)
    drawYears(years, plot, on: &canvas)
    let points = { (value: YearValue) in Point(x: x(Double(value.year)), y: scale(value.value)) }
    canvas.group(series.name, marks(series.values, points))
    drawLast(series.values, points, plot, years.upperBound, on: &canvas)
  }

  private func drawName(_ lines: [EndLabel.Line], over plot: Box, on canvas: inout Canvas) {
    for (index, line) in lines.enumerated() {
      let rise = Double(lines.count - 1 - index) * TextStyle.strong.lineHeight
      let point = Point(x: plot.x, y: plot.y - 10 - rise)
      canvas.text(line.text, full: line.full, at: point, TextSetting(style: .strong))
    }
  }

  /// Lines at every tick; labels at the first panel of a row, where there is room between them.
  private func drawTicks(_ scale: ValueScale, _ plot: Box, isLabeled: Bool, on canvas: inout Canvas) {
    for tick in scale.ticks.values {
      let y = scale(tick)
      canvas.add(.gridLine(at: tick, from: Point(x: plot.x, y: y), to: Point(x: plot.maxX, y: y), scale))
      let label = AxisText.label(tick, scale.ticks, text)
      let point = Point(x: plot.x - 8, y: y + 7.5)
      guard isLabeled, canvas.isFree(TextStyle.body.box(label, at: point, anchor: .end).inset(-1.5)) else {
        continue
      }
      canvas.text(label, at: point, TextSetting(role: .soft, anchor: .end))
    }
  }

  private func drawYears(_ years: ClosedRange<Int>, _ plot: Box, on canvas: inout Canvas) {
    let y = plot.maxY + 26
    canvas.text("\(years.lowerBound)", at: Point(x: plot.x, y: y), TextSetting(role: .soft))
    guard years.count > 1 else { return }
    canvas.place(
      ["\(years.upperBound)"], among: [LabelPosition(point: Point(x: plot.maxX, y: y), anchor: .end)],
      avoiding: [], in: Box(x: plot.x, y: 0, width: plot.width, height: y + 20), TextSetting(role: .soft))
  }

  private func marks(_ values: [YearValue], _ point: (YearValue) -> Point) -> [SVGElement] {
    let lines = SeriesData.runs(values).filter { $0.count > 1 }
      .map { SVGElement.stroke(.polyline($0.map(point)), .mark(0), width: 3) }
    let alone = SeriesData.runs(values).filter { $0.count == 1 }.flatMap { $0 }
    let shown = alone + (values.last.map { [$0] } ?? [])
    return lines + shown.map { .marker(.circle, at: point($0), radius: 5, .mark(0)) }
  }

  /// The last value; with its year where the series ends before the axis does.
  private func drawLast(
    _ values: [YearValue], _ point: (YearValue) -> Point, _ plot: Box, _ end: Int, on canvas: inout Canvas
  ) {
    guard let last = values.last else {
      let middle = LabelPosition(point: Point(x: plot.midX, y: plot.midY + 7.5), anchor: .middle)
      return canvas.place(
        [words.nothingToDraw, "–"], among: [middle], avoiding: [], in: plot, TextSetting(role: .soft))
    }
    let points = values.map(point)
    let lines = zip(points, points.dropFirst()).map { Segment(from: $0, to: $1) }
    let bounds = Box(x: plot.x, y: plot.y - 6, width: plot.width, height: plot.height + 12)
    let setting = TextSetting(style: .strong, role: .label(0), halo: .surface)
    canvas.place(
      [text(last.value)], among: LabelPosition.around(point(last), gap: 8, size: 22), avoiding: lines,
      in: bounds, setting)
    if last.year < end { drawYear(last.year, beside: canvas.texts.last?.box, lines, bounds, on: &canvas) }
  }

  /// The year of a last value, beside it or under or over it; left out where there is no room, since the table has it.
  private func drawYear(
    _ year: Int, beside value: Box?, _ lines: [Segment], _ bounds: Box, on canvas: inout Canvas
  ) {
    guard let value else { return }
    let label = Phrase.fill(words.inYear, [("year", "\(year)")])
    let (base, step) = (value.y + 22 * TextMetrics.ascent, TextStyle.body.lineHeight)
    let places = [
      LabelPosition(point: Point(x: value.maxX + 5, y: base), anchor: .start),
      LabelPosition(point: Point(x: value.midX, y: base + step), anchor: .middle),
      LabelPosition(point: Point(x: value.x, y: base + step), anchor: .start),
      LabelPosition(point: Point(x: bounds.maxX, y: base + step), anchor: .end),
      LabelPosition(point: Point(x: value.midX, y: base - step), anchor: .middle),
      LabelPosition(point: Point(x: value.x, y: base - step), anchor: .start),
    ].filter { place in
      let box = TextStyle.body.box(label, at: place.point, anchor: place.anchor)
      return bounds.contains(box) && canvas.isFree(box)
    }
    guard !places.isEmpty else { return }
    canvas.place(
      [label], among: places, avoiding: lines, in: bounds, TextSetting(role: .soft, halo: .surface))
  }
}
