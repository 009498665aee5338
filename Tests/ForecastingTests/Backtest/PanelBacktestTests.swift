import Statistics
import Testing

@testable import Forecasting

struct PanelBacktestTests {
  private let simulated = SimulatedSeries(kind: .walk, count: 40, years: 9)

  /// Every figure in full: a score that does not apply is NaN, which equals nothing.
  private func shown(_ scores: [ScoredForecast]) -> [String] { scores.map { "\($0)" } }

  @Test func `a cycle scores the series with three values, one of them in the year before`() {
    let panel = Panel.plain([
      [(2010, 1), (2011, 2), (2012, 3), (2013, 4)],
      [(2011, 1), (2012, 2), (2013, 3)],
      [(2009, 1), (2010, 2), (2011, 3), (2013, 4)],
      [(2008, 5), (2010, 1), (2012, 2), (2013, 9)],
    ])
    let backtest = PanelBacktest(panel)
    let scores = backtest.scores(of: PooledForecaster(.last), cycle: 2013)
    #expect(scores.map(\.series) == [0, 3])
    #expect(scores.map(\.lastValueError) == [1, 7])
    #expect(backtest.cycles == [2013])
    #expect(backtest.scores(of: PooledForecaster(.last), cycle: 2012).isEmpty)
  }

  @Test func `a cycle without a yearly change before it cannot be compared and is not scored`() {
    let backtest = PanelBacktest(Panel.plain([[(2000, 1), (2002, 2), (2004, 3), (2005, 4)]]))
    #expect(backtest.cycles.isEmpty)
    #expect(backtest.scores(of: PooledForecaster(.last), cycle: 2005).isEmpty)
  }

  @Test(arguments: ModelShelf.names)
  func `what comes after a cycle changes none of its scores`(_ name: String) throws {
    let model = try #require(ModelShelf.model(named: name))
    let panel = simulated.panel(withTarget: true)
    for cycle in [2016] {
      let garbage = Panel.plain(
        simulated.values().enumerated().map { series, row in
          row.indices.map { year in
            let calendar = SimulatedSeries.firstYear + year
            return (calendar, calendar > cycle ? -1e6 * Double((series + 3 * year) % 7) : row[year])
          }
        })
      let scores = PanelBacktest(panel).scores(of: model, cycle: cycle)
      #expect(scores.count == 40)
      #expect(shown(scores) == shown(PanelBacktest(garbage).scores(of: model, cycle: cycle)))
    }
  }

  @Test func `revealed lines are not scored and jobs change nothing`() {
    let panel = simulated.panel(withTarget: true)
    let reveal: @Sendable (Int, Int) -> Bool = { series, _ in series % 4 == 0 }
    let scores = [1, 4].map { jobs in
      PanelBacktest(panel, jobs: jobs, isRevealed: reveal).scores(of: PanelForecaster(), cycle: 2018)
    }
    #expect(scores[0].count == 30)
    #expect(scores[0].allSatisfy { $0.series % 4 != 0 })
    #expect(shown(scores[0]) == shown(scores[1]))
  }

  @Test func `ranks are scored as ratios`() {
    let panel = Panel.plain(
      [[(2010, 100), (2011, 200), (2012, 100), (2013, 200)]], scale: Scale(.rank))
    let scores = PanelBacktest(panel).scores(of: PooledForecaster(.last), cycle: 2013)
    #expect(scores.count == 1)
    #expect(abs((scores.first?.lastValueError ?? 0) - 0.693147) < 1e-6)
  }
}
