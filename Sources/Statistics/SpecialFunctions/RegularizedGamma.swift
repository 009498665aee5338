import Glibc

/// The regularized lower incomplete gamma function P(a, x) for a > 0 and x >= 0; NaN outside.
///
/// Series NIST DLMF 8.7.1 below the mean, continued fraction 8.9.2 above; both take as many terms as the root of `a`,
/// so that from ten million on the uniform expansion 8.12 serves, right to some 1e-13.
public func regularizedGamma(_ a: Double, _ x: Double) -> Double {
  regularizedGammaPair(a, x).lower
}

/// P(a, x) and Q(a, x) = 1 - P(a, x).
func regularizedGammaPair(_ a: Double, _ x: Double) -> ProbabilityPair {
  guard a > 0, x >= 0 else { return .undefined }
  if x == 0 { return ProbabilityPair(lower: 0) }
  if x == .infinity { return ProbabilityPair(upper: 0) }
  if a >= largeShape { return uniformPair(a, x) }
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

/// From this shape on the expansion in its inverse powers needs a single term.
private let largeShape = 1e7

/// The uniform expansion for large `a`, NIST DLMF 8.12.3 to 8.12.9 with the first coefficient (Temme, Mathematics of
/// Computation 29, 1975, doi:10.1090/S0025-5718-1975-0387674-2).
private func uniformPair(_ a: Double, _ x: Double) -> ProbabilityPair {
  let distance = (x - a) / a
  let half = excess(distance)
  let eta = (2 * half).squareRoot() * (distance < 0 ? -1 : 1)
  let spread = eta * (a / 2).squareRoot()
  // 1 / distance - 1 / eta, by its series where both are large.
  let first = abs(distance) < 1e-3 ? -1 / 3.0 + eta / 12 : 1 / distance - 1 / eta
  let correction = exp(-a * half) / (2 * Double.pi * a).squareRoot() * first
  return spread < 0
    ? ProbabilityPair(lower: max(0, erfc(-spread) / 2 - correction))
    : ProbabilityPair(upper: max(0, erfc(spread) / 2 + correction))
}

/// distance - log(1 + distance), without the loss of digits near zero.
private func excess(_ distance: Double) -> Double {
  guard abs(distance) < 0.01 else { return distance - log1p(distance) }
  var (power, sum) = (distance * distance, 0.0)
  for order in 2...9 {
    sum += power / Double(order)
    power *= -distance
  }
  return sum
}
