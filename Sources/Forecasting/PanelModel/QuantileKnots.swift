import Statistics

/// The levels at which conditional quantiles are estimated, and the way between them.
enum QuantileKnots {
  /// The estimated levels.
  static let levels = [
    0.025, 0.05, 0.1, 0.175, 0.25, 0.35, 0.425, 0.5, 0.575, 0.65, 0.75, 0.825, 0.9, 0.95, 0.975,
  ]
  /// The position of the median among them.
  static let median = 7
  /// Normal quantiles of the levels: between them quantiles are linear on this scale.
  static let normal = levels.map { NormalDistribution().quantile($0) }
}

/// Reads quantiles at other levels off the knots: linear on the normal scale, continued beyond the outermost.
struct KnotInterpolation: Sendable {
  private let below: [Int]
  private let share: [Double]

  init(levels: [Double]) {
    let normal = QuantileKnots.normal
    let positions = levels.map { NormalDistribution().quantile($0) }
    let found = positions.map { position in
      max(0, min(normal.count - 2, (normal.firstIndex { $0 >= position } ?? normal.count) - 1))
    }
    below = found
    share = zip(positions, found).map { ($0 - normal[$1]) / (normal[$1 + 1] - normal[$1]) }
  }

  /// The quantiles at the levels.
  func callAsFunction(_ knots: ArraySlice<Double>) -> [Double] {
    let start = knots.startIndex
    return below.indices.map { index in
      let lower = knots[start + below[index]]
      return lower + share[index] * (knots[start + below[index] + 1] - lower)
    }
  }
}
