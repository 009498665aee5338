extension FanDrawing {
  /// Published years solid, forecast years dashed; a missing year is a gap.
  func treads(_ layout: FanLayout) -> [SVGElement] {
    treadRuns.flatMap { run in
      run.split { $0.isForecast == $1.isForecast }.map { part in
        SVGElement.stroke(
          .polyline(corners(part, of: run, layout)), .mark(Self.other), width: 2.5,
          dash: part[0].isForecast ? Dash.forecast : nil)
      }
    }
  }

  private var treadRuns: [[StepLine.Tread]] { data.treads.split { $1.year - $0.year == 1 } }

  /// Each year from its start to its end; a part that goes on from the one before begins with the riser.
  private func corners(_ part: [StepLine.Tread], of run: [StepLine.Tread], _ layout: FanLayout) -> [Point] {
    var corners = part.flatMap { tread in
      [-0.5, 0.5].map { Point(x: x(Double(tread.year) + $0, layout), y: layout.values(tread.value)) }
    }
    if let before = run.last(where: { $0.year < part[0].year }) {
      corners.insert(Point(x: corners[0].x, y: layout.values(before.value)), at: 0)
    }
    return corners
  }

  private func x(_ year: Double, _ layout: FanLayout) -> Double {
    min(max(layout.x(year), layout.plot.x), layout.plot.maxX + 6)
  }

  /// The step line as segments labels should stay off.
  func stepSegments(_ layout: FanLayout) -> [Segment] {
    treadRuns.flatMap { run in
      let points = corners(run, of: run, layout)
      return zip(points, points.dropFirst()).map { Segment(from: $0, to: $1) }
    }
  }
}
