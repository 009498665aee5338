/// The normal distribution. A standard deviation of zero puts all probability on the mean.
public struct NormalDistribution: ContinuousDistribution, Equatable {
  private let frame: LocationScale

  /// A normal distribution; the standard deviation must not be negative.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    frame = LocationScale(mean, standardDeviation)
  }

  /// The expected value.
  public var mean: Double { frame.location }
  /// The square root of the variance.
  public var standardDeviation: Double { frame.scale }
  /// The variance.
  public var variance: Double { frame.scale * frame.scale }

  /// P(X <= x), accurate to a few units in the last place down to the smallest probabilities.
  public func cdf(_ x: Double) -> Double {
    standardNormalCDF(frame.standardized(x))
  }

  /// The inverse of the cdf, to about 1e-15; infinite at 0 and 1, NaN outside.
  public func quantile(_ probability: Double) -> Double {
    frame.value(standardNormalQuantile(probability))
  }

  /// The density; infinite on a point mass.
  public func density(_ x: Double) -> Double {
    if frame.scale == 0 { return x == frame.location ? .infinity : 0 }
    return standardNormalDensity(frame.standardized(x)) / frame.scale
  }
}
