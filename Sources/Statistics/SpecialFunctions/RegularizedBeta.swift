/// A probability and its complement, each with small relative error wherever it is small.
struct ProbabilityPair: Equatable, Sendable {
  var lower: Double
  var upper: Double

  init(lower: Double) {
    self.lower = min(1, lower)
    upper = 1 - self.lower
  }

  init(upper: Double) {
    self.upper = min(1, upper)
    lower = 1 - self.upper
  }

  /// Neither is defined.
  static var undefined: ProbabilityPair {
    var pair = ProbabilityPair(lower: 0)
    (pair.lower, pair.upper) = (.nan, .nan)
    return pair
  }
}

/// The regularized incomplete beta function Iₓ(a, b) for 0 <= x <= 1 and a, b > 0; NaN outside.
///
/// Continued fraction NIST DLMF 8.17.22, on the side of the mean where it converges fast.
public func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  regularizedBeta(x, complement: 1 - x, a, b).lower
}

/// Iₓ(a, b) and its complement, with 1 - x given separately so that neither end loses digits.
func regularizedBeta(_ x: Double, complement y: Double, _ a: Double, _ b: Double) -> ProbabilityPair {
  guard x >= 0, y >= 0, a > 0, b > 0 else { return .undefined }
  if x == 0 { return ProbabilityPair(lower: 0) }
  if y == 0 { return ProbabilityPair(upper: 0) }
  let kernel = betaKernel(x, y, a, b)
  if x * (a + b + 2) < a + 1 {
    return ProbabilityPair(lower: kernel / (a * betaFraction(x, a, b)))
  }
  return ProbabilityPair(upper: kernel / (b * betaFraction(y, b, a)))
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  continuedFraction { index in
    let m = Double(index / 2)
    let numerator =
      index.isMultiple(of: 2)
      ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    return (numerator, 1)
  }
}
