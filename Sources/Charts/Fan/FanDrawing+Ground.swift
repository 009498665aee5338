extension FanDrawing {
  /// The forecast zone, the axes and the flags of rule changes.
  func drawGround(on canvas: inout Canvas, _ layout: FanLayout) {
    if let zone = zone(layout) {
      canvas.add(.fill(zone, .zone))
      let setting = TextSetting(style: .strong, role: .soft, maxWidth: Page.width - Page.margin - zone.x - 8)
      canvas.text(words.forecastZone, at: Point(x: zone.x + 8, y: layout.nameBaseline), setting)
    }
    canvas.drawValueAxis(layout.values, plot: layout.plot, right: gridEnd(layout), text: text)
    let bounds = Box(
      x: layout.plot.x - 8, y: 0, width: Page.width - Page.margin - layout.plot.x + 8, height: 0)
    canvas.drawYearAxis(
      layout.years, always: data.fan.last.map { [$0.year] } ?? [], x: layout.x, y: layout.plot.maxY,
      in: bounds)
    drawUnit(on: &canvas, layout)
  }

  private func gridEnd(_ layout: FanLayout) -> Double { layout.plot.maxX + 6 }

  /// From the last value before the forecast to the end of it; to the page's edge when nothing comes after. Years between
  /// that have no value are missing and no part of the forecast.
  func zone(_ layout: FanLayout) -> Box? {
    guard let first = data.fan.first?.year, let last = data.fan.last?.year else { return nil }
    let near = data.unobserved == nil ? data.origin : nil
    let start = near.map { layout.x($0.year) } ?? layout.plot.x
    let isOpen = last == layout.years.upperBound
    let end = isOpen ? Page.width - Page.margin / 2 : layout.x(Double(last) + 0.5)
    let from = near == nil && first > layout.years.lowerBound ? layout.x(Double(first) - 0.5) : start
    let top = layout.nameBaseline - 25
    return Box(x: from, y: top, width: end - from, height: layout.plot.maxY - top)
  }

  private func drawUnit(on canvas: inout Canvas, _ layout: FanLayout) {
    let end = zone(layout)?.x ?? layout.plot.maxX
    let setting = TextSetting(role: .soft, maxWidth: end - Page.margin - 8)
    canvas.text(chart.unit, at: Point(x: Page.margin, y: layout.nameBaseline), setting)
  }
}
