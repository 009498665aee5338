import Forecasting
import Lines
import Testing

@testable import Admissions

/// Requirements of the shipped data, each made once.
private enum Requirements {
  static let dataset = ShippedPackage.dataset
  static let forecaster = RequirementForecaster(dataset, cycle: 2027, exam: .fourPapers, model: "gap")
  static let bupt = Result { try ask("10013", "0812", with: forecaster) }
  static let tsinghua = Result { try ask("10003", "08", with: forecaster) }
  static let fudan = Result { try ask("10246", "08", with: forecaster) }
  static let hdu = Result { try ask("10336", "0812", with: forecaster) }
  static let published = Result {
    try ask(
      "10013", "0812", with: RequirementForecaster(dataset, cycle: 2026, exam: .fourPapers, model: "gap"))
  }

  static func ask(
    _ school: String, _ code: String, with forecaster: RequirementForecaster, national: Double? = nil
  ) throws -> RequirementForecast {
    try forecaster.forecast(
      LineForecastRequest(school: school, major: major(code), givenNational: national, model: "gap"))
  }

  static func major(_ code: String) -> Major {
    Major(code: MajorCode(code), degree: .academic, nameZH: "", nameEN: "", otherNames: [])
  }
}

@Suite("What a candidate has to clear")
struct RequirementTests {
  @Test(
    "no paper's line lies above its full mark, nor below what the national line may be",
    arguments: [Requirements.bupt, Requirements.tsinghua, Requirements.fudan, Requirements.hdu])
  func limits(_ result: Result<RequirementForecast, any Error>) throws {
    let requirement = try result.get()
    #expect(requirement.papers.map(\.subject) == [.politics, .foreign, .subject1, .subject2])
    #expect(requirement.papers.map(\.fullMark) == [100, 100, 150, 150])
    for state in requirement.lines.states {
      for (paper, line) in zip(requirement.papers, state.lines) {
        let national = NationalIdentity.paperLine(single100: state.reference, fullMark: paper.fullMark)
        let support = line.support.map(\.value)
        #expect(support.allSatisfy { $0 >= national && $0 <= Double(paper.fullMark) })
      }
    }
  }

  @Test("the total's line is that of the forecast alone")
  func total() throws {
    let requirement = try Requirements.bupt.get()
    for level in LineForecast.quantileLevels {
      #expect(requirement.lines.total.quantile(level) == requirement.total.distribution.quantile(level))
    }
  }

  @Test("a paper's line is that of its own forecast")
  func paper() throws {
    let requirement = try Requirements.tsinghua.get()
    let alone = try LineForecaster(
      Requirements.dataset, cycle: 2027, subject: .politics, fullMark: 100, model: "gap"
    ).forecast(
      LineForecastRequest(school: "10003", major: Requirements.major("08"), degree: .academic, model: "gap"))
    for mark in stride(from: 30.0, through: 70, by: 5) {
      let difference = requirement.papers[0].distribution.cdf(mark) - alone.distribution.cdf(mark)
      #expect(abs(difference) < 1e-6, "\(mark)")
    }
  }

  @Test("a school that prints a pair, or nothing, is answered too")
  func bases() throws {
    if case .own = try Requirements.fudan.get().papers[0].basis {
    } else {
      Issue.record("Fudan prints a line for papers of 100")
    }
    let silent = try Requirements.ask("10593", "0812", with: Requirements.forecaster)
    guard case .borrowed(let schools) = silent.papers[0].basis else {
      Issue.record("Guangxi University prints no line for papers of 100 marks")
      return
    }
    #expect(schools >= 1)
  }

  @Test("a published national line fixes the papers' line where the school adds nothing")
  func published() throws {
    let requirement = try Requirements.published.get()
    #expect(requirement.lines.branches.count == 1 && requirement.lines.states.count == 1)
    #expect(requirement.papers[0].distribution.mass(at: 35) > 0.9)
  }

  @Test("a national total given alone tells of the papers as well")
  func given() throws {
    let low = try Requirements.ask("10013", "0812", with: Requirements.forecaster, national: 250)
    let high = try Requirements.ask("10013", "0812", with: Requirements.forecaster, national: 280)
    #expect(low.papers[0].distribution.mean + 1 < high.papers[0].distribution.mean)
  }

  @Test("the chance rises with the score and with every mark")
  func monotone() throws {
    let requirement = try Requirements.tsinghua.get()
    let byScore = stride(from: 280.0, through: 400, by: 4).map {
      requirement.chance(total: $0, marks: [60, 55, 90, nil])
    }
    #expect(zip(byScore, byScore.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    let byMark = stride(from: 30.0, through: 90, by: 3).map {
      requirement.chance(total: 350, marks: [$0, nil, nil, nil])
    }
    #expect(zip(byMark, byMark.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
  }
}

@Suite("The chance of a candidate")
struct AdmissionChanceTests {
  @Test("the requirement without which the chance would be highest binds")
  func binding() throws {
    let requirement = try Requirements.tsinghua.get()
    let weakPaper = try AdmissionChance(
      requirement, candidate: Candidate(score: 420, marks: [38, 70, 140, 130]))
    #expect(weakPaper.binding.map { weakPaper.items[$0].subject } == .politics)
    let weakTotal = try AdmissionChance(
      requirement, candidate: Candidate(score: 320, marks: [80, 80, 80, 80]))
    #expect(weakTotal.binding.map { weakTotal.items[$0].subject } == .total)
    #expect(weakPaper.items.allSatisfy { ($0.chance ?? 0) >= weakPaper.probability - 1e-12 })
  }

  @Test("without marks the total decides, and all its chance is the joint one")
  func totalAlone() throws {
    let chance = try AdmissionChance(try Requirements.bupt.get(), candidate: Candidate(score: 350))
    #expect(chance.items[0].chance == chance.probability)
    #expect(chance.items.dropFirst().allSatisfy { $0.mark == nil && $0.chance == nil })
  }

  @Test("an old line is the most telling thing to learn, and points always help")
  func levers() throws {
    let old = try Requirements.ask("10013", "0810", with: Requirements.forecaster)
    let chance = try AdmissionChance(old, candidate: Candidate(score: 320))
    #expect(chance.levers.first?.kind == .lastCycle)
    #expect(chance.levers.contains { $0.kind == .nationalLine })
    #expect(chance.levers.contains { $0.kind == .points(5) && $0.high > chance.probability })
    for lever in chance.levers { #expect(lever.low <= lever.high && lever.meanChange > 0) }
  }

  @Test("thresholds are where they say they are")
  func thresholds() {
    let usual = ChanceThresholds.usual
    #expect([0.49, 0.5, 0.84, 0.85].map(usual.level(of:)) == [.reach, .match, .match, .safe])
    // What is printed as 85 % is safe from 85 %, and what is printed as 84 % is not.
    #expect(
      [0.847, 0.8451, 0.8449, 0.495, 0.4949].map(usual.level(of:)) == [.safe, .safe, .match, .match, .reach])
    #expect(ChanceThresholds(0.6, 0.5) == nil && ChanceThresholds(0, 0.5) == nil)
    #expect(ChanceThresholds(0.3, 0.7)?.level(of: 0.4) == .match)
  }

  @Test("figures that do not fit the examination are refused with what would fit")
  func refusals() throws {
    #expect(throws: CandidateError.outOfRange(.total, value: 501, fullMark: 500)) {
      try Candidate(score: 501).check(against: .fourPapers)
    }
    #expect(throws: CandidateError.outOfRange(.foreign, value: 101, fullMark: 100)) {
      try Candidate(score: 300, marks: [50, 101, 80, 80]).check(against: .fourPapers)
    }
    #expect(throws: CandidateError.wrongCount(have: 5, papers: [.politics, .foreign, .subject1, .subject2])) {
      try Candidate(score: 300, marks: [50, 50, 80, 80, 40]).check(against: .fourPapers)
    }
    #expect(throws: CandidateError.self) { try Candidate(score: .nan).check(against: .twoPapers) }
    #expect(Candidate(score: 352, marks: [65, 60, 98, 110]).differingSum == 333)
    #expect(Candidate(score: 333, marks: [65, 60, 98, 110]).differingSum == nil)
  }
}
