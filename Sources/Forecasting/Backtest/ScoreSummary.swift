import Statistics

/// Scores added up.
public struct ScoreSummary: Sendable, Equatable, Codable {
  /// How many forecasts.
  public let count: Int
  /// Mean absolute error of the medians.
  public let mae: Double
  /// Mean absolute error of the last value.
  public let lastValueMAE: Double
  /// Mean score of the distributions.
  public let crps: Double
  /// Mean score of the last value with its pooled changes.
  public let lastValueCRPS: Double
  /// How many central intervals held, at 50, 80 and 95 %.
  public let held: [Int]

  /// Whether there is a share of intervals for each level, of what was forecast.
  var isSound: Bool {
    SoundRange.counts.contains(count) && held.count == ScoreLevels.intervals.count
      && held.allSatisfy((0...count).contains)
  }

  /// The summary of some forecasts; means are NaN without any.
  public init(_ scores: [ScoredForecast]) {
    count = scores.count
    mae = mean(scores.map { abs($0.error) })
    lastValueMAE = mean(scores.map { abs($0.lastValueError) })
    crps = mean(scores.map(\.crps))
    lastValueCRPS = mean(scores.map(\.lastValueCRPS))
    held = ScoreLevels.intervals.indices.map { level in scores.lazy.filter { $0.held[level] }.count }
  }

  /// Summaries of several cycles together, each cycle counting once in the means.
  init(joining cycles: [ScoreSummary]) {
    let cycles = cycles.filter { $0.count > 0 }
    count = cycles.reduce(0) { $0 + $1.count }
    mae = mean(cycles.map(\.mae))
    lastValueMAE = mean(cycles.map(\.lastValueMAE))
    crps = mean(cycles.map(\.crps))
    lastValueCRPS = mean(cycles.map(\.lastValueCRPS))
    held = ScoreLevels.intervals.indices.map { level in cycles.reduce(0) { $0 + $1.held[level] } }
  }

  /// CRPS over that of the last value: below 1 is better than last year.
  public var crpsRatio: Double { crps / lastValueCRPS }
  /// MAE over that of the last value.
  public var maeRatio: Double { mae / lastValueMAE }
  /// The share of intervals that held, by level.
  public var coverage: [Double] { held.map { Double($0) / Double(count) } }
}
