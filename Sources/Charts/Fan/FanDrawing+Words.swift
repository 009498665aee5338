extension FanDrawing {
  /// Labels inside and beside the plot.
  func drawWords(on canvas: inout Canvas, _ layout: FanLayout) {
    let labels = endLabels { layout.values($0) }
    let top = layout.nameBaseline + 8
    canvas.draw(labels, x: layout.columnX, width: layout.columnWidth, from: top, to: layout.plot.maxY)
    drawLastValue(on: &canvas, layout)
  }

  /// What stands at the right end: the median with its interval, the step line with its last value.
  func endLabels(y: (Double) -> Double) -> [EndLabel] {
    [data.fan.last.map { medianLabel($0, y) }, data.treads.last.map { stepLabel($0, y) }].compactMap { $0 }
  }

  private func medianLabel(_ year: FanYear, _ y: (Double) -> Double) -> EndLabel {
    var lines = [EndLabel.Line(text: text(year.median), style: .figure, role: .label(Self.own))]
    if let band = year.bands.first(where: { $0.level == 80 }) ?? year.bands.first {
      lines.append(.init(text: Phrase.fill(words.interval, places(band)), role: .label(Self.own)))
    }
    return EndLabel(y: y(year.median), lines: lines)
  }

  private func stepLabel(_ tread: StepLine.Tread, _ y: (Double) -> Double) -> EndLabel {
    let template = tread.isForecast ? words.forecastValue : words.publishedValue
    let value = Phrase.fill(template, [("value", text(tread.value)), ("year", "\(tread.year)")])
    let name = chart.step?.name ?? ""
    return EndLabel(
      y: y(tread.value),
      lines: [
        .init(text: name, style: .strong, role: .label(Self.other)),
        .init(text: value, role: .label(Self.other)),
      ])
  }

  func places(_ band: FanYear.Band) -> [(place: String, value: String)] {
    [("level", "\(band.level)"), ("lower", text(band.lower)), ("upper", text(band.upper))]
  }

  /// The name and the last value with its year, near the last point and off the lines: there may be a higher one above
  /// which it stands.
  private func drawLastValue(on canvas: inout Canvas, _ layout: FanLayout) {
    guard let last = data.history.last else { return }
    let point = layout.point(last.year, last.value)
    let positions = LabelPosition.around(point, gap: 9, size: TextStyle.strong.size)
    let bounds = Box(
      x: layout.plot.x, y: layout.plot.y - 8, width: layout.plot.width + 6, height: layout.plot.height + 6)
    let setting = TextSetting(style: .strong, role: .label(Self.own), halo: .surface)
    let value = text(last.value)
    let dated = Phrase.fill(words.publishedValue, [("value", value), ("year", "\(last.year)")])
    canvas.place(
      [chart.seriesName + " " + dated, dated, chart.seriesName + " " + value, value], among: positions,
      avoiding: segments(layout), in: bounds,
      setting)
  }

  /// The edges of the widest band, from the last value on.
  private func outline(_ layout: FanLayout) -> [Segment] {
    let root = data.root.map { [layout.point($0.year, $0.value)] } ?? []
    let bands = data.fan.compactMap { year in year.bands.first.map { (year.year, $0) } }
    let sides = [
      root + bands.map { layout.point($0, $1.lower) }, root + bands.map { layout.point($0, $1.upper) },
    ]
    return sides.flatMap { side in zip(side, side.dropFirst()).map { Segment(from: $0, to: $1) } }
  }

  private func segments(_ layout: FanLayout) -> [Segment] {
    let history = data.history.map { layout.point($0.year, $0.value) }
    let fan = data.fan.map { layout.point($0.year, $0.median) }
    let points = history + fan
    return zip(points, points.dropFirst()).map { Segment(from: $0, to: $1) } + stepSegments(layout)
      + outline(layout)
  }
}
