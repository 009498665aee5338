import Forecasting
import TestSupport
import Testing

@testable import Admissions

/// What a score can reach, on the data that ship.
struct ReachTests {
  private static let dataset = ShippedPackage.dataset
  private static let forecaster = PlanForecaster(
    dataset, cycle: 2027, exam: .fourPapers, withPapers: false, model: "gap")
  private static let reach = Reach(forecaster, scores: PlanScores(total: 352), jobs: 2)

  @Test func `every program is there once, in its group and order`() {
    let keys = Self.reach.programs.map { "\($0.line.key) \($0.line.choice.major.code)" }
    #expect(keys.count > 1000 && Set(keys).count == keys.count)
    for level in ChanceLevel.allCases {
      let chances = Self.reach.programs(level).compactMap(\.chance)
      #expect(!chances.isEmpty && chances == chances.sorted(by: >))
    }
    for program in Self.reach.programs {
      #expect((program.chance == nil) == (program.level == nil))
      #expect((program.level == nil) == !program.line.standing.isKnown)
      if program.level == .safe { #expect(!program.line.breadth.isFloor) }
    }
  }

  @Test func `two hundred programs and scores have the chance that a single question gives`() throws {
    var random = SplitMix(state: 17)
    let requirement = RequirementForecaster(Self.dataset, cycle: 2027, exam: .fourPapers, model: "gap")
    let programs = Self.reach.programs.filter { $0.chance != nil }
    for _ in 0..<200 {
      let program = programs[Int(random.next() % UInt64(programs.count))]
      let score = 260 + Double(random.next() % 160)
      let choice = program.line.choice
      let single = try AdmissionChance(
        requirement.forecast(
          LineForecastRequest(
            school: choice.school.id, major: choice.major, degree: choice.degree, college: choice.college,
            model: "gap")), candidate: Candidate(score: score))
      let all = Self.forecaster.chance(program.line, PlanScores(total: score))
      #expect(abs(single.probability - all) < 1e-9, "\(program.line.key) \(score)")
    }
  }

  @Test func `filters narrow and never widen`() {
    let all = Set(Self.reach.programs.map(\.line.key))
    let filters: [ReachFilter] = [
      ReachFilter(major: "0854"), ReachFilter(major: "计算机"), ReachFilter(degree: .academic),
      ReachFilter(region: .b), ReachFilter(city: "beijing"), ReachFilter(paper: "408"),
      ReachFilter(tags: ["985"]),
    ]
    for filter in filters {
      let some = Reach(Self.forecaster, scores: PlanScores(total: 352), filter: filter, jobs: 2).programs
      #expect(!some.isEmpty && some.count < all.count, "\(filter)")
      #expect(some.allSatisfy { all.contains($0.line.key) })
      if filter.major == "0854" {
        #expect(some.allSatisfy { $0.line.choice.major.code.text.hasPrefix("0854") })
      }
      if let region = filter.region { #expect(some.allSatisfy { $0.line.choice.school.region == region }) }
    }
    #expect(ReachFilter(tags: ["c9"]).unknownTags == ["c9"])
  }

  @Test func `a higher score never falls into a lower group`() {
    let higher = Reach(Self.forecaster, scores: PlanScores(total: 372), jobs: 2)
    let levels = Dictionary(
      higher.programs.map { ("\($0.line.key) \($0.line.choice.major.code)", $0.level) },
      uniquingKeysWith: { a, _ in a })
    for program in Self.reach.programs {
      guard let level = program.level,
        let then = levels["\(program.line.key) \(program.line.choice.major.code)"] ?? nil
      else { continue }
      #expect(then >= level)
    }
  }
}
