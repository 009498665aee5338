import Statistics

/// Quantiles at some levels as weighted sums of the knots: the weights of `KnotInterpolation`.
struct KnotWeights: Sendable {
  /// For each level one weight per knot.
  let rows: [[Double]]

  init(levels: [Double]) {
    let interpolation = KnotInterpolation(levels: levels)
    let count = QuantileKnots.levels.count
    let columns = (0..<count).map { knot -> [Double] in
      let unit = (0..<count).map { $0 == knot ? 1.0 : 0.0 }
      return interpolation(unit[...])
    }
    rows = levels.indices.map { level in columns.map { $0[level] } }
  }

  /// The quantiles at the levels.
  func values(_ knots: [Double]) -> [Double] {
    rows.map { row in zip(row, knots).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
