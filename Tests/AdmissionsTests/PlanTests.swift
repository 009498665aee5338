import Forecasting
import Testing

@testable import Admissions

/// Lists of choices on the data that ship.
struct PlanTests {
  private static let catalog = ShippedPackage.dataset.catalog
  private static let forecaster = PlanForecaster(
    ShippedPackage.dataset, cycle: 2027, exam: .fourPapers, withPapers: false)
  private static let settings = JointSettings(draws: 4000, seed: 1, jobs: 2)

  private static func lines(_ rows: String) throws -> [PlanLine] {
    let text = "school,major,degree\n" + rows
    let read = PlanChoices(bytes: Array(text.utf8), file: "list.csv", catalog: catalog)
    #expect(read.problems.isEmpty)
    return try read.choices.map { try forecaster.line($0) }
  }

  private func planner(_ score: Double) -> ApplicationPlanner {
    ApplicationPlanner(Self.forecaster, scores: PlanScores(total: score), settings: Self.settings)
  }

  @Test func `each choice has the chance of its forecast`() throws {
    let lines = try Self.lines("BUPT,0812,academic\nXDU,0812,academic\nTsinghua,0812,\n")
    let plan = planner(335).plan(lines)
    let total = LineForecaster(ShippedPackage.dataset, cycle: 2027)
    for (line, choice) in zip(lines, plan.choices) {
      let forecast = try total.forecast(
        LineForecastRequest(
          school: line.choice.school.id, major: line.choice.major, degree: line.choice.degree))
      #expect(abs(choice.chance - forecast.distribution.cdf(335)) < 1e-9)
      #expect(line.total.quantile(0.5) == forecast.distribution.median)
      #expect(abs(line.evidence.expectedError - forecast.evidence.expectedError) < 1e-9)
      #expect(line.evidence.grade == forecast.evidence.grade && line.evidence.age == forecast.evidence.age)
    }
  }

  @Test func `a longer list is never worse`() throws {
    let lines = try Self.lines("BUPT,0812,academic\nXDU,0812,academic\nTsinghua,0812,\nHDU,0812,academic\n")
    var last = 0.0
    for count in 1...4 {
      let plan = planner(330).plan(Array(lines.prefix(count)))
      #expect(plan.chanceOfAny >= last - 0.02)
      #expect(plan.chanceOfAny >= (plan.choices.map(\.chance).max() ?? 0) - 1.0 / 4000)
      last = plan.chanceOfAny
    }
  }

  @Test func `two majors under one line are one choice`() throws {
    let plan = planner(375).plan(try Self.lines("ZJU,0812,\nZJU,081203,\n"))
    #expect(abs(plan.chanceOfAny - plan.choices[0].chance) < 1.0 / 4000)
    #expect(plan.choices[1].redundancy?.shared == .line && plan.choices[1].redundancy?.beside == 0)
    #expect(plan.choices.allSatisfy { abs($0.marginalValue) < 1e-12 })
    #expect(plan.independentChanceOfAny > plan.chanceOfAny + 0.1)
  }

  @Test func `what is moved by one national line goes together more than chance`() throws {
    let plan = planner(335).plan(try Self.lines("BUPT,0812,academic\nXDU,0812,academic\nTsinghua,0812,\n"))
    #expect(plan.chanceOfAny < plan.independentChanceOfAny)
    #expect(plan.bestMargins == plan.bestMargins.sorted() && plan.bestMargins.count == 50)
    let spare = Double(plan.bestMargins.count { $0 >= 0 }) / 50
    #expect(abs(spare - plan.chanceOfAny) < 0.03)
  }

  @Test func `conditions hold and a replacement helps`() throws {
    let lines = try Self.lines("BUPT,0812,academic\nTsinghua,0812,\nTsinghua,0810,\n")
    let others = try Self.lines("XDU,0812,academic\nHDU,0812,academic\n")
    let plan = planner(325).plan(lines, replacements: others)
    let replacement = try #require(plan.replacement)
    #expect(replacement.chanceOfAny > plan.chanceOfAny)
    #expect(
      planner(325).plan(lines, replacements: others, conditions: PlanConditions(region: .b)).replacement
        == nil)
    let best = try #require(planner(325).best(2, of: lines + others))
    #expect(best.search?.isExact == true && best.choices.count == 2)
    #expect(planner(325).best(1, of: lines, conditions: PlanConditions(minimumChance: 1)) == nil)
  }

  @Test func `an exchange is looked for only where one could add something`() throws {
    let lines = try Self.lines("BUPT,0812,academic\nTsinghua,0812,\n")
    var asked = 0
    func others() throws -> [PlanLine] {
      asked += 1
      return try Self.lines("XDU,0812,academic\n")
    }
    _ = planner(325).plan(lines, replacements: (try? others()) ?? [])
    #expect(asked == 1)
    let safe = planner(490).plan(lines, replacements: (try? others()) ?? [])
    #expect(asked == 1 && safe.replacement == nil && safe.chanceOfAny > 0.998)
  }

  @Test func `what is offered unasked is like the list and not on it`() throws {
    let lines = try Self.lines("BUPT,0812,academic\n")
    let offered = Self.forecaster.similar(to: lines)
    #expect(offered.count > 5)
    #expect(offered.allSatisfy { $0.major.code.text.hasPrefix("08") })
    #expect(offered.allSatisfy { (try? Self.forecaster.line($0)) != nil })
  }

  @Test func `papers are judged jointly`() throws {
    let strict = PlanForecaster(ShippedPackage.dataset, cycle: 2027, exam: .fourPapers, withPapers: true)
    let read = PlanChoices(
      bytes: Array("school,major\nBUPT,0812\nHDU,0812\n".utf8), file: "-", catalog: Self.catalog)
    let lines = try read.choices.map { try strict.line($0) }
    let chances = [[30.0, 60, 100, 110], [60, 60, 100, 110], []].map { marks in
      ApplicationPlanner(
        strict, scores: PlanScores(total: 340, marks: marks), settings: Self.settings
      ).plan(lines)
    }
    #expect(chances[0].chanceOfAny < chances[1].chanceOfAny)
    #expect(chances[1].chanceOfAny <= chances[2].chanceOfAny + 0.01)
    #expect(chances[0].choices.allSatisfy { $0.chance < 0.3 })
  }

  @Test func `names codes and aliases are one and faults are located`() {
    let text = """
      school_id,major_code,college
      10013,计算机科学与技术,
      BUPT,0812,
      ,0812,
      BUPT,0812,No Such College

      """
    let read = PlanChoices(bytes: Array(text.utf8), file: "list.csv", catalog: Self.catalog)
    #expect(read.choices.count == 1)
    #expect(read.problems.map(\.line) == [3, 4, 5])
    #expect(read.problems[0].kind == .choice(.repeated(firstLine: 2)))
    for language in [Language.english, .chinese] {
      #expect(read.problems.allSatisfy { !$0.message(in: language).isEmpty })
    }
  }
}
