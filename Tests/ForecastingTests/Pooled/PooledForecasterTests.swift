import Statistics
import Testing

@testable import Forecasting

struct PooledForecasterTests {
  @Test(arguments: [
    (ModelName.last, SimulatedSeries.Kind.walk), (.drift, .driftingWalk), (.ses, .walk), (.damped, .walk),
  ])
  func `pooled intervals hold as often as they say`(_ name: ModelName, _ kind: SimulatedSeries.Kind) throws {
    var held = [0.0, 0]
    var total = 0.0
    for seed in 1...4 as ClosedRange<UInt64> {
      let simulated = SimulatedSeries(kind: kind, years: 10, seed: seed)
      let fit = try PooledForecaster(name).fit(simulated.panel(), FitRequest(target: simulated.target))
      let rows = fit.forecasts(
        of: 0..<simulated.count, year: simulated.target, levels: [0.025, 0.1, 0.9, 0.975])
      for (row, values) in zip(rows, simulated.values()) {
        let outcome = values[simulated.years - 1]
        held[0] += row.quantiles[1] <= outcome && outcome <= row.quantiles[2] ? 1 : 0
        held[1] += row.quantiles[0] <= outcome && outcome <= row.quantiles[3] ? 1 : 0
        total += 1
      }
    }
    // 600 outcomes: the binomial standard errors are 1.6 and 0.9 points; the shape is estimated as well.
    #expect(abs(held[0] / total - 0.8) < 0.055)
    #expect(abs(held[1] / total - 0.95) < 0.035)
  }

  @Test func `a restless series gets wider intervals than a quiet one`() throws {
    let simulated = SimulatedSeries(kind: .walk, count: 200, years: 10, spreadOfNoise: 6)
    let fit = try PooledForecaster(.last).fit(simulated.panel(), FitRequest(target: simulated.target))
    let rows = fit.forecasts(of: 0..<200, year: simulated.target, levels: [0.1, 0.9])
    let widths = rows.map { $0.quantiles[1] - $0.quantiles[0] }
    let quiet = mean(stride(from: 0, to: 200, by: 10).map { widths[$0] })
    let restless = mean(stride(from: 9, to: 200, by: 10).map { widths[$0] })
    #expect(restless / quiet > 2.5 && restless / quiet < 6)
  }

  @Test func `every year not seen widens`() throws {
    let simulated = SimulatedSeries(kind: .walk, years: 12)
    let fit = try PooledForecaster(.last).fit(
      simulated.panel(), FitRequest(target: simulated.target, stepsBeyond: 3))
    let widths = (0...3).map { step in
      let row = fit.forecasts(of: 0..<1, year: simulated.target + step, levels: [0.1, 0.9])[0]
      return row.quantiles[1] - row.quantiles[0]
    }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
    #expect(widths[3] / widths[0] > 1.6 && widths[3] / widths[0] < 2.4)
  }

  @Test func `the years from the target on are not seen`() throws {
    let simulated = SimulatedSeries(kind: .walk)
    let request = FitRequest(target: simulated.target)
    for name in ModelName.allCases {
      let without = try PooledForecaster(name).fit(simulated.panel(), request)
      let with = try PooledForecaster(name).fit(simulated.panel(withTarget: true), request)
      let levels = [0.1, 0.5, 0.9]
      #expect(
        without.forecasts(of: 0..<20, year: request.target, levels: levels)
          == with.forecasts(of: 0..<20, year: request.target, levels: levels))
    }
  }

  @Test func `jobs change nothing`() throws {
    let simulated = SimulatedSeries(count: 700, years: 6)
    let levels = [0.025, 0.5, 0.975]
    let rows = try [1, 3].map { jobs in
      try PooledForecaster(.ses).fit(simulated.panel(), FitRequest(target: simulated.target, jobs: jobs))
        .forecasts(of: 0..<700, year: simulated.target, levels: levels)
    }
    #expect(rows[0] == rows[1])
  }

  @Test func `a panel without a past is refused`() {
    let panel = Panel.plain([[(2020, 1)], [(2021, 2)]])
    #expect(throws: ForecastError.emptyPanel) {
      try PooledForecaster(.last).fit(panel, FitRequest(target: 2020))
    }
  }
}
