import Glibc
import Statistics

/// The covariance of the next cycle's shared shocks between series: the year's, each group's where the levels
/// agree, and slopes of the year's shock along the level and the scale of a series.
struct ShockKernel: Sendable {
  let factors: [LevelFactor]
  let loadings: [Double]
  /// The variance of the year's shock, then of each factor's.
  let variances: [Double]
  /// The level's position, standardized.
  let positions: [Double]
  /// The log scale, centered.
  let logScales: [Double]
  /// How much of the year's variance runs along positions and log scales.
  var slopes = Slopes()

  /// Shares of the year's variance that run along the level, its square and the log scale.
  struct Slopes: Sendable {
    var level = 0.1
    var curve = 0.03
    var scale = 0.05
  }
  /// Groups that hardly moved in the past may still move: their factor is at least this.
  static let smallestFactor = 0.5

  /// The variance of the shared part of one series.
  func variance(_ series: Int) -> Double {
    let total = common(series, series) + variances.dropFirst().reduce(0, +)
    return loadings[series] * loadings[series] * total
  }

  /// The covariance of one series with each of some others.
  func covariances(_ series: Int, with others: [Int]) -> [Double] {
    var sums = others.map { common(series, $0) }
    for (factor, variance) in zip(factors, variances).dropFirst() where variance > 0 {
      let level = factor.levels[series]
      for (position, other) in others.enumerated() where factor.levels[other] == level {
        sums[position] += variance
      }
    }
    for (position, other) in others.enumerated() {
      sums[position] *= loadings[series] * loadings[other]
    }
    return sums
  }

  /// What all series share, at loadings of 1.
  private func common(_ a: Int, _ b: Int) -> Double {
    let curves = (positions[a] * positions[a] - 1) * (positions[b] * positions[b] - 1)
    let along =
      slopes.level * positions[a] * positions[b] + slopes.curve * curves
      + slopes.scale * logScales[a] * logScales[b]
    return variances[0] * (1 + along)
  }
}

extension ShockKernel {
  init(_ fit: FilterFit, scales: [Double], year: YearShock, groups: GroupShocks, published: [Int]) {
    factors = fit.panel.factors
    loadings = fit.loadings
    let factor = max(groups.factor, Self.smallestFactor)
    variances =
      [year.variance] + fit.variances.dropFirst().map { $0 * factor * factor }
    let levels = fit.filtered.levels[fit.panel.cycleCount]
    let summary = LevelSummary(levels)
    positions = levels.map { $0.isNaN ? 0 : clip(($0 - summary.median) / summary.deviation, 3) }
    let typical = median(published.map { scales[$0] })
    logScales = scales.map { clip(log($0 / typical), 2) }
  }
}
