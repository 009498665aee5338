import Testing

@testable import Forecasting

struct ScoreTests {
  private func score(
    _ outcome: Double, _ quantiles: [Double], series: Int = 0, group: Int = 0, year: Int = 2020
  ) -> ScoredForecast {
    ScoredForecast(
      series: series, group: group, year: year, age: 1, outcome: outcome, lastValue: 0, quantiles: quantiles,
      referenceQuantiles: [Double](repeating: 0, count: 39))
  }

  private func spread(_ width: Double) -> [Double] { ScoreLevels.all.map { width * ($0 - 0.5) } }

  @Test func `the score of a certain value is its absolute error`() {
    for (outcome, expected) in [(3.0, 3.0), (-2, 2), (0, 0)] {
      #expect(abs(ScoreLevels.crps(outcome, quantiles: [Double](repeating: 0, count: 39)) - expected) < 1e-12)
    }
  }

  @Test func `the score of a uniform distribution comes close to the integral`() {
    // Of a uniform on (-1/2, 1/2) the score at y is 1/12 + y^2 inside: Gneiting and Raftery 2007.
    #expect(abs(ScoreLevels.crps(0, quantiles: spread(1)) - 1.0 / 12) < 2e-3)
    #expect(abs(ScoreLevels.crps(0.3, quantiles: spread(1)) - (1.0 / 12 + 0.09)) < 5e-3)
  }

  @Test func `intervals that hold and the rank of the outcome are counted`() {
    #expect(score(0, spread(1)).held == [true, true, true])
    #expect(score(0.3, spread(1)).held == [false, true, true])
    #expect(score(0.47, spread(1)).held == [false, false, true])
    #expect(score(0.6, spread(1)).held == [false, false, false])
    #expect(score(-9, spread(1)).rank == 0 && score(9, spread(1)).rank == 39)
    #expect(score(0.01, spread(1)).rank == 20)
  }

  @Test func `sums by cycle and over all`() {
    let card = Scorecard(
      model: "m",
      scores: [
        score(1, spread(1), year: 2021), score(-3, spread(1), year: 2020), score(0, spread(1), year: 2020),
      ])
    #expect(card.cycles.map(\.cycle) == [2020, 2021])
    #expect(card.cycles.map(\.summary.count) == [2, 1])
    #expect(card.overall.lastValueMAE == 4.0 / 3)
    #expect(card.overall.held == [1, 1, 1])
    // Cycles weigh the same: the mean of one half and nothing.
    #expect(card.coverage.map(\.mean) == [0.25, 0.25, 0.25])
    #expect(abs(card.reliability.reduce(0, +) - 1) < 1e-12)
    #expect(card.reliability.first == 1.0 / 3 && card.reliability.last == 1.0 / 3)
  }

  @Test func `the worst groups are those with enough forecasts`() {
    let scores =
      (0..<10).map { score(Double($0) + 5, spread(1), group: 7, year: 2010 + $0) }
      + (0..<10).map { score(2, spread(4), group: 3, year: 2010 + $0) }
      + [score(90, spread(1), group: 1)]
    let worst = Scorecard(model: "m", scores: scores).worstGroups
    #expect(worst.map(\.group) == [7, 3])
  }

  @Test func `no scores are no numbers`() {
    let card = Scorecard(model: "m", scores: [])
    #expect(card.overall.count == 0 && card.overall.crps.isNaN && card.cycles.isEmpty)
  }
}
