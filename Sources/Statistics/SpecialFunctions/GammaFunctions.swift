import Glibc

/// log(2π) / 2.
let halfLogTwoPi = 0.918938533204672741780329736406

/// log Γ(x) for x > 0, by Stirling's series with its argument raised to 10 or more (NIST DLMF 5.11.1).
///
/// Error about 1e-15 of max(1, |log Γ(x)|); infinity at 0 and at infinity, NaN below 0. (C's `lgamma` is not
/// used: it writes a global.)
public func logGamma(_ x: Double) -> Double {
  guard x >= 0 else { return .nan }
  guard x > 0, x < .infinity else { return .infinity }
  // log Γ(x) = -log x - γx + ...; the second term is below rounding here.
  guard x > 1e-20 else { return -log(x) }
  // (x - 1/2)(log x - 1) - 1/2 instead of (x - 1/2) log x - x: no cancellation for large x.
  return (x - 0.5) * (log(x) - 1) - 0.5 + halfLogTwoPi + stirlingCorrection(x)
}

/// Γ(x + 1/2) / Γ(x) for x > 0, to about 1e-15 relative; grows like √x.
func halfStepGammaRatio(_ x: Double) -> Double {
  sqrt(x) * exp(x * log1p(0.5 / x) - 0.5 + stirlingCorrection(x + 0.5) - stirlingCorrection(x))
}

/// ψ(x), the derivative of log Γ, for x > 0; NaN otherwise.
///
/// The recurrence ψ(x) = ψ(x + 1) - 1/x up to 10 and there the asymptotic series (NIST DLMF 5.5.2, 5.11.2).
/// Absolute error about 1e-14 of max(1, 1/x).
func digamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  var x = x
  var climbed = 0.0
  while x < 10 {
    climbed += 1 / x
    x += 1
  }
  let s = 1 / (x * x)
  var tail = 1.0 / 12
  tail = 691.0 / 32760 - tail * s
  tail = 1.0 / 132 - tail * s
  tail = 1.0 / 240 - tail * s
  tail = 1.0 / 252 - tail * s
  tail = 1.0 / 120 - tail * s
  tail = 1.0 / 12 - tail * s
  return log(x) - 0.5 / x - tail * s - climbed
}
