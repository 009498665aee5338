import Glibc
import Testing

@testable import Forecasting

@Suite("Plain numbers in their own units")
struct OwnUnitsTests {
  private let rows: [[Double]] = [
    [0.95, 0.96, 0.962, 0.966], [2e7, 2.2e7, 1.9e7, 2.4e7], [-4, -2, -5, -3], [5, 5, 5, 5],
  ]

  private func panel(times factor: Double = 1) -> Panel {
    let series = rows.map { row in row.enumerated().map { (2020 + $0.offset, $0.element * factor) } }
    return .plain(series, scale: Scale(.real))
  }

  @Test("every value comes back, and one unit is the series' own mean change")
  func roundTrip() {
    let panel = panel()
    let units = OwnUnits(panel, before: 2024)
    for series in 0..<4 {
      let entries = panel.observations(of: series)
      for entry in entries {
        let back = units.restored(units.panel.values[entry], of: series)
        #expect(abs(back - panel.values[entry]) < 1e-9 * max(1, abs(panel.values[entry])))
      }
      guard series < 3 else { continue }
      let own = entries.map { units.panel.values[$0] }
      let change = zip(own, own.dropFirst()).reduce(0.0) { $0 + abs($1.1 - $1.0) } / 3
      #expect(abs(change - 1) < 1e-9)
      #expect(own[3] == 0)
    }
  }

  @Test("a forecast in another unit is the forecast in that unit", arguments: ["panel", "ses", "damped"])
  func scales(name: String) throws {
    let model = try #require(ModelShelf.model(named: name))
    let found = try [1, 1e6].map { factor -> [Double] in
      let fit = try model.fit(panel(times: factor), FitRequest(target: 2024))
      return fit.forecasts(of: 0..<4, year: 2024, levels: [0.1, 0.5, 0.9]).flatMap { row in
        row.quantiles.map { $0 / factor }
      }
    }
    #expect(found[0].count == 12)
    for (a, b) in zip(found[0], found[1]) { #expect(abs(a - b) < 1e-6 * max(1, abs(a))) }
    // A ratio near one stays one beside a budget of millions.
    #expect(found[0][1] > 0.9 && found[0][1] < 1.1)
  }
}

@Suite("Counts that may be empty")
struct SmallCountTests {
  @Test("an empty program stays empty, and a large one keeps its size", arguments: ["panel", "ses"])
  func empty(name: String) throws {
    let rows = (0..<12).map { (index: Int) -> [(Int, Double)] in
      (2016..<2025).map { (year: Int) -> (Int, Double) in
        let size = 40 + 5 * index + (year * (index + 3)) % 7
        return (year, index < 2 ? 0 : Double(size))
      }
    }
    let panel = Panel.plain(rows, scale: Scale(.count))
    let model = try #require(ModelShelf.model(named: name))
    let found = try model.fit(panel, FitRequest(target: 2025))
      .forecasts(of: 0..<12, year: 2025, levels: [0.025, 0.5, 0.9])
    #expect(found[0].quantiles[0] == 0 && found[0].quantiles[1] == 0 && found[0].quantiles[2] <= 2)
    #expect(found[5].quantiles[1] > 50 && found[5].quantiles[1] < 90)
  }

  @Test("zeros before the first student are no history")
  func opening() {
    let late = (2016..<2025).map { (year: Int) -> (Int, Double) in (year, year < 2022 ? 0 : 80) }
    let panel = Panel.plain([late, [(2016, 0), (2017, 0)]], scale: Scale(.count))
    let known = panel.sinceFirstPositive
    #expect(known.observations(of: 0).count == 3)
    #expect(known.observations(of: 1).count == 2)
  }
}
