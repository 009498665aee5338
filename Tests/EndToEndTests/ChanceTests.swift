import Foundation
import TestSupport
import Testing

/// The parts of `chance --format json` that the tests look at.
private struct ChanceAnswer: Decodable {
  struct Requirement: Decodable {
    let subject: String
    let median: Double
    let chance, mark: Double?
  }
  let probability: Double
  let median: Double
  let choice: String
  let binding: String?
  let requirements: [Requirement]
  let outcomes: [Outcome]

  struct Outcome: Decodable {
    let kind: String
    let subject: String?
    let probability: Double
  }
}

/// `cutline chance` by the real program.
struct ChanceTests {
  private func ask(_ arguments: [String]) throws -> ChanceAnswer {
    let result = try Program.run(["chance"] + arguments + ["--model", "gap", "--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ChanceAnswer.self, from: result.bytes)
  }

  @Test func `the total and every paper are answered together`() throws {
    let answer = try ask([
      "--school", "Tsinghua", "--major", "0812", "--score", "410", "--subjects", "45,75,140,150",
    ])
    #expect(answer.requirements.map(\.subject) == ["total", "politics", "foreign", "subject1", "subject2"])
    #expect(answer.binding == "politics")
    #expect(
      answer.outcomes.map(\.kind) == ["cleared"] + [String](repeating: "missed_only", count: 5) + [
        "missed_several"
      ])
    #expect(abs(answer.outcomes.reduce(0) { $0 + $1.probability } - 1) < 1e-5)
    #expect(
      answer.outcomes.dropFirst().dropLast().max { $0.probability < $1.probability }?.subject == "politics")
    let least = answer.requirements.compactMap(\.chance).min() ?? 0
    #expect(answer.probability <= least + 1e-6)
    #expect(answer.requirements[0].median == answer.median)
  }

  @Test func `without marks the chance is the total's`() throws {
    let answer = try ask(["--school", "HDU", "--major", "0812", "--score", "330"])
    #expect(answer.requirements[0].chance == answer.probability)
    #expect(answer.requirements.dropFirst().allSatisfy { $0.mark == nil })
  }

  @Test func `a scenario that the data cannot tell is said`() throws {
    let result = try Program.run([
      "chance", "--school", "HDU", "--major", "0812", "--score", "330", "--model", "gap", "--given",
      "plan=+20%",
    ])
    #expect(
      result.status == 0 && result.output.contains("what if plan +20")
        && result.output.contains("cannot be told"))
  }

  @Test(arguments: ["en", "zh"])
  func `a page is written with its drawings`(_ language: String) throws {
    let folder = try ScratchFolder()
    let result = try Program.run([
      "chance", "--school", "HDU", "--major", "0812", "--score", "330", "--model", "gap", "--lang", language,
      "--output", folder.url.path, "--format", "md",
    ])
    #expect(result.status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/figures")
    #expect(
      files.contains { $0.hasSuffix("-dots-light.svg") } && files.contains { $0.hasSuffix("-icons-dark.svg") }
    )
  }

  @Test func `asked for as HTML the page is one, printed or in its folder`() throws {
    let arguments = [
      "chance", "--school", "HDU", "--major", "0812", "--score", "330", "--model", "gap", "--format", "html",
    ]
    let printed = try Program.run(arguments)
    #expect(printed.status == 0 && printed.output.hasPrefix("<!doctype html>"))
    // Two figures, each in a narrow and a wide drawing.
    #expect(printed.output.split(separator: "<svg").count == 5)
    let folder = try ScratchFolder()
    let written = try Program.run(arguments + ["--output", folder.url.path])
    let path = written.output.trimmingCharacters(in: .newlines)
    #expect(path.hasPrefix(folder.url.path) && path.hasSuffix(".html"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
  }

  @Test(arguments: [
    (["--score", "501"], "full mark of 500"), (["--score", "-1"], "full mark"),
    (["--score", "300", "--subjects", "50,50,80,80,10"], "4 papers"),
    (["--score", "300", "--subjects", "50,101,80,80"], "foreign language 101"),
    (["--score", "300", "--thresholds", "0.9,0.5"], "--thresholds"),
    (["--score", "300", "--subject", "politics"], "--subjects"),
  ])
  func `figures that do not fit are refused`(_ arguments: [String], _ words: String) throws {
    let result = try Program.run(["chance", "--school", "BUPT", "--major", "0812"] + arguments)
    #expect(result.status == 64 && result.bytes.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `an unknown major is refused with what was near`() throws {
    let result = try Program.run(["chance", "--school", "BUPT", "--major", "0999", "--score", "300"])
    #expect(result.status == 66 && result.errors.contains("did you mean"))
  }
}

/// `cutline chance table` on anyone's own table.
struct TableChanceTests {
  private static var table: String {
    var rows = ["school,program,year,value"]
    for school in 1...12 {
      for year in 2015...2023 {
        let wave = Double((school * 7 + year * 13) % 11) / 40
        rows.append("s\(school),p,\(year),\(Int(Double(400 * school) * (0.9 + wave)))")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private func ask(_ arguments: [String], of table: String = Self.table) throws -> ProgramResult {
    try Program.run(
      ["chance", "table", "-", "--key", "school,program", "--scale", "rank", "--model", "last", "--quiet"]
        + arguments, input: table)
  }

  /// Thirty lines that move together by one more step each year, every `every` years from 2000.
  private static func together(every: Int, by step: (Int) -> Double) -> String {
    var rows = ["school,program,year,value"]
    for school in 1...30 {
      var value = Double(10_000 + 100 * school)
      for place in 0..<9 {
        rows.append("s\(school),p,\(2000 + every * place),\(Int(value * (1 + Double(school % 7) / 1000)))")
        value *= step(place)
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private func document(of table: String) throws -> [String: Any] {
    let result = try ask(["--series", "s5,p", "--score", "1900", "--format", "json"], of: table)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
  }

  private func probability(_ rank: Int) throws -> Double {
    let result = try ask(["--series", "s5,p", "--score", "\(rank)", "--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let document = try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any]
    return try #require(document?["probability"] as? Double)
  }

  @Test func `a better rank has a better chance`() throws {
    let chances = try [1200, 1800, 2000, 2200, 3000].map(probability)
    #expect(chances == chances.sorted(by: >))
    #expect(chances[0] > 0.9 && chances[4] < 0.1)
  }

  @Test func `people read it in both languages`() throws {
    #expect(try ask(["--series", "s5,p", "--score", "1900"]).output.contains("your rank"))
    #expect(try ask(["--series", "s5,p", "--score", "1900", "--lang", "zh"]).output.contains("你的位次"))
  }

  @Test func `the grade counts whether past intervals held`() throws {
    let steady = try document(of: Self.table)
    #expect(steady["calibration"] as? String == "holds" && steady["evidence_grade"] as? String == "A")
    // Every step is larger than all before it.
    let wild = Self.together(every: 1) { 1 + 0.001 * pow(2.2, Double($0)) }
    let shaken = try document(of: wild)
    #expect(shaken["calibration"] as? String == "overconfident" && shaken["evidence_grade"] as? String == "B")
    let text = try ask(["--series", "s5,p", "--score", "1900"], of: wild).output
    #expect(text.contains("evidence B") && text.contains("held less often than they said"))
    // Without two years in a row no cycle can be held back.
    let sparse = try document(of: Self.together(every: 2) { $0.isMultiple(of: 2) ? 1.1 : 0.92 })
    #expect(sparse["calibration"] as? String == "untried" && sparse["evidence_grade"] as? String == "B")
  }

  /// One past cycle was `holds` in the document and too few to tell in the text.
  @Test(arguments: [2017, 2018, 2020]) func `document and text agree on whether past ranges can be judged`(
    _ first: Int
  ) throws {
    let table = Self.table.split(separator: "\n").filter { row in
      row.split(separator: ",").dropFirst(2).first.flatMap { Int($0) }.map { $0 >= first } ?? true
    }.joined(separator: "\n")
    let document = try document(of: table)
    let text = try ask(["--series", "s5,p", "--score", "1900"], of: table).output
    let cycles = (document["track_record"] as? [String: Any])?["cycles"] as? Int ?? 0
    #expect((1..<5).contains(cycles), "\(cycles)")
    #expect(document["calibration"] as? String == "cannot_tell")
    #expect(document["evidence_grade"] as? String != "A")
    #expect(text.contains("cannot tell whether ranges hold"))
  }

  @Test func `a floor column is a floor of the line that is asked for`() throws {
    var rows = ["school,program,year,value,floor"]
    for school in 1...12 {
      for year in 2015...2023 {
        rows.append("s\(school),p,\(year),\(300 + (school * 7 + year * 13) % 11),\(year == 2023 ? 300 : 290)")
      }
    }
    let chance = { (floor: [String]) in
      let result = try Program.run(
        ["chance", "table", "-", "--key", "school,program", "--model", "last", "--quiet", "--format", "json"]
          + ["--series", "s5,p", "--score", "299"] + floor, input: rows.joined(separator: "\n") + "\n")
      #expect(result.status == 0, "\(result.errors)")
      let document = try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any]
      return try #require(document?["probability"] as? Double)
    }
    #expect(try chance(["--floor-column", "floor"]) < 0.001)
    #expect(try chance([]) > 0.1)
  }

  @Test func `a series that is not there, or not one, is refused with what there is`() throws {
    let missing = try ask(["--series", "s77,p", "--score", "10"])
    #expect(missing.status == 66 && missing.errors.contains("s1,p"))
    let several = try ask(["--series", "s1", "--score", "10"])
    #expect(several.status == 64 && several.errors.contains("s10,p"))
    let beyond = try ask(["--series", "s5,p", "--score", "0"])
    #expect(beyond.status == 64 && beyond.errors.contains("below"))
  }
}
