/// The regularized lower incomplete gamma function P(a, x) for a > 0 and x >= 0; NaN outside.
///
/// Series NIST DLMF 8.7.1 below the mean, continued fraction 8.9.2 above.
public func regularizedGamma(_ a: Double, _ x: Double) -> Double {
  regularizedGammaPair(a, x).lower
}

/// P(a, x) and Q(a, x) = 1 - P(a, x).
func regularizedGammaPair(_ a: Double, _ x: Double) -> ProbabilityPair {
  guard a > 0, x >= 0 else { return .undefined }
  if x == 0 { return ProbabilityPair(lower: 0) }
  if x == .infinity { return ProbabilityPair(upper: 0) }
  let mass = poissonMass(a, mean: x)
  if x < a + 1 { return ProbabilityPair(lower: mass * gammaSeries(a, x)) }
  return ProbabilityPair(upper: mass * a / gammaFraction(a, x))
}

/// 1 + x/(a+1) + x²/((a+1)(a+2)) + ...
private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1.0
  var sum = 1.0
  var divisor = a
  while term > sum * 1e-17 {
    divisor += 1
    term *= x / divisor
    sum += term
  }
  return sum
}

/// x + 1 - a + 1(a-1)/(x + 3 - a + 2(a-2)/(x + 5 - a + ...)).
private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  let first = x + 1 - a
  return first
    * continuedFraction { index in
      let i = Double(index)
      let scaled = i * (a - i) / first
      return (index == 1 ? scaled : i * (a - i), x + 2 * i + 1 - a)
    }
}
