import Glibc

extension StandardStudentT {
  /// The t with P(T <= t) = p; infinite at 0 and 1, NaN outside.
  ///
  /// Inverts whichever of tail and center is the smaller, so that neither end loses digits.
  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1, degreesOfFreedom > 0 else { return .nan }
    let upper = min(p, 1 - p)
    if upper == 0 { return p < 0.5 ? -.infinity : .infinity }
    let magnitude = upper < 0.25 ? tailQuantile(upper) : centerQuantile(0.5 - upper)
    return p < 0.5 ? -magnitude : magnitude
  }

  /// The t with P(T > t) = tail.
  private func tailQuantile(_ upper: Double) -> Double {
    let far = powerLawQuantile(upper)
    if isFar(far) { return far }
    return logScaleRoot(
      target: upper, start: start(upper), direction: -1, probability: tail, density: density)
  }

  /// The t with P(0 < T <= t) = center.
  private func centerQuantile(_ center: Double) -> Double {
    if center == 0 { return 0 }
    return logScaleRoot(
      target: center, start: center / density(0), direction: 1, probability: self.center, density: density)
  }

  /// The nearer of two guesses that are right far out and for many degrees of freedom.
  private func start(_ upper: Double) -> Double {
    let n = degreesOfFreedom
    guard n > 1 else { return powerLawQuantile(upper) }
    let z = standardNormalQuantile(upper)
    guard n < 1e12 else { return -z }
    let fromNormal = sqrt(n * expm1(min(600, z * z / (n - 0.5))))
    return n > 100 ? fromNormal : min(fromNormal, powerLawQuantile(upper))
  }

  /// The inverse of the power law: not below the quantile anywhere, and equal to it far out.
  private func powerLawQuantile(_ upper: Double) -> Double {
    exp((logPowerLawFactor - log(upper)) / degreesOfFreedom)
  }
}
