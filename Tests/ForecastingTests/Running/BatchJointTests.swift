import Statistics
import Testing

@testable import Forecasting

/// Joint draws of the series of a batch.
struct BatchJointTests {
  private static func panel(year: Double) -> Panel {
    var spec = SimulatedPanel(series: 120, years: 14, seed: 6)
    spec.deviations = SimulatedDeviations(year: year, school: 0.2, major: 0.2, own: 3, noise: 1)
    return PanelSimulator(spec).panel()
  }

  private func run(_ model: String, year: Double) throws -> BatchRun {
    try BatchRun(Self.panel(year: year), BatchRequest(.year(2029), model: model))
  }

  private func correlation(_ copula: NormalCopula) -> Double {
    let scores = copula.scores(draws: 4000, seed: 1)
    return zip(scores[0], scores[1]).reduce(0) { $0 + $1.0 * $1.1 } / 4000
  }

  @Test(arguments: ["panel", "last"])
  func `series go together as far as the year moves them, whatever model answers`(_ model: String) throws {
    #expect(correlation(try run(model, year: 0.3).copula(of: [0, 100])) < 0.2)
    #expect(correlation(try run(model, year: 6).copula(of: [0, 100])) > 0.4)
  }

  @Test func `each series alone is cleared as often as its chance says, and together as its shocks`() throws {
    let run = try run("last", year: 6)
    let rows = run.rows(of: 0..<120, levels: RowChance.levels).map { $0[0].quantiles }
    // Three lines that lie close to each other, so that none of them alone decides the list.
    let series = Array(rows.indices.sorted { (rows[$0][99], $0) < (rows[$1][99], $1) }[58..<61])
    let quantiles = series.map { rows[$0] }
    let mark = quantiles[1][99]
    let settings = JointSettings(draws: 2000, seed: 3)
    let draws = run.draws(of: series, quantiles: quantiles, mark: mark, settings: settings)
    for (choice, own) in zip(draws, quantiles) {
      let chance = RowChance(quantiles: own, scale: run.panel.scale).chance(of: mark)
      #expect(abs(choice.works.share - chance) <= 0.00025 + 1e-9)
      // A cleared line leaves points to spare, a missed one lacks some, but for ties at the border.
      for draw in 0..<2000 where abs(choice.margins[draw]) > 0.5 {
        #expect(choice.works.contains(draw) == (choice.margins[draw] > 0))
      }
    }
    let list = ChoiceList(draws.map(\.works))
    let product = 1 - draws.reduce(1) { $0 * (1 - $1.works.share) }
    #expect(list.chanceOfAny < product - 0.005)
    #expect(draws == run.draws(of: series, quantiles: quantiles, mark: mark, settings: settings))
  }

  @Test func `years ahead have no draws together`() throws {
    let run = try BatchRun(Self.panel(year: 6), BatchRequest(.horizon(2), model: "last"))
    #expect(abs(correlation(run.copula(of: [0, 100]))) < 0.1)
  }
}
