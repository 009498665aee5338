/// A line chart about to be drawn.
struct LineDrawing: Drawing {
  let chart: LineChart
  let words: ChartWords
  let data: SeriesData

  init(chart: LineChart, words: ChartWords) {
    self.chart = chart
    self.words = words
    data = SeriesData(chart.series, axis: chart.axis)
  }

  var caption: ChartCaption { chart.caption }
  var warnings: [ChartWarning] { data.warnings }
  /// Room for every label beside the plot.
  var bodyHeight: Double {
    let labels = labels { _ in 0 }.map { $0.room(in: YearPlot.widestColumn) }
    return max(266, labels.reduce(0, +) + 2 * YearPlot.row)
  }
  var description: String { paragraph(data.sentences(words, text)) }
  var table: ChartTable { data.table(words, axis: chart.axis) }
  private var text: ValueText { valueText(chart.axis) }

  func draw(on canvas: inout Canvas, body: Box) {
    guard let years = data.years else { return canvas.drawNothing(words.nothingToDraw, in: body) }
    let plot = YearPlot(
      body: body, values: data.all.map(\.value), years: years, axis: chart.axis, text: text,
      labels: labels { _ in 0 })
    canvas.drawAxes(plot, unit: chart.unit, text: text)
    for (index, series) in data.series.enumerated() {
      canvas.group(series.name, marks(series.values, SeriesLook(index: index), plot))
    }
    canvas.draw(
      labels { plot.point($0).y }, x: plot.columnX, width: plot.columnWidth, from: plot.box.y - 10,
      to: plot.box.maxY + 4)
  }

  private func labels(y: (YearValue) -> Double) -> [EndLabel] {
    data.series.enumerated().compactMap { index, series in
      series.values.last.map { last in
        let name = series.name + " " + text(last.value)
        let own = EndLabel.Line(text: name, style: .strong, role: .label(index))
        return EndLabel(y: y(last), lines: [own] + year(of: last, index))
      }
    }
  }

  /// The year of a last value, said only where the line ends before others.
  private func year(of last: YearValue, _ index: Int) -> [EndLabel.Line] {
    guard last.year < data.years?.upperBound ?? last.year else { return [] }
    return [.init(text: Phrase.fill(words.inYear, [("year", "\(last.year)")]), role: .label(index))]
  }

  private func marks(_ values: [YearValue], _ look: SeriesLook, _ plot: YearPlot) -> [SVGElement] {
    let lines = SeriesData.runs(values).filter { $0.count > 1 }.map { run in
      SVGElement.stroke(.polyline(run.map(plot.point)), look.mark, width: 3, dash: look.dash)
    }
    let points = values.map { value in
      SVGElement.marker(look.marker, at: plot.point(value), radius: 5, look.mark, hollow: value.isDisputed)
    }
    return lines + points
  }
}
