/// Student's t distribution with a location and a scale, for any real degrees of freedom above zero.
///
/// The scale is that of the standardized quantity, not its standard deviation. Scale 0 is a point mass;
/// infinite degrees of freedom give the normal distribution.
public struct StudentTDistribution: ContinuousDistribution, Equatable {
  private let frame: LocationScale
  private let standard: StandardStudentT

  /// A t distribution; the scale must not be negative and the degrees of freedom must be positive.
  public init(location: Double = 0, scale: Double = 1, degreesOfFreedom: Double) {
    precondition(!(degreesOfFreedom <= 0), "degrees of freedom are positive")
    frame = LocationScale(location, scale)
    standard = StandardStudentT(degreesOfFreedom: degreesOfFreedom)
  }

  /// The center of symmetry.
  public var location: Double { frame.location }
  /// The factor of the standard t.
  public var scale: Double { frame.scale }
  /// The degrees of freedom.
  public var degreesOfFreedom: Double { standard.degreesOfFreedom }

  /// The location; NaN with one degree of freedom or less.
  public var mean: Double { degreesOfFreedom > 1 ? location : .nan }

  /// scale² ν / (ν - 2); infinite for 1 < ν <= 2, NaN below.
  public var variance: Double {
    guard degreesOfFreedom > 1 else { return .nan }
    if scale == 0 { return 0 }
    guard degreesOfFreedom > 2 else { return .infinity }
    return scale * scale / (1 - 2 / degreesOfFreedom)
  }

  /// P(X <= x), by the incomplete beta function; error below 1e-13, relative in the lower tail.
  public func cdf(_ x: Double) -> Double {
    let z = frame.standardized(x)
    if z.isNaN { return .nan }
    return z < 0 ? standard.tail(-z) : 0.5 + standard.center(z)
  }

  /// The inverse of the cdf, to about 1e-13; infinite at 0 and 1, NaN outside.
  public func quantile(_ probability: Double) -> Double {
    frame.value(standard.quantile(probability))
  }

  /// The density; infinite on a point mass.
  public func density(_ x: Double) -> Double {
    if frame.scale == 0 { return x == location ? .infinity : 0 }
    return standard.density(frame.standardized(x)) / scale
  }
}
