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
