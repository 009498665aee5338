import Glibc

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
