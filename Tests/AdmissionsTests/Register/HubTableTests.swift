import Forecasting
import Numerals
import Testing

@testable import Admissions

/// The long table of forecast hubs.
struct HubTableTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  private func forecast(_ key: [String], cycle: Int = 2026, shift: Double = 0) -> RecordedForecast {
    RecordedForecast(
      scope: "lines", key: key, cycle: cycle, lastCycle: cycle - 1, lastValue: 300.1, scale: "rank",
      model: "last", quantiles: Register.levels.map { 280 + shift + 1 / 3 + 40 * $0 })
  }

  @Test func `what is written comes back exactly, and gives the register again`() throws {
    var register = Register()
    let first = [forecast(["a", "x|y"]), forecast(["b,c", "\"z\"\n"])]
    var bytes = register.append(first.map(RegisterEntry.Content.forecast), on: try day("2026-01-31"))
    bytes += register.append([.forecast(forecast(["a", "x|y"], shift: 1))], on: try day("2026-02-01"))
    let table = HubTable.bytes(of: register)
    let found = try HubTable.forecasts(in: table, file: "hub.csv")
    #expect(found.map(\.forecast) == register.forecasts.map(\.forecast))
    #expect(found.map(\.day) == register.forecasts.map(\.recordedOn))
    var again = Register()
    var rewritten: [UInt8] = []
    for item in found { rewritten += again.append([.forecast(item.forecast)], on: item.day) }
    #expect(rewritten == bytes && HubTable.bytes(of: again) == table)
  }

  @Test func `a hub's table about a panel leans on the panel for the last value`() throws {
    let panel = try Panel(
      checking: [(["a"], [2023, 2024, 2026], [300, 310, 330])], scale: Scale(.score))
    let rows = Register.levels.map { "a,2026,quantile,\($0),\(300 + 10 * $0)" }
    let text = (["school,year,output_type,output_type_id,value", "a,2026,mean,,301"] + rows)
      .joined(separator: "\n")
    let read = { (text: String) throws(HubTableError) in
      try HubTable.forecasts(in: Array(text.utf8), file: "hub.csv", key: ["school"], time: "year", of: panel)
    }
    let found = try #require(try read(text).first)
    #expect((found.lastCycle, found.lastValue, found.scale) == (2024, 310, "score"))
    #expect(found.quantiles == Register.levels.map { 300 + 10 * $0 })
    #expect(throws: HubTableError.noQuantile(line: 3, level: 0.5)) {
      try read(text.replacing("a,2026,quantile,0.5,305.0\n", with: ""))
    }
    #expect(throws: HubTableError.unreadable(line: 4, column: 22, name: "value")) {
      try read(text.replacing("quantile,0.05,300.5", with: "quantile,0.05,many"))
    }
    #expect(throws: HubTableError.unordered(line: 3)) {
      try read(text.replacing("quantile,0.5,305.0", with: "quantile,0.5,1"))
    }
    #expect(throws: HubTableError.unreadable(line: 3, column: 1, name: "school")) {
      try read(text.replacing("a,2026", with: "b,2026"))
    }
    #expect(throws: HubTableError.noColumn("output_type")) { try read("school,year,value\na,2026,3\n") }
  }
}
