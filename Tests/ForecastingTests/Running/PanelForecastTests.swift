import Testing

@testable import Forecasting

/// The way in for programs that build on the library: nothing that they hand over is a trap.
struct PanelForecastTests {
  private static let years = Array(2015...2023)

  private func panel(_ kind: Scale.Kind = .score) throws -> Panel {
    try Panel(
      checking: (0..<4).map { series in
        (
          ["s\(series)"], Self.years,
          Self.years.map { Double(300 + 20 * series + ($0 * 7 + series * 3) % 11) }
        )
      }, scale: Scale(kind))
  }

  @Test func `what is wrong with a request is an error`() throws {
    let panel = try panel()
    #expect(
      throws: PanelForecastError.unknownModel("lsat", known: [BatchRequest.auto] + ModelShelf.names)
    ) { try PanelForecast(panel, year: 2024, model: "lsat") }
    #expect(throws: PanelForecastError.emptyPanel) { try PanelForecast(panel, year: 2015) }
    #expect(try PanelForecast(panel, year: 2024, model: "last", jobs: 0).series.count == 4)
  }

  @Test func `what is wrong with a panel is an error`() {
    let scale = Scale(.score)
    let fails = { (series: [Panel.Observations], error: PanelError) -> Void in
      #expect(throws: error) { try Panel(checking: series, scale: scale) }
    }
    fails([], .empty)
    fails([([], [2020], [1])], .empty)
    fails([(["a"], [2020], [1]), (["a", "b"], [2020], [1])], .unequalKeys(["a", "b"]))
    fails([(["a"], [2020], [1]), (["a"], [2021], [1])], .repeatedKey(["a"]))
    fails([(["a"], [2020], [1, 2])], .unequalCounts(["a"], years: 1, values: 2))
    fails([(["a"], [], [])], .series(["a"], .empty))
    fails([(["a"], [2020, 2020], [1, 2])], .series(["a"], .repeatedYear(2020)))
    for value in [Double.nan, .infinity] {
      fails([(["a"], [2020, 2021], [1, value])], .series(["a"], .notFinite(year: 2021)))
    }
    #expect(throws: PanelError.noSuchColumn(1)) {
      try Panel(checking: [(["a"], [2020], [1])], scale: scale, groupColumns: [1])
    }
  }

  @Test(arguments: [Scale.Kind.score, .rank, .count])
  func `a forecast is a distribution to ask`(_ kind: Scale.Kind) throws {
    let forecast = try PanelForecast(try panel(kind), year: 2024, model: "last")
    let series = try #require(forecast[["s1"]])
    let (median, range) = (try #require(series.median), try #require(series.interval(0.8)))
    #expect(range.lower < median && median < range.upper)
    for level in [0.025, 0.1, 0.3, 0.5, 0.77, 0.975] {
      let value = try #require(series.quantile(level))
      #expect(abs(try #require(series.cdf(value)) - level) < 1e-6)
    }
    let chance = try #require(series.chance(of: range.lower))
    #expect(abs(chance - (kind == .rank ? 0.9 : 0.1)) < 1e-6)
    #expect(series.quantile(0) == nil && series.quantile(1) == nil && series.quantile(.nan) == nil)
    #expect(series.cdf(.nan) == nil && series.chance(of: .nan) == nil)
    #expect(series.interval(0) == nil || series.interval(0)?.lower == median)
    #expect(forecast[["nobody"]] == nil)
  }

  @Test func `a series that is published has no forecast, and one too old no numbers`() throws {
    let panel = try Panel(
      checking: [
        (["old"], [1990, 1991], [300, 310]), (["out"], [2022, 2023, 2024], [300, 310, 320]),
        (["new"], [2022, 2023], [300, 310]),
      ], scale: Scale(.score))
    let forecast = try PanelForecast(panel, year: 2024, model: "last")
    #expect(forecast.series.map(\.key) == [["old"], ["new"]])
    let old = try #require(forecast[["old"]])
    #expect(old.median == nil && old.chance(of: 300) == nil && old.interval(0.8) == nil)
    #expect(old.kind == .declined(.tooOld(age: 33, allowed: 10)))
  }
}
