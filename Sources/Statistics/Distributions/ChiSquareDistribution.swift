import Glibc

/// The chi-square distribution, for any real degrees of freedom above zero.
public struct ChiSquareDistribution: ContinuousDistribution, Equatable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  /// A chi-square distribution; the degrees of freedom must be positive.
  public init(degreesOfFreedom: Double) {
    precondition(!(degreesOfFreedom <= 0), "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The degrees of freedom.
  public var mean: Double { degreesOfFreedom }
  /// Twice the degrees of freedom.
  public var variance: Double { 2 * degreesOfFreedom }

  private var shape: Double { degreesOfFreedom / 2 }

  /// P(X <= x); zero for negative x.
  public func cdf(_ x: Double) -> Double { pair(x).lower }

  /// P(X > x), with small relative error far out: the p-value of a chi-square statistic.
  public func tail(_ x: Double) -> Double { pair(x).upper }

  /// The density; zero for negative x.
  public func density(_ x: Double) -> Double {
    guard x > 0 else { return x < 0 || shape > 1 ? 0 : shape == 1 ? 0.5 : .infinity }
    return poissonMass(shape, mean: x / 2) * shape / x
  }

  /// The inverse of the cdf, to about 1e-13; NaN outside [0, 1].
  public func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return 0 }
    if probability == 1 { return .infinity }
    let lower = probability < 0.5
    return logScaleRoot(
      target: lower ? probability : 1 - probability, start: start(probability),
      direction: lower ? 1 : -1, probability: lower ? cdf : tail, density: density)
  }

  private func pair(_ x: Double) -> ProbabilityPair {
    regularizedGammaPair(shape, x.isNaN ? x : max(0, x / 2))
  }

  /// Wilson and Hilferty 1931, doi:10.1073/pnas.17.12.684, or near zero the power law of the lower tail.
  private func start(_ probability: Double) -> Double {
    let spread = 2 / (9 * degreesOfFreedom)
    let root = 1 - spread + standardNormalQuantile(probability) * sqrt(spread)
    if root > 0.1 { return degreesOfFreedom * root * root * root }
    return 2 * exp(max(-700, (log(probability) + logGamma(shape + 1)) / shape))
  }
}
