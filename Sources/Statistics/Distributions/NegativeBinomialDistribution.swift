import Glibc

/// The negative binomial distribution of a count with a mean and variance mean + dispersion mean²; with a
/// dispersion of 0 the Poisson distribution.
public struct NegativeBinomialDistribution: UnivariateDistribution, Equatable {
  /// The mean, not negative.
  public let mean: Double
  /// How much more than a Poisson count it scatters.
  public let dispersion: Double

  /// A distribution of counts; neither parameter is negative.
  public init(mean: Double, dispersion: Double) {
    precondition(mean >= 0 && dispersion >= 0, "a mean and a dispersion are not negative")
    self.mean = mean
    self.dispersion = dispersion
  }

  /// mean + dispersion mean².
  public var variance: Double { mean * (1 + dispersion * mean) }

  /// P(X <= x), by the incomplete beta function (NIST DLMF 8.17.24), for a Poisson count by the incomplete gamma.
  public func cdf(_ x: Double) -> Double {
    guard x >= 0 else { return x.isNaN ? .nan : 0 }
    let count = x.rounded(.down)
    guard mean > 0, count < .infinity else { return 1 }
    guard dispersion > 1e-10 else { return regularizedGammaPair(count + 1, mean).upper }
    let size = 1 / dispersion
    return regularizedBeta(size / (size + mean), size, count + 1)
  }

  /// The probability of exactly `count`.
  public func mass(_ count: Int) -> Double {
    count < 0 ? 0 : cdf(Double(count)) - cdf(Double(count - 1))
  }

  /// The smallest count whose cdf reaches `probability`; infinite at 1, NaN outside [0, 1].
  public func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    guard probability < 1 else { return mean > 0 ? .infinity : 0 }
    guard cdf(0) < probability else { return 0 }
    var (low, high) = (0.0, max(1, (mean + sqrt(variance)).rounded(.up)))
    while cdf(high) < probability, high < .infinity { (low, high) = (high, 2 * high) }
    while high - low > 1 {
      let middle = (low + (high - low) / 2).rounded(.down)
      // Beyond 2^53 neighbors lie further apart than one.
      guard low < middle, middle < high else { break }
      if cdf(middle) < probability { low = middle } else { high = middle }
    }
    return high
  }
}
