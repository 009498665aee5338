import Glibc

/// How counts scatter about their means, and on which scale the means are linear.
public enum CountFamily: Sendable, Equatable {
  /// Counts without a limit, variance equal to the mean, logarithmic link.
  case poisson
  /// Counts without a limit, variance mean + dispersion mean² (the form called NB2), logarithmic link. A
  /// dispersion of 0 is the Poisson family.
  case negativeBinomial(dispersion: Double)
  /// Successes among a known number of trials each, logistic link.
  case binomial(trials: [Double])
}

extension CountFamily {
  /// The mean at the linear predictor of one observation, in people.
  func mean(_ predictor: Double, _ observation: Int) -> Double {
    switch self {
    case .poisson, .negativeBinomial: exp(predictor)
    case .binomial(let trials): trials[observation] / (1 + exp(-predictor))
    }
  }

  /// The derivative of the mean with respect to the linear predictor.
  func slope(_ mean: Double, _ observation: Int) -> Double {
    switch self {
    case .poisson, .negativeBinomial: mean
    case .binomial(let trials): mean * (1 - mean / trials[observation])
    }
  }

  /// The variance of a count about its mean.
  func variance(_ mean: Double, _ observation: Int) -> Double {
    switch self {
    case .poisson: mean
    case .negativeBinomial(let dispersion): mean * (1 + dispersion * mean)
    case .binomial(let trials): mean * (1 - mean / trials[observation])
    }
  }

  /// The linear predictor to start from: that of a mean moved a little toward the middle.
  func start(_ count: Double, _ observation: Int) -> Double {
    switch self {
    case .poisson, .negativeBinomial: log(count + 0.5)
    case .binomial(let trials): log((count + 0.5) / (trials[observation] - count + 0.5))
    }
  }

  /// Twice the log-likelihood lost against a mean equal to the count.
  func deviance(_ count: Double, _ mean: Double, _ observation: Int) -> Double {
    switch self {
    case .poisson: 2 * poissonLoss(count, mean)
    case .negativeBinomial(let dispersion):
      dispersion > 0 ? negativeBinomialLoss(count, mean, dispersion) : 2 * poissonLoss(count, mean)
    case .binomial(let trials):
      2
        * (poissonLoss(count, mean)
          + poissonLoss(trials[observation] - count, trials[observation] - mean))
    }
  }

  /// Whether a count lies on an end of its range, where its mean may run off.
  func isAtEnd(_ count: Double, _ observation: Int) -> Bool {
    if case .binomial(let trials) = self, count == trials[observation] { return true }
    return count == 0
  }

  private func poissonLoss(_ count: Double, _ mean: Double) -> Double {
    count > 0 ? Statistics.deviance(count, mean) : mean
  }

  private func negativeBinomialLoss(_ count: Double, _ mean: Double, _ dispersion: Double) -> Double {
    let size = 1 / dispersion
    let ratio = count > 0 ? count * log(count / mean) : 0
    return 2 * (ratio - (count + size) * log((count + size) / (mean + size)))
  }
}
