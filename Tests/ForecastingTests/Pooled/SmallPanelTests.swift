import Statistics
import Testing

@testable import Forecasting

/// Panels too small to pool: the series' own t, or a simpler rule with its reason.
struct SmallPanelTests {
  private func rows(
    _ name: ModelName, _ panel: Panel, year: Int, levels: [Double] = [0.1, 0.5, 0.9]
  ) throws -> [RowForecast] {
    try PooledForecaster(name).fit(panel, FitRequest(target: year)).forecasts(
      of: 0..<panel.seriesCount, year: year, levels: levels)
  }

  @Test(arguments: [ModelName.last, .mean, .drift, .linear])
  func `one series keeps its own t`(_ name: ModelName) throws {
    let values = [310.0, 316, 309, 322, 318]
    let panel = Panel.plain([values.enumerated().map { (2018 + $0, $1) }])
    let row = try rows(name, panel, year: 2023)[0]
    let model = name.candidates[0]
    let own = try #require(
      model.ownDistribution(past(values.enumerated().map { (2018 + $0, $1) }), year: 2023))
    #expect(row.kind == .forecast)
    for (value, level) in zip(row.quantiles, [0.1, 0.5, 0.9]) {
      #expect(abs(value - own.quantile(level)) < 1e-9)
    }
  }

  @Test func `one observation has nothing to borrow`() throws {
    #expect(try rows(.last, Panel.plain([[(2020, 300)]]), year: 2021)[0] == .declined(.nothingToPool))
  }

  @Test func `two observations know one change and say what is missing`() throws {
    let row = try rows(.last, Panel.plain([[(2020, 300), (2021, 304)]]), year: 2022)[0]
    #expect(row.kind == .fallback(.tooFewObservations(have: 2, needed: 3)))
    #expect(row.quantiles[1] == 304)
    // A t with one degree of freedom has its quartiles one scale from the middle.
    let quartiles = try rows(
      .last, Panel.plain([[(2020, 300), (2021, 304)]]), year: 2022, levels: [0.25, 0.75])[0]
    #expect(abs(quartiles.quantiles[1] - 308) < 1e-6)
  }

  @Test(arguments: ModelName.allCases)
  func `a reason never says that enough is too few`(_ name: ModelName) throws {
    for count in 1...6 {
      let values = [300.0, 304, 301, 309, 303, 306].prefix(count)
      let panel = Panel.plain([values.enumerated().map { (2010 + $0, $1) }])
      let row = try rows(name, panel, year: 2010 + count)[0]
      if case .fallback(.tooFewObservations(let have, let needed)) = row.kind {
        #expect(have == count && needed > have)
      }
    }
  }

  @Test func `a series that never moved borrows a spread that shrinks with its length`() throws {
    let short = try rows(.last, Panel.plain([[(2020, 300), (2021, 300)]]), year: 2022)[0]
    let long = try rows(.last, Panel.plain([(2010...2021).map { ($0, 300) }]), year: 2022)[0]
    #expect(short.kind == .fallback(.constant) && long.kind == .fallback(.constant))
    #expect(short.quantiles[1] == 300 && long.quantiles[1] == 300)
    #expect(short.quantiles[2] > long.quantiles[2] && long.quantiles[2] > 300)
  }

  @Test func `a series without a past in a panel with one is declined`() throws {
    let panel = Panel.plain([[(2020, 300), (2021, 302), (2022, 305)], [(2023, 1)]])
    #expect(try rows(.last, panel, year: 2023)[1] == .declined(.noHistory))
  }

  @Test func `in a large panel a short series borrows the spread of the others`() throws {
    let simulated = SimulatedSeries(kind: .walk, count: 60, years: 9)
    var series = simulated.values().map { row in (0..<8).map { (2010 + $0, row[$0]) } }
    series.append([(2017, 300)])
    let row = try rows(.linear, Panel.plain(series), year: 2018)[60]
    #expect(row.kind == .fallback(.tooFewObservations(have: 1, needed: 3)))
    #expect(row.quantiles[1] > 290 && row.quantiles[1] < 310)
    #expect(row.quantiles[2] - row.quantiles[0] > 5)
  }
}
