extension Interval {
  /// The interval score of Winkler, in the unit of the values: the width, and 2/(1 - level) times the distance by
  /// which `actual` falls outside. Less is better.
  ///
  /// Winkler 1972, doi:10.1080/01621459.1972.10481224; Gneiting and Raftery 2007, doi:10.1198/016214506000001437.
  public func score(_ actual: Double) -> Double {
    let miss = max(0, lower - actual) + max(0, actual - upper)
    return miss > 0 ? width + 2 / (1 - level) * miss : width
  }
}

/// MSIS as the M4 competition defines it: the mean interval score over the naive error inside `history`.
///
/// Makridakis, Spiliotis and Assimakopoulos 2020, doi:10.1016/j.ijforecast.2019.04.014. Infinite or NaN for a
/// constant history, NaN for one too short or for no values.
public func meanScaledIntervalScore(
  actual: [Double], intervals: [Interval], history: [Double], period: Int = 1
) -> Double {
  precondition(actual.count == intervals.count, "one interval for each actual value")
  let scores = zip(actual, intervals).map { $1.score($0) }
  return mean(scores) / naiveScale(history: history, period: period)
}

/// The share of actual values inside their intervals, ends included; NaN for no values.
public func coverage(actual: [Double], intervals: [Interval]) -> Double {
  precondition(actual.count == intervals.count, "one interval for each actual value")
  return mean(zip(actual, intervals).map { $1.contains($0) ? 1 : 0 })
}

/// The pinball loss of the quantile forecast `quantile` at `level` when `actual` came true, in the unit of the
/// values: (y - q) level above, (q - y)(1 - level) below.
///
/// Koenker and Bassett 1978, doi:10.2307/1913643. Its mean is least at the true quantile.
public func pinballLoss(actual: Double, quantile: Double, level: Double) -> Double {
  let difference = actual - quantile
  return difference >= 0 ? level * difference : (level - 1) * difference
}

/// The CRPS of a distribution known by its quantiles: twice the mean pinball loss, in the unit of the values.
///
/// Levels should be spread evenly over (0, 1); the more of them, the nearer to the integral (Gneiting and Ranjan
/// 2011, doi:10.1198/jbes.2010.08110). NaN for no quantiles.
public func crps(actual: Double, quantiles: [Double], levels: [Double]) -> Double {
  precondition(quantiles.count == levels.count, "one quantile for each level")
  let losses = zip(quantiles, levels).map { pinballLoss(actual: actual, quantile: $0, level: $1) }
  return 2 * mean(losses)
}
