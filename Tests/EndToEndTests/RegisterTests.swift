import Foundation
import TestSupport
import Testing

/// Recording forecasts and scoring them, by the real program.
struct RegisterTests {
  private static let rows = (2016...2023).flatMap { year in
    (1...6).map { "s\($0),\(year),\(300 + 10 * $0 + (year * 7 + $0 * 3) % 9)" }
  }

  private func lines(before year: Int) -> String {
    (["school,year,value"] + Self.rows.filter { !$0.contains(",\(year),") }).joined(separator: "\n") + "\n"
  }

  /// The numbers of the first row of a scorecard.
  private static func scores(_ result: ProgramResult) throws -> [String: Double] {
    let document = try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
    return try #require((document["rows"] as? [[String: Any]])?.first).compactMapValues { $0 as? Double }
  }

  @Test func `a register goes through the table of forecast hubs and back`() throws {
    let folder = try ScratchFolder()
    let register = folder.path("register.csv")
    let past = lines(before: 2023)
    let recorded = try Program.run(
      [
        "batch", "-", "--key", "school", "--year", "2023", "--model", "last", "--record", "--recorded-as",
        "lines", "--register", register, "--recorded-on", "2023-02-01", "--quiet", "--format", "hubverse",
      ], input: past)
    #expect(recorded.status == 0, "\(recorded.errors)")
    let hub = folder.path("hub.csv")
    let exported = try Program.run(["score", "export", "--register", register, "--output", hub])
    #expect(exported.status == 0, "\(exported.errors)")
    let again = folder.path("again.csv")
    for remark in ["6 forecasts", "6 were there already"] {
      let imported = try Program.run(["score", "import", hub, "--register", again])
      #expect(imported.status == 0 && imported.errors.contains(remark), "\(imported.errors)")
    }
    #expect(try folder.text("again.csv") == folder.text("register.csv"))
    let empty = try Program.run([
      "score", "import", folder.write("none.csv", ""), "--register", folder.path("new.csv"),
    ])
    #expect(empty.status == 65 && empty.errors.contains("none.csv:1:1"), "\(empty.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("new.csv")))
    // The batch's own table is scored as the register is.
    let batch = try folder.write("batch.csv", recorded.output)
    let table = ["score", "table", "-", "--key", "school", "--format", "json", "--quiet"]
    let byHub = try Program.run(table + ["--forecasts", batch], input: lines(before: 0))
    let byRegister = try Program.run(
      table + ["--register", again, "--recorded-as", "lines"], input: lines(before: 0))
    #expect(byHub.status == 0 && byRegister.status == 0, "\(byHub.errors)\(byRegister.errors)")
    let (hubScores, ownScores) = (try Self.scores(byHub), try Self.scores(byRegister))
    #expect(hubScores.keys == ownScores.keys && hubScores["n"] == 6)
    // A batch prints six digits, the register all of them.
    for (name, value) in ownScores { #expect(abs(value - (hubScores[name] ?? .nan)) < 0.01, "\(name)") }
    let bad = try folder.write("bad.csv", recorded.output.replacing(",0.5,", with: ",0.51,"))
    let refused = try Program.run(table + ["--forecasts", bad], input: lines(before: 0))
    #expect(refused.status == 65 && refused.errors.contains("bad.csv:2:1: error: "), "\(refused.errors)")
  }

  @Test func `a batch is recorded, scored once its lines are out, and cannot be changed`() throws {
    let folder = try ScratchFolder()
    let register = folder.url.path + "/register.csv"
    let recorded = try Program.run(
      [
        "batch", "-", "--key", "school", "--year", "2023", "--model", "last", "--record", "--recorded-as",
        "lines", "--register", register, "--recorded-on", "2023-02-01", "--quiet",
      ], input: lines(before: 2023))
    #expect(recorded.status == 0, "\(recorded.errors)")
    let again = try Program.run(
      [
        "batch", "-", "--key", "school", "--year", "2023", "--model", "last", "--record", "--recorded-as",
        "lines", "--register", register, "--recorded-on", "2023-02-02", "--quiet",
      ], input: lines(before: 2023))
    #expect(again.errors.contains("6 were there already"))
    let scored = try Program.run(
      [
        "score", "table", "-", "--key", "school", "--recorded-as", "lines", "--register", register,
        "--recorded-on", "2023-08-01", "--format", "json", "--quiet",
      ], input: lines(before: 0))
    #expect(scored.status == 0, "\(scored.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: scored.bytes) as? [String: Any])
    let row = try #require((document["rows"] as? [[String: Any]])?.first)
    #expect(row["n"] as? Int == 6 && row["lead"] as? Int == 1 && document["open"] as? Int == 0)

    let text = try String(contentsOfFile: register, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 13)
    try text.replacing(",2023-02-01,", with: ",2023-02-03,", maxReplacements: 1)
      .write(toFile: register, atomically: true, encoding: .utf8)
    let broken = try Program.run(
      ["score", "table", "-", "--key", "school", "--register", register], input: lines(before: 0))
    #expect(broken.status == 65 && broken.errors.contains("register.csv:2:1: error"))
  }

  @Test func `a forecast of the data package finds its line`() throws {
    let folder = try ScratchFolder()
    let register = folder.url.path + "/register.csv"
    let forecast = try Program.run([
      "forecast", "--school", "HDU", "--major", "0812", "--year", "2026", "--model", "gap", "--record",
      "--register", register, "--recorded-on", "2026-03-01",
    ])
    #expect(forecast.status == 0 && forecast.errors.contains("1 forecast recorded"))
    let dry = try Program.run(["score", "--register", register, "--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("one cycle ahead"), "\(dry.errors)")
    let text = try String(contentsOfFile: register, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 2)
  }
}

/// Conversions by score tables, by the real program.
struct ConversionTests {
  private static let tables = """
    province,year,score,rank
    H,2024,600,100
    H,2024,599,130
    H,2024,598,170
    H,2025,600,120
    H,2025,599,160
    H,2025,598,210

    """

  @Test func `a score has its ranks and its equals`() throws {
    let result = try Program.run(
      ["convert", "-", "--year", "2025", "--score", "600", "--where", "province=H"], input: Self.tables)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "2025: 600 is rank 1 to 120, a tie of 120\n2024: equal score 600\n")
    let missing = try Program.run(["convert", "-", "--year", "2020", "--score", "600"], input: Self.tables)
    #expect(missing.status == 66 && missing.errors.contains("2024, 2025"))
  }

  @Test func `a method without its table, or with a bad one, is refused`() throws {
    let panel = BatchFixture.mixed
    let none = try Program.run(
      ["batch", "-", "--key", "school", "--year", "2022", "--model", "rank"], input: panel)
    #expect(none.status == 64 && none.errors.contains("--rank-table"))
    let folder = try ScratchFolder()
    let bad = try folder.write("ranks.csv", "year,score,rank\n2021,x,3\n")
    let refused = try Program.run(
      ["batch", "-", "--key", "school", "--year", "2022", "--model", "rank", "--rank-table", bad],
      input: panel)
    #expect(
      refused.status == 65 && refused.errors.contains("ranks.csv:2:6: error: score: \"x\" is not a number"))
  }
}
