public import Forecasting
import Lines

/// How forecasts given the national line did in one cycle, over all schools, beside the two things people do:
/// take last year's line, or last year's gap to the national line.
public struct CycleComparison: Sendable, Equatable {
  /// The cycle; nil for all of the listed ones together.
  public let cycle: Int?
  /// How many lines were forecast.
  public let count: Int
  /// The mean score of the forecasts.
  public let crps: Double
  /// The mean absolute error of the medians, in marks.
  public let mae: Double
  /// The share of 80 % intervals that held.
  public let coverage80: Double
  /// The score over that of last year's line with its pooled changes.
  public let overLastLine: BootstrapRatio
  /// The score over that of last year's gap with its pooled changes; nil where no line has one.
  public let overLastGap: BootstrapRatio?
  /// Whether the cycle has enough lines to judge by.
  public let isTelling: Bool
}

extension LineForecaster {
  /// Cycles with fewer lines are listed and not judged by.
  static let tellingCount = 50

  /// How the choice among models, made and fitted anew before each cycle, did one cycle ahead under a known
  /// national line; the last row takes the telling cycles together.
  public func comparisons() -> [CycleComparison] { memo.comparisons(cycle) { compared() } }

  private func compared() -> [CycleComparison] {
    let scores = pastScores(age: 1, knowledge: .published)
    let byCycle = Dictionary(grouping: scores, by: \.year)
    let rows = byCycle.keys.sorted().map { CycleComparison(cycle: $0, byCycle[$0, default: []]) }
    let telling = rows.filter(\.isTelling).compactMap(\.cycle)
    guard telling.count > 1 else { return rows }
    return rows + [CycleComparison(cycle: nil, scores.filter { telling.contains($0.year) })]
  }
}

extension CycleComparison {
  init(cycle: Int?, _ scores: [ScoredForecast]) {
    let summary = ScoreSummary(scores)
    let withGap = scores.filter { $0.lastGapCRPS != nil }
    self.init(
      cycle: cycle, count: summary.count, crps: summary.crps, mae: summary.mae,
      coverage80: summary.coverage[1],
      overLastLine: BootstrapRatio(scores, of: \.crps, over: \.lastValueCRPS),
      overLastGap: withGap.isEmpty
        ? nil : BootstrapRatio(withGap, of: \.crps, over: { $0.lastGapCRPS ?? .nan }),
      isTelling: summary.count >= LineForecaster.tellingCount)
  }
}
