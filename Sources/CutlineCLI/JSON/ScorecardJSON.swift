import Forecasting

/// Scorecards as the JSON document of `backtest --format json`.
struct ScorecardJSON: Encodable {
  let schema_version = 1
  let models: [Model]

  struct Model: Encodable {
    let model: String
    let overall: Scores
    let cycles: [Cycle]
    let reliability: [Double?]
    let coverage_by_cycle: [Coverage]
  }
  struct Cycle: Encodable {
    let cycle: Int
    let scores: Scores
  }
  struct Coverage: Encodable {
    let level: Double
    let mean, low, high: Double?
  }
  struct Scores: Encodable {
    let n: Int
    let mae, mae_last_value, mae_ratio, crps, crps_last_value, crps_ratio: Double?
    let coverage_50, coverage_80, coverage_95: Double?

    init(_ summary: ScoreSummary) {
      n = summary.count
      (mae, mae_last_value, mae_ratio) = (
        finite(summary.mae), finite(summary.lastValueMAE), finite(summary.maeRatio)
      )
      (crps, crps_last_value, crps_ratio) = (
        finite(summary.crps), finite(summary.lastValueCRPS), finite(summary.crpsRatio)
      )
      let shares = summary.coverage.map(finite)
      (coverage_50, coverage_80, coverage_95) = (shares[0], shares[1], shares[2])
    }
  }

  init(_ cards: [Scorecard]) {
    models = cards.map { card in
      Model(
        model: card.model, overall: Scores(card.overall),
        cycles: card.cycles.map { Cycle(cycle: $0.cycle, scores: Scores($0.summary)) },
        reliability: card.reliability.map(finite),
        coverage_by_cycle: card.coverage.map {
          Coverage(level: $0.level, mean: finite($0.mean), low: finite($0.low), high: finite($0.high))
        })
    }
  }
}

/// A number JSON can hold, or null.
private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
