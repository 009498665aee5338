import Glibc

/// A distribution whose continuous ranked probability score has a closed form.
///
/// CRPS(F, y) is the integral of (F(x) - 1{y <= x})² over x: 0 for certainty of what came true, the absolute error
/// for a point; in the unit of the values, less is better. The forms are those tabulated by Jordan, Krüger and Lerch
/// 2019, doi:10.18637/jss.v090.i12.
public protocol CRPSScorable: UnivariateDistribution {
  /// The score when `actual` came true.
  func crps(_ actual: Double) -> Double
}

extension NormalDistribution: CRPSScorable {
  /// σ (z (2Φ(z) - 1) + 2φ(z) - 1/√π) with z = (y - μ) / σ.
  public func crps(_ actual: Double) -> Double {
    let error = actual - mean
    guard standardDeviation > 0 else { return abs(error) }
    let z = error / standardDeviation
    let standard = z * erf(z * 0.5.squareRoot()) + 2 * standardNormalDensity(z) - 1 / sqrt(.pi)
    return standardDeviation * standard
  }
}

extension StudentTDistribution: CRPSScorable {
  /// The closed form for more than one degree of freedom; infinite with one or less, where there is no mean.
  public func crps(_ actual: Double) -> Double {
    let error = actual - location
    guard scale != 0 else { return abs(error) }
    guard !(degreesOfFreedom <= 1) else { return .infinity }
    return scale * standardCRPS(error / scale)
  }

  private func standardCRPS(_ z: Double) -> Double {
    let n = degreesOfFreedom
    guard n < .infinity else { return NormalDistribution().crps(z) }
    let standard = StudentTDistribution(degreesOfFreedom: n)
    // B(1/2, n - 1/2) / B(1/2, n/2)², in ratios Γ(x + 1/2) / Γ(x) that stay accurate for large n.
    let half = halfStepGammaRatio(n / 2)
    let betas = half * half / (sqrt(.pi) * halfStepGammaRatio(n - 0.5))
    let share = standard.cdf(abs(z)) - standard.cdf(-abs(z))
    return abs(z) * share + 2 * standard.density(z) * (n + z * z) / (n - 1) - 2 * sqrt(n) / (n - 1) * betas
  }
}

extension EmpiricalDistribution: CRPSScorable {
  /// E|X - y| - E|X - X'|/2 over the points and their weights, in one pass over the sorted points.
  public func crps(_ actual: Double) -> Double {
    var score = 0.0
    var before = 0.0
    for (point, share) in zip(points, pointShares) {
      // A quantile score at the middle of each point's share (Laio and Tamea 2007, doi:10.5194/hess-11-1267-2007).
      let level = before + share / 2
      score += 2 * share * pinballLoss(actual: actual, quantile: point, level: level)
      before += share
    }
    return score
  }
}
