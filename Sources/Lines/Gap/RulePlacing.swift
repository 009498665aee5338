import Forecasting

/// Lines placed by a rule for single series: each extends its own past, movements share a year and a group.
struct RulePlacing: Sendable {
  let rule: LocationRule
  /// Points by which lines follow a point of the reference line.
  let passThrough: Double
  let spread: AgeSpread
  /// The variance of each series' own movements over that of its kind, shrunk.
  let ownVariance: [Double]
  /// The factor from the root mean square to the scale of a movement's shape.
  let shapeScale: Double
  /// What lines of the target cycle that are already out say about the rest; nil without any.
  var published: PublishedMovements?

  /// Where a line is expected, in scales of the shape of movements.
  func expectation(_ query: LineQuery) -> LineExpectation {
    let location = rule.location(query.past, year: query.year, passThrough: passThrough)
    let scale = scale(query)
    guard let known = published?.posterior(group: query.past.group) else {
      return LineExpectation(location: location, variance: scale * scale)
    }
    return LineExpectation(
      location: Location(
        base: location.base + known.mean * scale, slope: location.slope, anchor: location.anchor),
      variance: scale * scale * known.variance)
  }

  /// The scale of the movement of a line, nothing of its cycle being known.
  func scale(_ query: LineQuery) -> Double {
    let own = query.index.map { ownVariance[$0] } ?? 1
    return shapeScale * (spread.variance(stratum: query.past.stratum, age: query.age) * own).squareRoot()
  }
}
