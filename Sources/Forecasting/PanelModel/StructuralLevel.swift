import Statistics

/// Where a series would stand if it were like its groups: the effects model fitted to the levels themselves.
enum StructuralLevel {
  /// The structural level of each series; the median where nothing is known.
  static func levels(_ levels: [Double], factors: [LevelFactor]) -> [Double] {
    let found = effects(levels, factors: factors)
    return found.shared.map { $0 * found.spread + found.median }
  }

  /// The effects of each level of each factor, and the part of each series, in units of `spread` around `median`.
  static func effects(
    _ levels: [Double], factors: [LevelFactor]
  ) -> (effects: [[Double]], shared: [Double], median: Double, spread: Double) {
    let present = presentValues(levels)
    guard present.count > 1 else {
      return (
        factors.map { [Double](repeating: 0, count: $0.count) }, levels.map { _ in 0 }, present.first ?? 0, 1
      )
    }
    let median = median(present)
    let mean = present.reduce(0, +) / Double(present.count)
    let variance = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(present.count)
    let spread = max(variance.squareRoot(), 1e-9)
    let estimator = EffectsEstimator(
      factors: factors, loadings: [Double](repeating: 1, count: levels.count),
      precisions: [Double](repeating: 4, count: levels.count), cap: 3)
    let effects = estimator.estimate(
      levels.map { ($0 - median) / spread },
      variances: factors.indices.map { $0 == 0 ? FilterFit.flatVariance : 1 }, sweeps: 8)
    return (effects.effects, effects.shared, median, spread)
  }
}
