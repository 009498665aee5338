import Forecasting

/// How far lines follow the reference line, pooled over all series.
enum PassThrough {
  /// The slope is believed to be 1 (a constant gap) as firmly as by this many points squared of reference
  /// movement: about five one-step movements of the national line.
  static let priorMovement = 5 * 36.0
  private static let cap = 2.5
  private static let sweeps = 8

  /// The slope of the movement of lines on the movement of their reference, through the origin, by Huber
  /// weights, shrunk toward 1. Cases at the floor follow it by rule and are left out.
  static func estimate(_ cases: [LineCase]) -> Double {
    let moved = cases.filter { !$0.wasAtFloor && !$0.isAtFloor && $0.referenceChange.isFinite }
    var slope = 1.0
    guard moved.count > 2 else { return slope }
    let changes = moved.map { $0.outcome - $0.lastValue }
    for _ in 0..<sweeps {
      let residuals = zip(changes, moved).map { $0 - slope * $1.referenceChange }
      let size = max(residuals.map(abs).sorted()[residuals.count / 2] * 1.4826, 1)
      var cross = priorMovement
      var squares = priorMovement
      for (index, item) in moved.enumerated() {
        // A case that spans several cycles has seen as many shocks of its own: its weight falls with its age.
        let weight = min(1, cap * size / max(abs(residuals[index]), 1e-9)) / Double(item.age)
        cross += weight * item.referenceChange * changes[index]
        squares += weight * item.referenceChange * item.referenceChange
      }
      slope = cross / squares
    }
    return slope
  }
}

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
