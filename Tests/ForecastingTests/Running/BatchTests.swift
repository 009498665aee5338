import Testing

@testable import Forecasting

struct BatchTests {
  private static let levels = [0.1, 0.5, 0.9]

  private func panel() -> Panel {
    Panel.plain([
      [(2018, 300), (2019, 306), (2020, 301), (2021, 309)],
      [(2017, 320), (2019, 322)],
      [(2005, 280), (2006, 283), (2007, 281)],
      [(2022, 400)],
    ])
  }

  private func rows(_ panel: Panel, _ request: BatchRequest) throws -> [[RowForecast]] {
    try BatchRun(panel, request).rows(of: 0..<panel.seriesCount, levels: Self.levels)
  }

  private func targets(_ aim: BatchRequest.Aim) throws -> [[Int?]] {
    let run = try BatchRun(panel(), BatchRequest(aim, model: "last"))
    return (0..<4).map { series in run.targets(of: series).flatMap { [$0.year, $0.horizon] } }
  }

  @Test func `a year is asked of every series without a value in it`() throws {
    #expect(try targets(.year(2022)) == [[2022, 1], [2022, 3], [2022, 15], []])
    #expect(try targets(.year(2021)) == [[], [2021, 2], [2021, 14], [2021, nil]])
  }

  @Test func `a horizon counts from each series' own end`() throws {
    #expect(
      try targets(.horizon(2)) == [
        [2022, 1, 2023, 2], [2020, 1, 2021, 2], [2008, 1, 2009, 2], [2023, 1, 2024, 2],
      ])
  }

  @Test func `old series and series without a past are declined with the reason`() throws {
    let rows = try self.rows(panel(), BatchRequest(.year(2021), model: "last", maxAge: 5))
    #expect(rows[0].isEmpty)
    #expect(rows[2] == [.declined(.tooOld(age: 14, allowed: 5))])
    #expect(rows[3] == [.declined(.noHistory)])
    #expect(
      try self.rows(panel(), BatchRequest(.year(2021), model: "last", maxAge: 14))[2][0].quantiles.count == 3)
  }

  @Test(arguments: ModelShelf.names)
  func `series that end at different times are forecast as if they ended together`(_ name: String) throws {
    let values = SimulatedSeries(kind: .walk, count: 30, years: 8).values()
    let shift = { (index: Int) in index % 5 * 3 }
    let together = Panel.plain(values.map { row in row.indices.map { (2010 + $0, row[$0]) } })
    let ragged = Panel.plain(
      values.enumerated().map { index, row in row.indices.map { (2010 + $0 - shift(index), row[$0]) } })
    let request = BatchRequest(.horizon(2), model: name)
    #expect(try rows(together, request) == rows(ragged, request))
    let run = try BatchRun(ragged, request)
    #expect(run.targets(of: 4).map(\.year) == [2006, 2007])
  }

  @Test func `a panel that mostly ends in one year keeps its calendar`() throws {
    let values = SimulatedSeries(kind: .walk, count: 20, years: 8).values()
    let panel = Panel.plain(
      values.enumerated().map { index, row in
        row.prefix(index == 7 ? 6 : 8).enumerated().map { (2010 + $0, $1) }
      })
    let run = try BatchRun(panel, BatchRequest(.horizon(1), model: "last"))
    #expect(run.targets(of: 7).map(\.year) == [2016])
    let early = try BatchRun(panel, BatchRequest(.year(2016), model: "last", maxAge: 9))
    #expect(
      run.rows(of: 7..<8, levels: Self.levels) == early.rows(of: 7..<8, levels: Self.levels))
  }

  @Test(arguments: ["auto"] + ModelShelf.names)
  func `jobs change nothing`(_ name: String) throws {
    let panel = SimulatedSeries(kind: .walk, count: 40, years: 8).panel()
    let rows = try [1, 3].map { try self.rows(panel, BatchRequest(.year(2017), model: name, jobs: $0)) }
    #expect(rows[0] == rows[1])
    #expect(rows[0].allSatisfy { $0.count == 1 && $0[0].quantiles.count == 3 })
  }

  /// Series that end in three years, near each other or far apart, and one that begins after the year.
  @Test(arguments: ["auto"] + ModelShelf.names)
  func `blocks hold what rows do`(_ name: String) throws {
    let values = SimulatedSeries(kind: .walk, count: 30, years: 8).values()
    for lag in [1, 12] {
      let panel = Panel.plain(
        values.enumerated().map { index, row in
          index == 29
            ? [(2019, 300)] : row.enumerated().map { (2010 + $0 - index / 7 % 3 * lag, $1) }
        })
      for aim in [BatchRequest.Aim.year(2018), .horizon(1)] {
        let run = try BatchRun(panel, BatchRequest(aim, model: name, maxAge: 6))
        let blocks = try #require(run.blocks(of: 0..<30, levels: Self.levels))
        #expect(blocks.flatMap(\.series) == Array(0..<30))
        let rows = run.rows(of: 0..<30, levels: Self.levels)
        for block in blocks {
          for (place, series) in block.series.enumerated() where !rows[series].isEmpty {
            #expect(block.forecasts.row(place) == rows[series][0])
            #expect(run.targets(of: series)[0].year == block.year)
          }
        }
      }
      let further = try BatchRun(panel, BatchRequest(.horizon(2), model: name))
      #expect(further.blocks(of: 0..<30, levels: Self.levels) == nil)
    }
  }

  @Test func `what cannot be asked for is an error`() {
    #expect(throws: ForecastError.unknownModel("lsat")) {
      try BatchRun(panel(), BatchRequest(.year(2022), model: "lsat"))
    }
    for steps in [0, -3, .max] {
      #expect(throws: ForecastError.impossibleHorizon(steps)) {
        try BatchRun(panel(), BatchRequest(.horizon(steps), model: "last"))
      }
    }
    for year in [Int.max, .min] {
      #expect(throws: ForecastError.impossibleYear(year)) {
        try BatchRun(panel(), BatchRequest(.year(year), model: "last"))
      }
    }
  }

  @Test func `a panel without a past is refused`() {
    #expect(throws: ForecastError.emptyPanel) {
      try BatchRun(Panel.plain([[(2020, 1)]]), BatchRequest(.year(2020), model: "last"))
    }
  }
}
