import Foundation
import TestSupport
import Testing

/// `--floor` and `--floor-column`.
struct FloorColumnTests {
  /// Two categories, each with a floor that moves from year to year, on which every third line lies; the floors of
  /// 2022 are announced before the lines.
  private static func table(announced: Bool = true, lift: Int = 0) -> String {
    var text = "school,category,year,value,floor\n"
    for series in 0..<40 {
      let (first, category) = (series % 2 == 0 ? 300 : 260, series % 2 == 0 ? "east" : "west")
      for year in 2014...2022 {
        let floor = first + (year * 29) % 17 + lift
        guard year < 2022 else {
          if announced { text += "s\(series),\(category),2022,,\(floor)\n" }
          continue
        }
        let above = max(0, (series * 37 + year * 17 + series * year * 5) % 31 - 10)
        text += "s\(series),\(category),\(year),\(floor + above),\(floor)\n"
      }
    }
    return text
  }

  private static let floor2022 = [
    "east": 300.0 + Double((2022 * 29) % 17), "west": 260.0 + Double((2022 * 29) % 17),
  ]
  private static let options = ["--key", "school,category", "--quiet", "--step", "1"]

  private func batch(_ text: String, _ more: [String]) throws -> ProgramResult {
    try Program.run(["batch", "-", "--year", "2022"] + Self.options + more, input: text)
  }

  @Test(arguments: ["panel", "last"]) func `nothing lies below the floor of its row`(model: String) throws {
    let result = try batch(Self.table(), ["--floor-column", "floor", "--model", model])
    #expect(result.status == 0, "\(result.errors)")
    let rows = SimpleTable(result.output)
    #expect(rows["status"].count == 40 && rows["status"].allSatisfy { ["ok", "fallback"].contains($0) })
    for (category, low) in zip(rows["category"], rows.numbers("lo95")) {
      #expect(low >= Self.floor2022[category, default: .nan])
    }
    guard model == "panel" else { return }
    let chances = rows.numbers("p_floor")
    #expect(chances.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(chances.reduce(0, +) / 40 - 0.35) < 0.2)
  }

  @Test func `floors that all move by ten points move every forecast by ten`() throws {
    let more = ["--floor-column", "floor", "--model", "panel"]
    let plain = SimpleTable(try batch(Self.table(), more).output)
    let lifted = SimpleTable(try batch(Self.table(lift: 10), more).output)
    for column in ["median", "lo80", "hi95"] {
      #expect(zip(lifted.numbers(column), plain.numbers(column)).allSatisfy { abs($0 - $1 - 10) < 1e-3 })
    }
  }

  @Test func `a floor that is not announced is that of the last year, and the row says so`() throws {
    let rows = SimpleTable(
      try batch(Self.table(announced: false), ["--floor-column", "floor", "--model", "last"]).output)
    #expect(rows["status"].allSatisfy { $0 == "fallback" })
    #expect(rows["reason"].allSatisfy { $0 == "floor not known; that of 2021 stands in" })
  }

  @Test func `with a prior the rows are the same`() throws {
    let scratch = try ScratchFolder()
    let rows = Self.table().split(separator: "\n").dropFirst().map { String($0) + "\n" }.sorted()
    try scratch.write("in.csv", "school,category,year,value,floor\n" + rows.joined())
    let options = Self.options + ["--year", "2022", "--floor-column", "floor", "--model", "ses"]
    let fit = try Program.run(["fit", "in.csv", "--output", "p.json"] + options, in: scratch.url)
    #expect(fit.status == 0, "\(fit.errors)")
    let plain = try Program.run(["batch", "in.csv"] + options, in: scratch.url)
    let prior = try Program.run(["batch", "in.csv", "--prior", "p.json"] + options, in: scratch.url)
    #expect(prior.bytes == plain.bytes && prior.status == 0)
  }

  @Test func `one floor for all lies under every forecast`() throws {
    let text = Self.table(announced: false).replacingOccurrences(of: ",floor\n", with: ",other\n")
    let rows = SimpleTable(try batch(text, ["--floor", "258", "--model", "panel"]).output)
    #expect(rows.numbers("lo95").allSatisfy { $0 >= 258 } && rows.columns.last == "p_floor")
  }

  @Test func `a backtest scores the gaps above the floors`() throws {
    let result = try Program.run(
      ["backtest", "-", "--floor-column", "floor", "--from", "2020", "--model", "panel", "--format", "csv"]
        + Self.options, input: Self.table())
    #expect(result.status == 0, "\(result.errors)")
    let gaps = SimpleTable(result.output)
    #expect(gaps["cycle"] == ["2020", "2021", "all"])
    // The same gaps without any floor beneath them.
    let lifted = SimpleTable(
      try Program.run(
        ["backtest", "-", "--floor-column", "floor", "--from", "2020", "--model", "panel", "--format", "csv"]
          + Self.options, input: Self.table(lift: 25)
      ).output)
    #expect(gaps.cells == lifted.cells)
  }

  @Test(arguments: [
    (["--scale", "rank"], "--scale must be score or real"), (["--floor", "250"], "exclude each other"),
  ])
  func `floors that make no sense are refused`(more: [String], words: String) throws {
    let result = try batch(Self.table(), ["--floor-column", "floor"] + more)
    #expect(result.status == 64 && result.errors.contains(words))
  }

  @Test func `a bad floor has its place`() throws {
    let text = Self.table().replacingOccurrences(
      of: "s0,east,2015,", with: "s0,east,2015,301,low\ns0,east,2013,")
    let result = try batch(text, ["--floor-column", "floor"])
    #expect(result.status == 65 && result.errors.contains("error: floor is \"low\""), "\(result.errors)")
  }
}
