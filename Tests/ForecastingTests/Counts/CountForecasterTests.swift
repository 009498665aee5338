import Statistics
import Testing

@testable import Forecasting

@Suite struct CountForecasterTests {
  private func rows(_ panel: Panel, _ year: Int, _ levels: [Double]) throws -> [RowForecast] {
    try CountForecaster().fit(panel, FitRequest(target: year))
      .forecasts(of: 0..<panel.seriesCount, year: year, levels: levels)
  }

  /// Small simulated counts: intervals of whole numbers hold at least as often as they say, and not always.
  @Test func smallCountsAreCovered() throws {
    let panel = countPanel(schools: 60, programs: 3, years: 9, seed: 11)
    let rows = try rows(panel.before(2018), 2018, [0.1, 0.9])
    let held = (0..<panel.seriesCount).count { series in
      let value = panel.value(of: series, in: 2018) ?? -1
      return rows[series].quantiles[0] <= value && value <= rows[series].quantiles[1]
    }
    let share = Double(held) / Double(panel.seriesCount)
    #expect(share > 0.78 && share < 0.97)
    #expect(rows.allSatisfy { $0.quantiles.allSatisfy { $0 >= 0 && $0 == $0.rounded() } })
  }

  /// A series of zeros is not certain to stay at zero, and nearly so.
  @Test func zerosStayNearZero() throws {
    var series = (0..<20).compactMap { index in
      (try? Series(years: Array(2015...2020), values: (0..<6).map { Double(($0 * 5 + index * 3) % 7) }))
        .map { (key: ["s\(index)"], series: $0) }
    }
    series.append((key: ["none"], series: try Series(years: Array(2015...2020), values: [0, 0, 0, 0, 0, 0])))
    let rows = try rows(Panel(series, scale: Scale(.count)), 2021, [0.5, 0.95, 0.999])
    #expect(rows[20].quantiles[0] <= 1 && rows[20].quantiles[2] >= 1)
  }

  @Test func aPanelOfZerosHasAForecast() throws {
    let zeros = try Series(years: [2018, 2019, 2020], values: [0, 0, 0])
    let rows = try rows(Panel([(["a"], zeros), (["b"], zeros)], scale: Scale(.count)), 2021, [0.5, 0.99])
    #expect(rows.allSatisfy { $0.quantiles[0] == 0 && $0.quantiles[1].isFinite })
  }

  @Test func olderSeriesAreLessSure() throws {
    let panel = countPanel(schools: 20, programs: 3, years: 9, seed: 3)
    let near = try rows(panel, 2019, [0.1, 0.9])
    let far = try rows(panel.before(2017), 2019, [0.1, 0.9])
    let width = { (rows: [RowForecast]) in rows.reduce(0) { $0 + $1.quantiles[1] - $1.quantiles[0] } }
    #expect(width(far) > width(near))
  }
}
