import Foundation
import TestSupport
import Testing

/// `cutline plan --table` by the real program.
struct TablePlanTests {
  private static let usual = ["--key", "school,program", "--model", "panel", "--draws", "2000"]
  private static let list = "program,school,note\np,s3,first\nq,s5,\np,s7,\n"

  /// Series that move together from year to year, more within a school.
  private static func table(_ scale: Double = 1) -> String {
    var random = SplitMix(state: 11)
    func wave() -> Double { Double(random.next() % 1000) / 1000 - 0.5 }
    var rows = ["school,program,year,value"]
    let years = (2014...2024).map { ($0, 30 * wave()) }
    for school in 1...12 {
      for (year, shock) in years {
        let own = 12 * wave()
        for program in ["p", "q"] {
          let level = 300 + 10 * Double(school) + (program == "q" ? 7 : 0)
          rows.append("s\(school),\(program),\(year),\(Int((level + shock + own + 6 * wave()) * scale))")
        }
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private func run(
    _ arguments: [String], list: String = Self.list, table: String = Self.table()
  ) throws -> ProgramResult {
    let scratch = try ScratchFolder()
    try scratch.write("table.csv", table)
    try scratch.write("list.csv", list)
    return try Program.run(
      ["plan", "list.csv", "--table", "table.csv"] + Self.usual + arguments, in: scratch.url)
  }

  private struct Answer: Decodable {
    struct Choice: Decodable {
      let key: [String: String]
      let number: Int
      let chance, median, marginal_value, p_outcome: Double
      let level: String
      let published: Bool
    }
    let p_any, p_none, p_any_if_independent: Double
    let outcomes: [Double]
    let choices: [Choice]
  }

  private func answer(
    _ arguments: [String], list: String = Self.list, table: String = Self.table()
  ) throws -> Answer {
    let result = try run(arguments + ["--format", "json"], list: list, table: table)
    #expect(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode(Answer.self, from: result.bytes)
  }

  @Test(arguments: [("score", 352.0), ("rank", 352.0)])
  func `a choice has the chance that a single question gives`(_ scale: String, _ score: Double) throws {
    let options = ["--score", "\(score)", "--scale", scale]
    let plan = try answer(options)
    #expect(plan.choices.map { $0.key["school"] } == ["s3", "s5", "s7"])
    let scratch = try ScratchFolder()
    let table = try scratch.write("table.csv", Self.table())
    for choice in plan.choices {
      let key = [choice.key["school"] ?? "", choice.key["program"] ?? ""].joined(separator: ",")
      let single = try Program.run(
        ["chance", "table", table, "--key", "school,program", "--model", "panel", "--series", key] + options
          + ["--format", "json"])
      let object = try #require(try JSONSerialization.jsonObject(with: single.bytes) as? [String: Any])
      #expect(
        object["probability"] as? Double == choice.chance && object["median"] as? Double == choice.median)
      #expect(object["level"] as? String == choice.level)
    }
  }

  @Test func `lines that move together leave less than multiplying says, and the order decides`() throws {
    let plan = try answer(["--score", "345", "--rule", "parallel"])
    let chances = plan.choices.map(\.chance)
    #expect(plan.p_any < plan.p_any_if_independent - 0.01)
    #expect(plan.p_any >= (chances.max() ?? 1) - 0.001 && plan.p_any <= chances.reduce(0, +))
    #expect(abs(plan.choices.reduce(0) { $0 + $1.p_outcome } - plan.p_any) < 1e-5)
    #expect(abs(plan.choices[0].p_outcome - chances[0]) < 0.001)
    #expect(abs(plan.outcomes.reduce(0, +) - 1) < 1e-5 && abs(plan.outcomes[0] - plan.p_none) < 1e-5)
  }

  @Test func `the same bytes for any jobs, and an order of showing that changes no number`() throws {
    let one = try run(["--score", "345", "--format", "csv", "--jobs", "1"])
    #expect(try run(["--score", "345", "--format", "csv", "--jobs", "2"]).bytes == one.bytes)
    let sorted = try run(["--score", "345", "--format", "csv", "--sort", "chance"])
    let lines = { (result: ProgramResult) in result.output.split(separator: "\n").map(String.init) }
    #expect(lines(one).sorted() == lines(sorted).sorted())
    let chances = SimpleTable(sorted.output).numbers("chance")
    #expect(chances == chances.sorted(by: >))
  }

  @Test func `a line that is out is cleared or not`() throws {
    let table = Self.table() + "s3,p,2025,346\ns5,q,2025,340\n"
    let plan = try answer(["--score", "345", "--year", "2025"], table: table)
    #expect(plan.choices.map(\.published) == [true, true, false])
    #expect(plan.choices[0].chance == 0 && plan.choices[1].chance == 1 && plan.p_any == 1)
    #expect(plan.choices[2].chance > 0 && plan.choices[2].chance < 1)
  }

  @Test func `the best list of a size is no worse than any of its choices`() throws {
    let best = try answer(["--score", "345", "--k", "2"])
    let whole = try answer(["--score", "345"])
    #expect(best.choices.count == 2 && best.p_any <= whole.p_any)
    #expect(best.p_any >= (whole.choices.map(\.chance).max() ?? 1) - 0.001)
  }

  @Test(arguments: ["en", "zh"])
  func `a page opens with the ranges, and says that clearing is not admission`(_ language: String) throws {
    for rule in ["any", "parallel", "first-choice"] {
      let text = try run(["--score", "345", "--rule", rule, "--lang", language])
      #expect(text.status == 0, "\(text.errors)")
      let words = language == "zh" ? "过线不等于录取" : "not admission"
      #expect(text.output.components(separatedBy: words).count == 2)
      let page = try run(["--score", "345", "--rule", rule, "--lang", language, "--format", "html"])
      let svg = try #require(page.output.range(of: "<svg"))
      let heading = try #require(page.output.range(of: "<h2"))
      #expect(svg.lowerBound < heading.lowerBound)
    }
  }

  @Test(arguments: [
    ("school,program\ns3,p\ns99,p\n", "list.csv:3:1", "nothing is called"),
    ("school,program\ns3,p\nS3 ,p\n", "list.csv:3:1", "line 2 already"),
    ("school\ns3\n", "list.csv:1:1", "column program is missing"),
    ("school,program\n", "list.csv:1:1", "no choice"),
  ])
  func `a bad row is named by its place, and skipped where that is asked for`(
    _ list: String, _ place: String, _ words: String
  ) throws {
    let stopped = try run(["--score", "345"], list: list)
    #expect(stopped.status == 65 && stopped.bytes.isEmpty)
    #expect(stopped.errors.contains(place) && stopped.errors.contains(words), "\(stopped.errors)")
    guard list.split(separator: "\n").count == 3 else { return }
    let skipped = try run(["--score", "345", "--on-error", "skip", "--format", "csv"], list: list)
    #expect(skipped.status == 3 && skipped.errors.contains(place))
    #expect(skipped.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ["--subjects", "60,60,100,100"], ["--known", "2026=300"], ["--as-of", "2026-03-01"],
    ["--given", "national=270"], ["--candidates", "list.csv"], ["--region", "A"], ["--degree", "academic"],
    ["--model", "gap"], ["--students", "list.csv"],
  ])
  func `what belongs to the data package is wrong use beside a table`(_ option: [String]) throws {
    #expect(try run(["--score", "345"] + option).status == 64)
  }

  @Test func `a table needs its key, and a key its table`() throws {
    #expect(try Program.run(["plan", "-", "--table", "t.csv", "--score", "1"]).status == 64)
    #expect(try Program.run(["plan", "-", "--key", "school", "--score", "1"]).status == 64)
  }
}
