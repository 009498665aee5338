import Glibc

extension SeededGenerator {
  /// A standard normal number, by inversion of the cdf: one uniform number each.
  public mutating func normal() -> Double {
    standardNormalQuantile(uniform())
  }

  /// A normal number with the given mean and standard deviation.
  public mutating func normal(mean: Double, standardDeviation: Double) -> Double {
    mean + standardDeviation * normal()
  }

  /// A number from Student's t distribution with location 0 and scale 1.
  public mutating func studentT(degreesOfFreedom: Double) -> Double {
    let z = normal()
    return z / sqrt(gamma(shape: degreesOfFreedom / 2) / (degreesOfFreedom / 2))
  }

  /// A number from the gamma distribution with the given shape and scale; its mean is their product.
  ///
  /// Marsaglia and Tsang 2000, doi:10.1145/358407.358414; shapes below 1 are raised by 1 and thinned.
  public mutating func gamma(shape: Double, scale: Double = 1) -> Double {
    precondition(shape > 0, "a gamma distribution needs a positive shape")
    guard shape < 1 else { return scale * rejectionGamma(shape) }
    let raised = rejectionGamma(shape + 1)
    return scale * raised * pow(uniform(), 1 / shape)
  }

  private mutating func rejectionGamma(_ shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / sqrt(9 * d)
    while true {
      let z = normal()
      let root = 1 + c * z
      guard root > 0 else { continue }
      let v = root * root * root
      if log(uniform()) < 0.5 * z * z + d * (1 - v + log(v)) { return d * v }
    }
  }
}
