import Glibc
import Statistics

extension ShockKernel {
  /// Groups that hardly moved in the past may still move: their factor is at least this.
  static let smallestFactor = 0.8
  /// The variance along the level, its square and the log scale, as shares of the year's.
  static let yearShares = [0.2, 0.06, 0.1]

  /// What past cycles say of the next one's shocks.
  /// - Parameter published: the series with a published line, at least one.
  init(_ expected: ExpectedLines, year: YearShock, groups: GroupShocks, published: [Int]) {
    let fit = expected.fit
    factors = fit.panel.factors
    loadings = fit.loadings
    let factor = max(groups.factor, Self.smallestFactor)
    variances = [year.variance] + fit.variances.dropFirst().map { $0 * factor * factor }
    let positions = LevelSummary(fit.filtered.levels[fit.panel.cycleCount]).positions
    let typical = median(published.map { expected.outlook.scales[$0] })
    let logScales = expected.outlook.scales.map { clip(log($0 / typical), 2) }
    traits = [
      zip(loadings, positions).map { $0 * $1 },
      zip(loadings, positions).map { $0 * ($1 * $1 - 1) },
      zip(loadings, logScales).map { $0 * $1 },
    ]
    traitVariances = Self.yearShares.map { $0 * year.variance }
  }
}
