import Forecasting
import Lines
import TestSupport
import Testing

@testable import Admissions

/// How lists are decided.
struct PlanRuleTests {
  private static let forecaster = PlanForecaster(
    ShippedPackage.dataset, cycle: 2027, exam: .fourPapers, withPapers: false, model: "gap")
  private static let settings = JointSettings(draws: 2000, seed: 5, jobs: 2)
  private static let pool: [PlanLine] = {
    let reach = Reach(forecaster, scores: PlanScores(total: 340), filter: ReachFilter(major: "0812"), jobs: 2)
    return reach.programs.map(\.line).filter(\.standing.isKnown)
  }()

  @Test func `parallel wishes are what counting the draws one by one gives, on fifty small lists`() {
    var random = SplitMix(state: 23)
    for _ in 0..<50 {
      let size = 2 + Int(random.next() % 4)
      let lines = (0..<size).map { _ in Self.pool[Int(random.next() % UInt64(Self.pool.count))] }
      let scores = PlanScores(total: 300 + Double(random.next() % 80))
      let judged = lines.map { ($0, Self.forecaster.chance($0, scores)) }
      let drawn = Self.forecaster.draws(
        judged.map { (line: $0.0, chance: $0.1) }, scores, settings: Self.settings
      ) { $0 }
      var counts = [Int](repeating: 0, count: size)
      for draw in 0..<Self.settings.draws {
        if let first = drawn.indices.first(where: { drawn[$0].works.contains(draw) }) { counts[first] += 1 }
      }
      let planner = ApplicationPlanner(
        Self.forecaster, scores: scores, settings: Self.settings, rule: .parallel)
      let plan = planner.plan(lines)
      #expect(plan.order.outcomes == counts.map { Double($0) / Double(Self.settings.draws) })
      #expect(abs(plan.order.outcomes.reduce(0, +) - plan.chanceOfAny) < 1e-9)
      #expect(plan.order.outcomes[0] == drawn[0].works.share)
      #expect(plan.order.idle.allSatisfy { plan.order.outcomes[$0] < PlanOrder.least })
    }
  }

  @Test func `adjustment is open where the national line is cleared and the choice is not`() throws {
    let line = try Self.forecaster.line(try #require(Self.pool.first).choice)
    let open = try #require(line.adjustment(total: 300))
    let national = line.lines.branches.reduce(0) { $0 + (300 >= $1.reference ? $1.weight : 0) }
    #expect(open >= 0 && open <= national + 1e-12)
    #expect(abs(open + Self.forecaster.chance(line, PlanScores(total: 300)) - national) < 1e-9)
    #expect(try #require(line.adjustment(total: 500)) < 1e-9)
  }

  @Test func `a floor alone takes no part in a plan`() throws {
    let text = "school,major\nPKU,0802\nBUPT,0812\n"
    let read = PlanChoices(bytes: Array(text.utf8), file: "-", catalog: ShippedPackage.dataset.catalog)
    let lines = try read.choices.map { try Self.forecaster.line($0) }
    let plan = ApplicationPlanner(Self.forecaster, scores: PlanScores(total: 340), settings: Self.settings)
      .plan(lines)
    #expect(plan.choices.count == 1 && plan.unjudged.count == 1)
    #expect(plan.unjudged[0].choice.school.id == "10001")
  }
}

/// Tables of students.
struct PlanStudentsTests {
  private func read(_ text: String) -> PlanStudents {
    PlanStudents(bytes: Array(text.utf8), file: "students.csv", catalog: ShippedPackage.dataset.catalog)
  }

  @Test func `a row is a student with scores and choices`() throws {
    let read = read(
      """
      学生,总分,政治,外语,业务课一,业务课二,志愿
      张三,352,65,62,105,120,BUPT/0812; HDU/085404/专硕
      李四,340,,,,,北邮 085404
      """)
    #expect(read.problems.isEmpty && read.students.count == 2)
    let first = try #require(read.students.first)
    #expect(first.name == "张三" && first.scores == PlanScores(total: 352, marks: [65, 62, 105, 120]))
    #expect(first.choices.map(\.major.code.text) == ["0812", "085404"])
    #expect(first.choices[1].degree == .professional)
    #expect(read.students[1].choices.map(\.school.id) == ["10013"] && read.students[1].scores.marks.isEmpty)
  }

  @Test func `a bad row is named and left out`() {
    let read = read("student,score,choices\na,352,BUPT/0812\nb,none,BUPT/0812\nc,340,Nowhere/0812\n")
    #expect(read.students.map(\.name) == ["a"] && read.droppedCount == 2)
    #expect(read.problems.map(\.line) == [3, 4])
  }

  @Test func `choices may stand in columns of their own`() {
    let read = PlanStudents(
      bytes: Array("student,score,choice1,choice2\na,352,BUPT/0812,HDU/0812\n".utf8), file: "s",
      catalog: ShippedPackage.dataset.catalog)
    #expect(read.students.first?.choices.count == 2)
  }
}
