/// A distribution of one real quantity.
public protocol UnivariateDistribution: Sendable {
  /// P(X <= x).
  func cdf(_ x: Double) -> Double
  /// The value below which the quantity falls with `probability`; NaN outside [0, 1].
  func quantile(_ probability: Double) -> Double
  /// The expected value; NaN where there is none.
  var mean: Double { get }
  /// The variance, possibly infinite; NaN where there is none.
  var variance: Double { get }
}

/// A distribution with a density.
public protocol ContinuousDistribution: UnivariateDistribution {
  /// The density at `x`, per unit of the quantity.
  func density(_ x: Double) -> Double
}

extension UnivariateDistribution {
  /// The interval that leaves equal probability on both sides; `level` is the probability inside, from 0 to 1.
  public func centralInterval(level: Double) -> Interval {
    let tail = (1 - level) / 2
    return Interval(level: level, lower: quantile(tail), upper: quantile(1 - tail))
  }

  /// The quantile at one half.
  public var median: Double { quantile(0.5) }
}
