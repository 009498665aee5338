import Glibc

/// x log(x / m) + m - x for x > 0 and m >= 0: half the Poisson deviance of a count x at the mean m.
///
/// Loader 2000, Fast and accurate computation of binomial probabilities: the logarithm cancels where x is near
/// m, so there it is expanded in v = (x - m) / (x + m).
func deviance(_ x: Double, _ m: Double) -> Double {
  guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
  let v = (x - m) / (x + m)
  var sum = (x - m) * v
  var power = 2 * x * v
  for odd in stride(from: 3.0, to: 100, by: 2) {
    power *= v * v
    let next = sum + power / odd
    if next == sum { break }
    sum = next
  }
  return sum
}

/// xᵃ e⁻ˣ / Γ(a + 1) for a > 0 and x >= 0: the Poisson probability of a at the mean x, a real.
func poissonMass(_ a: Double, mean x: Double) -> Double {
  exp(-stirlingCorrection(a) - deviance(a, x)) / sqrt(2 * .pi * a)
}

/// xᵃ yᵇ / B(a, b) with y = 1 - x given separately, for a, b > 0.
func betaKernel(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  let n = a + b
  let exponent =
    stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b)
    - deviance(a, n * x) - deviance(b, n * y)
  return exp(exponent) * sqrt(a * b / (2 * .pi * n))
}
