import Foundation
import TestSupport
import Testing

/// `cutline reach` by the real program.
struct ReachTests {
  private struct Answer: Decodable {
    struct Program: Decodable {
      let key: [String: String]
      let chance: Double?
      let level: String?
      let median: Double
    }
    let programs: [Program]
  }

  private static func table(_ schools: Int) -> String {
    var rows = ["school,program,year,value"]
    for school in 1...schools {
      for year in 2015...2023 {
        let wave = Double((school * 7 + year * 13) % 11) / 40
        rows.append("s\(school),p,\(year),\(Int(Double(40 * school) * (0.9 + wave)) + 5)")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private static let usual = ["--key", "school,program", "--scale", "rank", "--model", "last", "--quiet"]

  private func reach(_ arguments: [String], of table: String) throws -> Answer {
    let result = try Program.run(
      ["reach", "table", "-"] + Self.usual + arguments + ["--format", "json"], input: table)
    #expect(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode(Answer.self, from: result.bytes)
  }

  @Test func `a series of a table has the chance that a single question gives`() throws {
    let table = Self.table(60)
    for (score, series) in [(900, 20), (1300, 33), (2000, 57), (450, 9)] {
      let all = try reach(["--score", "\(score)"], of: table)
      #expect(all.programs.count == 60)
      let single = try Program.run(
        ["chance", "table", "-"] + Self.usual + [
          "--series", "s\(series),p", "--score", "\(score)", "--format", "json",
        ],
        input: table)
      let document = try #require(try JSONSerialization.jsonObject(with: single.bytes) as? [String: Any])
      let program = try #require(all.programs.first { $0.key["school"] == "s\(series)" })
      #expect(document["probability"] as? Double == program.chance)
      #expect(document["level"] as? String == program.level)
    }
  }

  @Test func `a file that is no prior, and one of other options, are refused by name`() throws {
    let table = Self.table(60)
    let folder = try ScratchFolder()
    let prior = folder.path("prior.json")
    let fit = ["fit", "-"] + Self.usual + ["--year", "2024", "--output", prior]
    #expect(try Program.run(fit, input: table).status == 0)
    let asked = ["reach", "table", "-"] + Self.usual + ["--score", "900", "--prior"]
    #expect(try Program.run(asked + [prior], input: table).status == 0)
    let other = try Program.run(asked + [prior, "--missing", "x"], input: table)
    #expect(other.status == 64 && other.errors.contains(prior), "\(other.status) \(other.errors)")
    let file = try folder.write("table.csv", table)
    let none = try Program.run(asked + [file], input: table)
    #expect(none.status == 65 && none.errors.contains(file), "\(none.status) \(none.errors)")
  }

  @Test func `groups come in order, the likeliest first, in every format`() throws {
    let table = Self.table(60)
    let programs = try reach(["--score", "1200"], of: table).programs
    let order = ["reach", "match", "safe"]
    let groups = programs.compactMap { $0.level.flatMap(order.firstIndex) }
    #expect(groups == groups.sorted() && Set(groups).count == 3)
    for format in ["csv", "table", "html"] {
      let arguments =
        ["reach", "table", "-"] + Self.usual + ["--score", "1200", "--format", format, "--limit", "0"]
      let result = try Program.run(arguments, input: table)
      #expect(result.status == 0 && result.output.contains("s17"), "\(format)")
      #expect(result.output == (try Program.run(arguments + ["--jobs", "2"], input: table).output))
      if format == "csv" { #expect(result.output.split(separator: "\n").count == 61) }
    }
  }

  @Test func `ten thousand programs take no two seconds of a processor`() throws {
    let table = Self.table(10_000)
    let start = Date()
    let answer = try reach(["--score", "90000"], of: table)
    #expect(answer.programs.count == 10_000)
    // Tests share the machine: the figure itself stands in Benchmarks/results.
    #expect(Date().timeIntervalSince(start) < 20)
  }

  @Test func `the package answers with lines, floors and the sentence that passing is not admission`() throws
  {
    let result = try Program.run(
      ["reach", "--score", "352", "--major", "08", "--city", "Beijing", "--model", "gap", "--lang", "zh"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("过线不等于录取") && result.output.contains("未知（只知道下限）"))
    let csv = try Program.run(
      ["reach", "--score", "499", "--major", "08", "--model", "gap", "--format", "csv"])
    for line in csv.output.split(separator: "\n").dropFirst() where line.hasSuffix("school_basic") {
      #expect(!line.contains(",safe,"), "\(line)")
    }
    #expect(csv.output.contains("school_basic"))
  }

  @Test(arguments: [
    (["--score", "352", "--tag", "c9"], "985"), (["--score", "501"], "full mark"),
    (["--score", "352", "--limit", "-1"], "--limit"),
  ])
  func `what cannot be asked is refused`(_ arguments: [String], _ words: String) throws {
    let result = try Program.run(["reach"] + arguments)
    #expect(result.status == 64 && result.errors.contains(words), "\(result.errors)")
  }
}
