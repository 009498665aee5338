/// A logistic regression of successes among trials that share their fate: beta-binomial variance,
/// n p (1 - p) (1 + ρ (n - 1)).
///
/// Fitted by Williams' method: binomial weights 1 / (1 + ρ (n - 1)) with the ρ at which Pearson's statistic
/// equals its degrees of freedom (Williams 1982, doi:10.2307/2347977). The mean and the variance are those of the
/// beta-binomial distribution; its exact shape is not used, so that the fit holds for any overdispersion of this
/// size.
public struct OverdispersedBinomialModel: Sendable {
  /// The regression with the final weights.
  public let model: CountModel
  /// The correlation ρ of two trials of one observation, from 0 to below 1; 0 where the counts scatter no more
  /// than binomial counts do.
  public let correlation: Double

  /// Fits successes among trials on the columns of `design`.
  ///
  /// Throws as `CountModel` does, and `tooFewObservations` unless there is one observation more than columns.
  public init(
    successes: [Double], trials: [Double], design: Design, offset: [Double]? = nil
  ) throws(StatisticsError) {
    func fit(_ correlation: Double) throws(StatisticsError) -> CountModel {
      try CountModel(
        .binomial(trials: trials), counts: successes, design: design, offset: offset,
        weights: trials.map { 1 / (1 + correlation * max(0, $0 - 1)) })
    }
    let plain = try fit(0)
    guard plain.residualDegreesOfFreedom > 0 else {
      throw .tooFewObservations(needed: design.names.count + 1, have: design.names.count)
    }
    let target = Double(plain.residualDegreesOfFreedom)
    // Single trials cannot scatter more than they do.
    guard plain.pearson > target, trials.contains(where: { $0 > 1 }) else {
      (model, correlation) = (plain, 0)
      return
    }
    var (low, high) = (0.0, 1 - 1e-9)
    var best = plain
    for _ in 0..<60 {
      let middle = (low + high) / 2
      best = try fit(middle)
      if best.pearson > target { low = middle } else { high = middle }
      if high - low < 1e-14 { break }
    }
    (model, correlation) = (best, (low + high) / 2)
  }
}
