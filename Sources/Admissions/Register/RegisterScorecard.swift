public import Forecasting

/// How recorded forecasts did, by how many cycles ahead they were made.
public struct RegisterScorecard: Sendable {
  /// One lead time.
  public struct Row: Sendable {
    /// Cycles ahead; nil for all of them.
    public let lead: Int?
    /// How errors are measured: forecasts on different scales are not mixed.
    public let scale: String
    /// The scores.
    public let summary: ScoreSummary
  }

  /// By scale and lead; after several leads of one scale a row for all.
  public let rows: [Row]
  /// How many forecasts have no outcome yet.
  public let open: Int

  /// The scorecard of a register. Ranks and counts are scored on the log scale. The reference is the last value
  /// with no spread of its own: its CRPS is its absolute error.
  public init(_ register: Register) {
    let all = register.forecasts
    open = all.filter { $0.outcome == nil }.count
    let scored = all.compactMap { item in
      item.outcome.map { (scale: item.forecast.scale, score: RegisterScorecard.score(item.forecast, $0)) }
    }
    let scales = Set(scored.map(\.scale)).sorted()
    rows = scales.flatMap { scale -> [Row] in
      let own = scored.filter { $0.scale == scale }.map(\.score)
      let leads = Set(own.map(\.age)).sorted()
      let each = leads.map { lead in
        Row(lead: lead, scale: scale, summary: ScoreSummary(own.filter { $0.age == lead }))
      }
      return leads.count > 1 ? each + [Row(lead: nil, scale: scale, summary: ScoreSummary(own))] : each
    }
  }

  private static func score(_ forecast: RecordedForecast, _ outcome: Double) -> ScoredForecast {
    let scale = Scale(Scale.Kind(rawValue: forecast.scale) ?? .real)
    let last = scale.transformed(forecast.lastValue)
    return ScoredForecast(
      series: 0, group: 0, year: forecast.cycle, age: forecast.lead, outcome: scale.transformed(outcome),
      lastValue: last, quantiles: forecast.quantiles.map(scale.transformed),
      referenceQuantiles: [Double](repeating: last, count: Register.levels.count))
  }
}
