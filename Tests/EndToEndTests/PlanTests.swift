import Foundation
import TestSupport
import Testing

/// `cutline plan` on the data that ship.
struct PlanTests {
  private static let list = """
    school,major,degree,note
    BUPT,0812,academic,first
    杭州电子科技大学,081200,,
    Tsinghua,0812,,
    XDU,0812,,
    """

  private func plan(_ input: String, _ arguments: [String]) throws -> ProgramResult {
    try Program.run(["plan", "-", "--draws", "2000"] + arguments, input: input)
  }

  private func answer(_ arguments: [String], of list: String = PlanTests.list) throws -> PlanAnswer {
    let result = try Program.remembered(
      ["plan", "-", "--draws", "2000"] + arguments + ["--format", "json"], input: list)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(PlanAnswer.self, from: result.bytes)
  }

  @Test func `a list has a chance of at least one that no single choice exceeds`() throws {
    let answer = try answer(["--score", "335"])
    #expect(answer.choices.map(\.school) == ["10013", "10336", "10003", "10701"])
    #expect(abs(answer.pAny + answer.pNone - 1) < 1e-9)
    #expect(answer.choices.allSatisfy { $0.chance <= answer.pAny + 0.001 })
    #expect(answer.pAny < answer.pAnyIfIndependent)
    #expect(abs(answer.outcomes.reduce(0, +) - 1) < 1e-5 && abs(answer.outcomes[0] - answer.pNone) < 1e-5)
  }

  @Test func `a choice has the chance that its forecast gives it`() throws {
    let answer = try answer(["--score", "335"])
    let forecast = try Questions.bupt.get().answer()
    #expect(answer.choices[0].median == forecast.median)
    let atMedian = try self.answer(["--score", "\(Int(forecast.median))"])
    #expect(atMedian.choices[0].chance >= 0.5)
  }

  @Test func `a higher score never lowers a chance`() throws {
    let answers = try [320, 335, 360].map { try answer(["--score", "\($0)"]) }
    for (lower, higher) in zip(answers, answers.dropFirst()) {
      #expect(higher.pAny >= lower.pAny)
      #expect(zip(lower.choices, higher.choices).allSatisfy { $0.chance <= $1.chance })
    }
  }

  @Test func `papers only make it harder and an easy paper changes little`() throws {
    let alone = try answer(["--score", "335"])
    let papers = try answer(["--score", "335", "--subjects", "60,60,100,115"])
    let weak = try answer(["--score", "335", "--subjects", "30,70,110,125"])
    #expect(zip(alone.choices, papers.choices).allSatisfy { $1.chance <= $0.chance + 1e-6 })
    #expect(weak.pAny < 0.2)
    #expect(papers.marks == [60, 60, 100, 115])
    #expect(alone.failures.map(\.subject) == ["total"])
    #expect(weak.failures.map(\.subject) == ["total", "politics", "foreign", "subject1", "subject2"])
    #expect(abs(weak.failures.reduce(0) { $0 + $1.chance } - weak.pNone) < 1e-5)
    #expect(weak.failures.max { $0.chance < $1.chance }?.subject == "politics")
  }

  @Test func `the same bytes for any jobs and others for another seed`() throws {
    let arguments = ["--score", "335", "--format", "json"]
    let one = try plan(Self.list, arguments + ["--jobs", "1"])
    #expect(try plan(Self.list, arguments + ["--jobs", "3"]).bytes == one.bytes)
    #expect(try plan(Self.list, arguments + ["--seed", "2"]).bytes != one.bytes)
  }

  @Test func `a scenario that the data cannot tell is said and moves nothing`() throws {
    let plain = try answer(["--score", "335"])
    let asked = try answer(["--score", "335", "--given", "plan=+20%"])
    #expect(asked.pAny == plain.pAny)
    let text = try plan(Self.list, ["--score", "335", "--given", "plan=+20%"])
    #expect(text.output.contains("what if plan +20") || text.output.contains("What if plan +20"))
    let count = try plan(Self.list, ["--score", "335", "--given", "plan=120"])
    #expect(count.status == 64 && count.errors.contains("shares"))
  }

  @Test func `the best of a set is at least as good as any part of it`() throws {
    let best = try answer(["--score", "335", "--k", "2"])
    #expect(best.choices.count == 2 && best.search?.candidates == 4 && best.search?.exact == true)
    let whole = try answer(["--score", "335"])
    #expect(best.pAny <= whole.pAny && best.pAny >= (whole.choices.map(\.chance).max() ?? 1) - 0.001)
  }

  @Test func `conditions leave candidates out`() throws {
    let best = try answer(["--score", "335", "--k", "2", "--minimum-chance", "0.5"])
    #expect(best.choices.allSatisfy { $0.chance >= 0.5 })
    let none = try plan(Self.list, ["--score", "335", "--k", "1", "--region", "B"])
    #expect(none.status == 66 && none.errors.contains("none of the 4 candidates"))
  }

  @Test func `a program twice under one line is redundant`() throws {
    let answer = try answer(
      ["--score", "330"], of: "school,major\nZJU,0812\nZJU,081203\n")
    #expect(answer.choices[1].redundant?.beside == 1 || answer.choices[0].redundant?.beside == 2)
    #expect(
      answer.choices.compactMap(\.redundant).allSatisfy { $0.shared == "line" || $0.shared == "school" })
  }

  @Test(arguments: [
    ("school,major\nBUPT,0812\nBUPT,0812\n", "-:3:", "line 2 already"),
    ("school,major\nNowhere University,0812\n", "-:2:1", "nothing is called"),
    ("school,major\nBUPT,9999\n", "-:2:6", "nothing is called"),
    ("school,major\n", "-:1:1", "no choice"), ("", "-:1:1", "header"),
    ("college,title\na,b\n", "-:1:1", "column school is missing"),
    ("school,major\nBUPT,0812,3\n", "-:2:", "field"),
    ("school,major,degree\nBUPT,0812,doctoral\n", "-:2:11", "academic"),
    ("school,major\nBUPT,0812\nBUPT,1251\n", "-:3:", "examination"),
  ])
  func `a bad list is refused with its place`(_ input: String, _ place: String, _ word: String) throws {
    let result = try plan(input, ["--score", "335"])
    #expect(result.status == 65 && result.bytes.isEmpty)
    #expect(result.errors.contains(place) && result.errors.contains(word), "\(result.errors)")
  }

  @Test(arguments: [
    (["--score", "520"], 65, "full mark is 500"),
    (["--score", "335", "--subjects", "60,60,100"], 64, "4 papers"),
    (["--score", "335", "--subjects", "60,60,100,100,20"], 64, "4 papers"),
    (["--score", "335", "--subjects", "60,160,100,100"], 64, "full mark is 100"),
    (["--score", "335", "--k", "9"], 64, "only 4 candidates"), (["--score", "-3"], 64, "below zero"),
    (["--score", "335", "--k", "0"], 64, "at least one"), ([], 64, "--score"),
    (["--score", "335", "--candidates", "missing.csv"], 66, "no such file"),
  ])
  func `figures that cannot be are refused`(_ arguments: [String], _ status: Int32, _ word: String) throws {
    let result = try plan(Self.list, arguments)
    #expect(result.status == status && result.bytes.isEmpty)
    #expect(result.errors.contains(word), "\(result.errors)")
  }

  @Test func `the page has its charts and both languages`() throws {
    let scratch = try ScratchFolder()
    for language in ["en", "zh"] {
      let result = try plan(
        Self.list,
        ["--score", "335", "--format", "md", "--lang", language, "--output", scratch.url.path])
      #expect(result.status == 0 && result.errors.isEmpty)
      let page = try String(
        contentsOfFile: result.output.trimmingCharacters(in: .newlines), encoding: .utf8)
      #expect(page.contains("-outcomes-light.svg") && page.contains("-margin-dark.svg"))
    }
    let html = try plan(Self.list, ["--score", "335", "--format", "html", "--lang", "zh"])
    #expect(html.output.contains("<svg") && html.output.contains("至少"))
  }
}

/// The parts of the document of `plan --format json` that the tests look at.
struct PlanAnswer: Decodable {
  struct Redundant: Decodable {
    let beside: Int
    let shared: String
  }
  struct Failure: Decodable {
    let subject: String
    let chance: Double
  }
  struct Choice: Decodable {
    let school: String
    let chance, median, marginalValue: Double
    let redundant: Redundant?
  }
  struct Search: Decodable {
    let candidates: Int
    let exact: Bool
    let bound: Double
  }
  let pAny, pNone, pAnyIfIndependent: Double
  let outcomes: [Double]
  let failures: [Failure]
  let choices: [Choice]
  let marks: [Double]?
  let search: Search?
}
