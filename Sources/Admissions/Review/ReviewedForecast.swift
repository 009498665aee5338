public import Forecasting
public import Lines
import Statistics

/// A forecast of a line that has come since, made from what was known before its cycle.
public struct ReviewedForecast: Sendable {
  /// The series, up to the cycle.
  public let history: LineHistory
  /// The line that came, in marks.
  public let outcome: Double
  /// The median that was forecast.
  public let median: Double
  /// The last line known then.
  public let lastValue: Double
  /// Whether the 50, 80 and 95 % intervals held.
  public let held: [Bool]

  /// The line that came over the median, in marks.
  public var error: Double { outcome - median }
}

/// How the forecasts of one cycle did.
public struct CycleReview: Sendable {
  /// The cycle.
  public let cycle: Int
  /// Whether the national lines of the cycle were known when the forecasts were made.
  public let knowledge: ReferenceKnowledge
  /// One forecast a series.
  public let forecasts: [ReviewedForecast]
  /// The mean distance of the medians, in marks; NaN without forecasts.
  public let meanAbsoluteError: Double
  /// The mean distance of last year's lines.
  public let lastValueError: Double
  /// The score of the distributions over that of last year's lines: below 1 is better.
  public let crpsRatio: Double
  /// How many intervals held, at 50, 80 and 95 %.
  public let held: [Int]

  /// What the share of intervals that held says about the rate behind it, at 90 % (Wilson).
  ///
  /// - Parameter place: 0, 1, 2 for the 50, 80 and 95 % intervals.
  public func heldRange(_ place: Int) -> PredictionInterval {
    let range = wilsonInterval(successes: held[place], trials: forecasts.count, level: 0.9)
    return PredictionInterval(level: 0.9, lower: range.lower, upper: range.upper)
  }
}

extension ForecastDesk {
  /// How the forecasts of the cycle before the desk's did: lines of 500 marks with a line the year before.
  public func review(_ knowledge: ReferenceKnowledge) -> CycleReview {
    let forecaster = forecaster()
    let scores = forecaster.pastScores(age: 1, knowledge: knowledge).filter { $0.year == cycle - 1 }
    let summary = ScoreSummary(scores)
    return CycleReview(
      cycle: cycle - 1, knowledge: knowledge,
      forecasts: scores.compactMap { ReviewedForecast($0, forecaster.pool) },
      meanAbsoluteError: summary.mae, lastValueError: summary.lastValueMAE, crpsRatio: summary.crpsRatio,
      held: summary.held)
  }
}

extension ReviewedForecast {
  fileprivate init?(_ score: ScoredForecast, _ pool: LinePool) {
    let history = pool.histories[score.series]
    guard let point = history.points.first(where: { $0.cycle == score.year }) else { return nil }
    self.init(
      history: history.before(score.year + 1), outcome: point.value, median: point.value - score.error,
      lastValue: point.value - score.lastValueError, held: score.held)
  }
}
