import Glibc

/// Student's t distribution with location 0 and scale 1, for t >= 0 and any degrees of freedom > 0.
struct StandardStudentT: Equatable, Sendable {
  let degreesOfFreedom: Double

  /// From here on the expansion in the normal distribution is exact to rounding, and the continued fraction slow.
  private static let large = 20_000.0

  /// The density at `t`, of either sign.
  func density(_ t: Double) -> Double {
    guard degreesOfFreedom < .infinity else { return standardNormalDensity(t) }
    let a = degreesOfFreedom / 2
    let peak = halfStepGammaRatio(a) / sqrt(.pi * degreesOfFreedom)
    return peak * exp(-(a + 0.5) * logOnePlusSquare(t))
  }

  /// P(T > t) for t >= 0, with small relative error far out.
  func tail(_ t: Double) -> Double {
    if degreesOfFreedom > Self.large { return 0.5 * erfc(normalEquivalent(t) * 0.5.squareRoot()) }
    return isFar(t) ? powerLawTail(t) : 0.5 * beta(t).lower
  }

  /// P(0 < T <= t) for t >= 0, with small relative error near zero.
  func center(_ t: Double) -> Double {
    if degreesOfFreedom > Self.large { return 0.5 * erf(normalEquivalent(t) * 0.5.squareRoot()) }
    return 0.5 * beta(t).upper
  }

  /// Whether t² / ν is so large that 1 + t²/ν is t²/ν to the last bit.
  func isFar(_ t: Double) -> Bool { t > 1e17 * sqrt(degreesOfFreedom) }

  /// log c with c t⁻ᵛ the tail far out, and a bound on it everywhere: the density's peak times νᵛᐟ² / √ν.
  var logPowerLawFactor: Double {
    log(density(0)) + 0.5 * (degreesOfFreedom - 1) * log(degreesOfFreedom)
  }

  private func powerLawTail(_ t: Double) -> Double {
    exp(logPowerLawFactor - degreesOfFreedom * log(t))
  }

  /// P(|T| > t) and its complement: the incomplete beta function at 1 / (1 + t²/ν), NIST DLMF 8.17.
  private func beta(_ t: Double) -> ProbabilityPair {
    let ratio = t / degreesOfFreedom * t
    let complement = ratio < .infinity ? ratio / (1 + ratio) : 1
    return regularizedBeta(1 / (1 + ratio), complement: complement, degreesOfFreedom / 2, 0.5)
  }

  /// The normal deviate with the same tail: Hill 1970, algorithm 395, doi:10.1145/355598.362775.
  private func normalEquivalent(_ t: Double) -> Double {
    guard degreesOfFreedom < .infinity, t < .infinity else { return t }
    let a = degreesOfFreedom - 0.5
    let b = 48 * a * a
    let y = a * logOnePlusSquare(t)
    let next = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b)
    return ((next + y + 3) / b + 1) * sqrt(y)
  }

  /// log(1 + t²/ν).
  private func logOnePlusSquare(_ t: Double) -> Double {
    let ratio = t / degreesOfFreedom * t
    return ratio < 1e300 ? log1p(ratio) : 2 * log(abs(t)) - log(degreesOfFreedom)
  }
}
