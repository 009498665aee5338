import Foundation
import TestSupport
import Testing

/// The register under kills, full disks and several runs at once, by the real program: nothing is lost, and what is
/// wrong is named.
@Suite(.serialized) struct RegisterSafetyTests {
  private static let rows = (2016...2023).flatMap { year in
    (1...6).map { "s\($0),\(year),\(300 + 10 * $0 + (year * 7 + $0 * 3) % 9)" }
  }
  private static let past = table(rows.filter { !$0.contains(",2023,") })
  private static let all = table(rows)

  private static func table(_ rows: [String]) -> String {
    (["school,year,value"] + rows).joined(separator: "\n") + "\n"
  }

  private func record(_ name: String, in folder: ScratchFolder, _ more: [String] = []) throws -> ProgramResult
  {
    try Program.run(
      [
        "batch", "-", "--key", "school", "--year", "2023", "--model", "last", "--record", "--recorded-as",
        name,
        "--register", "register.csv", "--recorded-on", "2023-02-01", "--quiet",
      ] + more, input: Self.past, in: folder.url)
  }

  private func score(_ name: String, in folder: ScratchFolder, _ more: [String] = []) throws -> ProgramResult
  {
    try Program.run(
      [
        "score", "table", "-", "--key", "school", "--recorded-as", name, "--register", "register.csv",
        "--recorded-on", "2023-08-01", "--quiet",
      ] + more, input: Self.all, in: folder.url)
  }

  @Test func `a last line without its end is ended before rows follow`() throws {
    let folder = try ScratchFolder()
    #expect(try record("one", in: folder).status == 0)
    let whole = try folder.text("register.csv")
    try folder.write("register.csv", String(whole.dropLast()))
    #expect(try record("two", in: folder).status == 0)
    #expect(try folder.text("register.csv").hasPrefix(whole))
    let scored = try score("two", in: folder)
    #expect(scored.status == 0 && scored.errors.contains("6 outcomes filled"), "\(scored.errors)")
  }

  @Test func `a row cut short is named, and removed on request`() throws {
    let folder = try ScratchFolder()
    #expect(try record("one", in: folder).status == 0)
    let whole = try folder.text("register.csv")
    try folder.write("register.csv", whole + "forecast,2023-02-01,two,s1,2023,20")
    let refused = try score("one", in: folder)
    #expect(refused.status == 65 && refused.errors.contains("register.csv:8:1: error: the last row was cut"))
    #expect(refused.errors.contains("--drop-torn-row"))
    let dropped = try score("one", in: folder, ["--drop-torn-row"])
    #expect(dropped.status == 0 && dropped.errors.contains("line 8 was removed"), "\(dropped.errors)")
    #expect(try folder.text("register.csv").hasPrefix(whole))
    #expect(try score("one", in: folder).status == 0)
  }

  @Test func `last rows that were taken away show`() throws {
    let folder = try ScratchFolder()
    #expect(try record("one", in: folder).status == 0)
    let lines = try folder.text("register.csv").split(separator: "\n")
    try folder.write("register.csv", lines.dropLast(2).joined(separator: "\n") + "\n")
    for result in [try score("one", in: folder), try record("two", in: folder)] {
      #expect(result.status == 65 && result.errors.contains("rows were removed"), "\(result.errors)")
    }
    try FileManager.default.removeItem(atPath: folder.path("register.csv"))
    #expect(try record("two", in: folder).status == 65)
    try FileManager.default.removeItem(atPath: folder.path("register.csv.head"))
    #expect(try record("two", in: folder).status == 0)
  }

  @Test func `a head that was left behind is brought up to the rows`() throws {
    let folder = try ScratchFolder()
    #expect(try record("one", in: folder).status == 0)
    let old = try folder.text("register.csv.head")
    #expect(try record("two", in: folder).status == 0)
    let whole = try folder.text("register.csv.head")
    for head in [old, nil] {
      try FileManager.default.removeItem(atPath: folder.path("register.csv.head"))
      if let head { try folder.write("register.csv.head", head) }
      #expect(try record("two", in: folder).status == 0)
      #expect(try folder.text("register.csv.head") == whole)
    }
  }

  @Test func `runs at once lose nothing`() throws {
    let folder = try ScratchFolder()
    try folder.write("past.csv", Self.past)
    let pairs = 6
    // Pairs of runs that record, and that score, each begun before the other can be done.
    for round in 0..<pairs {
      let runs = try ["a\(round)", "b\(round)"].map { name in
        try RunningProgram(
          [
            "batch", "past.csv", "--key", "school", "--year", "2023", "--model", "last", "--record",
            "--recorded-as", name, "--register", "register.csv", "--quiet",
          ], in: folder)
      }
      for run in runs { #expect(run.status() == 0, "\(run.said)") }
    }
    try folder.write("all.csv", Self.all)
    for round in 0..<pairs {
      let runs = try ["a\(round)", "b\(round)"].map { name in
        try RunningProgram(
          [
            "score", "table", "all.csv", "--key", "school", "--recorded-as", name, "--register",
            "register.csv",
            "--quiet",
          ], in: folder)
      }
      for run in runs { #expect(run.status() == 0, "\(run.said)") }
    }
    let lines = try folder.text("register.csv").split(separator: "\n")
    #expect(lines.count == 1 + 2 * pairs * 6 * 2)
    #expect(Set(lines).count == lines.count)
    #expect(try score("a0", in: folder, ["--dry-run"]).status == 0)
  }
}
