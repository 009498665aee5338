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
