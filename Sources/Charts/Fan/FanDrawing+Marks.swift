extension FanDrawing {
  /// The hue of history and forecast, and that of the step line.
  static let own = 0
  static let other = 1
  /// Opacities from the widest band to the narrowest; more bands keep the last.
  private static let opacities = [".14", ".22", ".34"]

  func drawMarks(on canvas: inout Canvas, _ layout: FanLayout) {
    drawFlags(on: &canvas, layout)
    canvas.group(words.forecastZone, bands(layout))
    if let step = chart.step { canvas.group(step.name, treads(layout)) }
    canvas.group(words.table.median, medianMarks(layout))
    canvas.group(chart.seriesName, lines(layout) + points(layout))
  }

  /// Each level over the years it is given for, out of the last value where the forecast follows at once.
  private func bands(_ layout: FanLayout) -> [SVGElement] {
    levels.enumerated().flatMap { index, level in
      let opacity = Self.opacities[min(index, Self.opacities.count - 1)]
      return areas(level, layout).map { SVGElement.fill($0, .mark(Self.own), opacity: opacity) }
    }
  }

  /// The levels of all years, the widest first.
  var levels: [Int] {
    Set(data.fan.flatMap { $0.bands.map(\.level) }).sorted(by: >)
  }

  private func areas(_ level: Int, _ layout: FanLayout) -> [PathData] {
    runs.compactMap { run in
      let edges = run.compactMap { edge($0, level, layout) }
      let isFromRoot = run.first?.year == data.root?.year
      guard let last = edges.last, edges.count > (isFromRoot ? 1 : 0) else { return nil }
      if edges.count == 1 { return bar(last, layout) }
      return PathData.polygon(edges.map(\.upper) + edges.reversed().map(\.lower))
    }
  }

  /// Years of the forecast that join, the last value before them.
  private var runs: [[FanYear]] {
    let root = data.root.map { FanYear(year: $0.year, median: $0.value, bands: []) }
    return ((root.map { [$0] } ?? []) + data.fan).split { data.isJoined($0.year, $1.year) }
  }

  /// Whether the median is drawn as a line, not as lone rings.
  var hasDashes: Bool { runs.contains { $0.count > 1 } }

  private func edge(_ year: FanYear, _ level: Int, _ layout: FanLayout) -> (lower: Point, upper: Point)? {
    if year.year == data.root?.year {
      let point = layout.point(year.year, year.median)
      return (point, point)
    }
    guard let band = year.bands.first(where: { $0.level == level }) else { return nil }
    return (layout.point(year.year, band.lower), layout.point(year.year, band.upper))
  }

  /// A year that stands alone: an upright bar.
  private func bar(_ edge: (lower: Point, upper: Point), _ layout: FanLayout) -> PathData {
    let half = min(layout.yearStep * 0.3, 14)
    return PathData.polygon([
      Point(x: edge.lower.x - half, y: edge.lower.y), Point(x: edge.upper.x - half, y: edge.upper.y),
      Point(x: edge.upper.x + half, y: edge.upper.y), Point(x: edge.lower.x + half, y: edge.lower.y),
    ])
  }

  private func medianMarks(_ layout: FanLayout) -> [SVGElement] {
    let lines = runs.filter { $0.count > 1 }.map { run in
      SVGElement.stroke(
        .polyline(run.map { layout.point($0.year, $0.median) }), .mark(Self.own), width: 2.5,
        dash: Dash.forecast)
    }
    let points = data.fan.map { year in
      SVGElement.marker(
        .circle, at: layout.point(year.year, year.median), radius: 5, .mark(Self.own), hollow: true)
    }
    return lines + points
  }

  private func lines(_ layout: FanLayout) -> [SVGElement] {
    data.history.split { data.isJoined($0.year, $1.year) && !$0.isPartial && !$1.isPartial }.filter {
      $0.count > 1
    }.map { run in
      .stroke(.polyline(run.map { layout.point($0.year, $0.value) }), .mark(Self.own), width: 3)
    }
  }

  private func points(_ layout: FanLayout) -> [SVGElement] {
    let radius = min(5, max(2.5, layout.yearStep / 4))
    return data.history.map { value in
      Self.pointMark(value, at: layout.point(value.year, value.value), radius: radius)
    }
  }

  /// Values at the floor are triangles that point down, disputed ones hollow, and so are those that count a part.
  static func pointMark(_ value: YearValue, at point: Point, radius: Double) -> SVGElement {
    .marker(
      value.isAtFloor ? .triangleDown : value.isDisputed ? .diamond : .circle, at: point,
      radius: value.isAtFloor || value.isDisputed ? radius * 1.3 : radius, .mark(own),
      hollow: value.isDisputed || value.isPartial)
  }
}

extension Array {
  /// The array cut between neighbors that do not join.
  func split(where isJoined: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, isJoined(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}
