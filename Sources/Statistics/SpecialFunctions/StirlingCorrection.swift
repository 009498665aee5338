import Glibc

/// What Stirling's formula leaves out of log Γ: log Γ(x) - (x - 1/2) log x + x - log(2π)/2, for x > 0.
///
/// Working with this small remainder instead of log Γ itself keeps ratios of gamma functions accurate for large
/// arguments, where the logarithms would cancel (Loader 2000, Fast and accurate computation of binomial
/// probabilities). The asymptotic series is that of NIST DLMF 5.11.1; smaller arguments climb by
/// s(x) = s(x + 1) + (x + 1/2) log(1 + 1/x) - 1, which loses nothing. Absolute error about 1e-15.
func stirlingCorrection(_ x: Double) -> Double {
  var climbed = 0.0
  var x = x
  while x < 10 {
    climbed += (x + 0.5) * log1p(1 / x) - 1
    x += 1
  }
  return climbed + stirlingSeries(x)
}

/// Seven terms B₂ₖ / (2k (2k - 1) x²ᵏ⁻¹): below 1e-16 from x = 10 on.
private func stirlingSeries(_ x: Double) -> Double {
  let s = 1 / (x * x)
  var sum = 1.0 / 156
  sum = sum * s - 691.0 / 360360
  sum = sum * s + 1.0 / 1188
  sum = sum * s - 1.0 / 1680
  sum = sum * s + 1.0 / 1260
  sum = sum * s - 1.0 / 360
  sum = sum * s + 1.0 / 12
  return sum / x
}
