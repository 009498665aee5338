import Glibc
import Statistics

/// The covariance of the next cycle's shared shocks between series: the year's, each group's where the levels
/// agree, and traits along which series move together (the year may hit high levels harder than low ones).
struct ShockKernel: Sendable, Equatable, Codable {
  let factors: [LevelFactor]
  let loadings: [Double]
  /// The variance of the year's shock, then of each factor's.
  var variances: [Double]
  /// How strongly each series has each trait; one array per trait.
  let traits: [[Double]]
  /// The variance of the movement along each trait.
  var traitVariances: [Double]

  /// The variance of the shared part of one series.
  func variance(_ series: Int) -> Double {
    let loading = loadings[series]
    return zip(traits, traitVariances).reduce(loading * loading * variances.reduce(0, +)) {
      $0 + $1.1 * $1.0[series] * $1.0[series]
    }
  }

  /// The covariance of one series with each of some others.
  func covariances(_ series: Int, with others: [Int]) -> [Double] {
    var sums = [Double](repeating: variances[0], count: others.count)
    for (factor, variance) in zip(factors, variances).dropFirst() where variance > 0 {
      let level = factor.levels[series]
      for (position, other) in others.enumerated() where factor.levels[other] == level {
        sums[position] += variance
      }
    }
    for (position, other) in others.enumerated() {
      sums[position] *= loadings[series] * loadings[other]
    }
    for (trait, variance) in zip(traits, traitVariances) where variance * trait[series] != 0 {
      let factor = variance * trait[series]
      for (position, other) in others.enumerated() { sums[position] += factor * trait[other] }
    }
    return sums
  }
}

extension ShockKernel {
  /// The number of components: factors and traits.
  var componentCount: Int { variances.count + traitVariances.count }

  /// The covariance that one component alone gives some series, all pairs.
  func component(_ index: Int, of series: [Int]) -> [Double] {
    var kept = [Double](repeating: 0, count: componentCount)
    kept[index] = 1
    let alone = multiplied(by: kept)
    return series.flatMap { alone.covariances($0, with: series) }
  }

  /// The kernel with the variance of each component multiplied, factors first.
  func multiplied(by multipliers: [Double]) -> ShockKernel {
    var result = self
    result.variances = zip(variances, multipliers).map { $0 * $1 }
    result.traitVariances = zip(traitVariances, multipliers.dropFirst(variances.count)).map { $0 * $1 }
    return result
  }
}
