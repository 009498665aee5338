import Statistics
import Testing

@testable import Forecasting

/// Blends of the panel model with the yearly engine, and when `auto` makes them.
struct BlendTests {
  private static let weights = YearlyModel().train(
    GrowthSimulation(series: 300, years: 26, persistence: 0.8).panel(), horizon: 2)

  @Test func `a name carries the shares and leads back to them`() throws {
    let blend = BlendForecaster(yearlyPercent: 40)
    #expect(blend.name == "panel60+yearly40")
    #expect(BlendForecaster(named: blend.name)?.yearlyPercent == 40)
    #expect(ModelShelf.knows(blend.name) && ModelShelf.model(named: blend.name)?.name == blend.name)
    for name in ["panel60+yearly60", "panel100+yearly0", "panel+yearly", ""] {
      #expect(!ModelShelf.knows(name) && ModelShelf.model(named: name) == nil)
    }
  }

  @Test func `quantiles lie between those of the two, on the scale of the errors`() throws {
    let panel = GrowthSimulation(series: 80, years: 16, persistence: 0.6).panel()
    let request = FitRequest(target: 2006)
    let levels = [0.1, 0.5, 0.9]
    let rows = try ["panel", "panel75+yearly25", "yearly"].map { name in
      try #require(ModelShelf.model(named: name, weights: Self.weights)).fit(panel, request)
        .forecasts(of: 0..<80, year: 2006, levels: levels)
    }
    for series in 0..<80 {
      for level in levels.indices {
        let expected =
          0.75 * rows[0][series].quantiles[level] + 0.25 * rows[2][series].quantiles[level]
        #expect(abs(rows[1][series].quantiles[level] / expected - 1) < 1e-9)
      }
      #expect(rows[1][series].model == "panel75+yearly25")
    }
  }

  @Test func `the trial of a blend is the blend of the trials`() {
    let row = ScoredRow(series: 0, group: 0, year: 2020, outcome: 3, last: 2, age: 1)
    let zeros = ScoreLevels.all.map { _ in 0.0 }
    let trials = [0.0, 4].map { shift in
      CycleTrial([
        CycleTrial.Entry(row: row, quantiles: ScoreLevels.all.map { $0 + shift }, reference: zeros)
      ])
    }
    let blended = trials[0].blended(with: trials[1], share: 0.75)
    for (found, level) in zip(blended.entries[0].quantiles, ScoreLevels.all) {
      #expect(abs(found - level - 3) < 1e-12)
    }
    #expect(abs(blended.scores[0].error - (3 - 3.5)) < 1e-12)
  }

  @Test func `growth that persists brings the yearly engine in; cutoffs keep their models`() {
    let simulation = GrowthSimulation(series: 150, years: 16, persistence: 0.8)
    let values = simulation.values()
    for kind in [Scale.Kind.count, .score] {
      let choice = AutoForecaster(weights: Self.weights).choose(
        .yearly(values, scale: Scale(kind)), target: 2006, jobs: 1)
      let names = choice.trials.map(\.model)
      #expect(kind == .count ? choice.chosen.contains("yearly") : !names.contains("yearly"), "\(names)")
    }
  }

  @Test func `a collection of unrelated series is tried without the panel model`() {
    let rows = GrowthSimulation(series: 150, years: 20, persistence: 0.8).values()
    let panel = Panel.yearly(rows.enumerated().map { index, row in row.map { $0 * (index == 0 ? 1e9 : 1) } })
    let choice = AutoForecaster(weights: Self.weights).choose(
      panel, target: 2010, steps: 2, sharesCalendar: false, jobs: 1)
    #expect(choice.chosen == "yearly" && !choice.trials.contains { $0.model == "panel" })
  }
}
