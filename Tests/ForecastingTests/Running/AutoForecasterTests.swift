import Statistics
import Testing

@testable import Forecasting

/// The choice among models on panels whose best model is known.
struct AutoForecasterTests {
  private func choice(_ kind: SimulatedSeries.Kind, noise: Double = 1) -> ModelChoiceReport {
    let simulated = SimulatedSeries(kind: kind, count: 60, years: 11, spreadOfNoise: noise)
    return AutoForecaster().choose(simulated.panel(), target: simulated.target, jobs: 1)
  }

  @Test(arguments: [SimulatedSeries.Kind.walk, .noise])
  func `the pooled model stays where nothing beats it plainly`(kind: SimulatedSeries.Kind) throws {
    let choice = choice(kind)
    let pooled = try #require(choice.trials.first { $0.model == "panel" })
    #expect(pooled.summary.crpsRatio < 1.05)
    let chosen = try #require(choice.trials.first { $0.model == choice.chosen })
    #expect(choice.chosen == "panel" || chosen.summary.crps < 0.99 * pooled.summary.crps)
  }

  @Test func `a strong trend is continued by whatever wins every cycle`() throws {
    let choice = choice(.trend)
    let pooled = try #require(choice.trials.first { $0.model == "panel" })
    let chosen = try #require(choice.trials.first { $0.model == choice.chosen })
    #expect(chosen.summary.crps <= pooled.summary.crps)
    #expect(chosen.summary.crpsRatio < 0.95)
  }

  @Test func `the table is in order and rests on the last three cycles`() {
    let choice = choice(.walk)
    #expect(choice.cycles == [2017, 2018, 2019])
    #expect(choice.trials.contains { $0.model == "panel" })
    #expect(
      zip(choice.trials, choice.trials.dropFirst()).allSatisfy { $0.summary.crps <= $1.summary.crps })
  }

  @Test func `two cycles are not enough to leave the pooled model`() {
    let simulated = SimulatedSeries(kind: .trend, count: 60, years: 5)
    let choice = AutoForecaster().choose(simulated.panel(), target: simulated.target, jobs: 1)
    #expect(choice.cycles.count < AutoForecaster.fewestCycles && choice.chosen == "panel")
  }

  @Test func `with nothing to score the model that needs least is taken`() {
    let choice = AutoForecaster().choose(
      Panel.plain([[(2020, 300)], [(2020, 310)]]), target: 2021, jobs: 1)
    #expect(choice.chosen == "panel" && choice.trials.isEmpty && choice.cycles.isEmpty)
  }

  @Test func `the sample of a large panel does not depend on its order`() {
    let panel = SimulatedSeries(kind: .walk, count: 300, years: 2).panel()
    let sample = panel.sampled(100)
    let backward = panel.selecting(Array((0..<300).reversed())).sampled(100)
    let keys = { (panel: Panel) in (0..<panel.seriesCount).map { panel.keys[$0] } }
    #expect(sample.seriesCount > 70 && sample.seriesCount < 130)
    #expect(keys(sample) == keys(backward).reversed())
    #expect(panel.sampled(300) == panel)
  }

  /// Of very many series a sample teaches what is pooled, in the trial as in the forecast, at nearly the same scores.
  @Test(arguments: ["last", "ses", "linear", "theta"])
  func `a rule is tried as it will forecast`(name: String) throws {
    let simulated = SimulatedSeries(kind: .walk, count: 400, years: 10)
    let backtest = PanelBacktest(simulated.panel())
    let scores = try [100, 1_000_000].map { count in
      let model = try #require(ModelShelf.trialModel(named: name, seriesCount: count))
      let cycle = try #require(backtest.cycles.last)
      return ScoreSummary(backtest.scores(of: model, cycle: cycle)).crps
    }
    #expect(abs(scores[0] / scores[1] - 1) < 0.01)
  }
}
