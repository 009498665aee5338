import Glibc

/// A negative binomial regression whose dispersion is estimated with its coefficients.
///
/// Coefficients and dispersion are fitted in turn until neither moves: the dispersion by the root of its profile
/// score (Lawless 1987, doi:10.2307/3314912), the coefficients by reweighted least squares. The standard errors
/// take the dispersion as known, as in R's `glm.nb`: the two are uncorrelated in the expected information.
public struct NegativeBinomialModel: Sendable {
  /// The regression at the estimated dispersion.
  public let model: CountModel
  /// Variance is mean + dispersion mean²; 0 where the counts scatter no more than Poisson counts do.
  public let dispersion: Double

  /// Fits counts on the columns of `design`; parameters as for `CountModel`.
  ///
  /// Throws as `CountModel` does, and `tooFewObservations` unless there is one observation more than columns:
  /// with fewer nothing is left to tell a dispersion from.
  public init(
    counts: [Double], design: Design, offset: [Double]? = nil, weights: [Double]? = nil
  ) throws(StatisticsError) {
    var model = try CountModel(.poisson, counts: counts, design: design, offset: offset, weights: weights)
    guard model.residualDegreesOfFreedom > 0 else {
      throw .tooFewObservations(needed: design.names.count + 1, have: design.names.count)
    }
    let profile = DispersionProfile(counts: counts, weights: weights)
    var dispersion = 0.0
    for _ in 0..<200 {
      let next = profile.root(means: model.means)
      guard next > 0 else {
        (self.model, self.dispersion) = (model, 0)
        return
      }
      let change = abs(log(next / max(dispersion, 1e-300)))
      dispersion = next
      model = try CountModel(
        .negativeBinomial(dispersion: dispersion), counts: counts, design: design, offset: offset,
        weights: weights)
      if change < 1e-12 { break }
    }
    (self.model, self.dispersion) = (model, dispersion)
  }
}

/// The log-likelihood of negative binomial counts as a function of the dispersion, at given means.
struct DispersionProfile {
  let counts: [Double]
  let weights: [Double]

  init(counts: [Double], weights: [Double]?) {
    self.counts = counts
    self.weights = weights ?? [Double](repeating: 1, count: counts.count)
  }

  /// The dispersion at which the likelihood is largest; 0 where it falls from the start.
  func root(means: [Double]) -> Double {
    // At dispersion 0 the score is half the excess of the squared residuals over the counts.
    let excess = counts.indices.reduce(0) { sum, index in
      let residual = counts[index] - means[index]
      return sum + weights[index] * (residual * residual - counts[index])
    }
    guard excess > 0 else { return 0 }
    var (low, high) = (-18.0, 12.0)
    guard score(exp(low), means) > 0 else { return 0 }
    guard score(exp(high), means) < 0 else { return exp(high) }
    while high - low > 1e-14 * max(1, abs(low)) {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if score(exp(middle), means) > 0 { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }

  /// The derivative of the log-likelihood with respect to the size 1 / dispersion, its sign turned.
  func score(_ dispersion: Double, _ means: [Double]) -> Double {
    let size = 1 / dispersion
    let start = digamma(size)
    return counts.indices.reduce(0) { sum, index in
      guard weights[index] > 0 else { return sum }
      let (count, mean) = (counts[index], means[index])
      let slope =
        rising(count, size, start) - log1p(mean / size) + (mean - count) / (mean + size)
      return sum - weights[index] * slope
    }
  }

  /// ψ(count + size) - ψ(size), without cancellation for small whole counts.
  private func rising(_ count: Double, _ size: Double, _ start: Double) -> Double {
    guard count <= 200, count == count.rounded() else { return digamma(count + size) - start }
    return stride(from: 0, to: count, by: 1).reduce(0) { $0 + 1 / (size + $1) }
  }
}
