import Forecasting
import Lines
import Testing

@testable import Admissions

/// What is missed in the years that are not cleared.
struct ChanceOutcomeTests {
  /// A requirement of independent lines: each paper and the total at 9 even points around a middle.
  private func chance(score: Double, marks: [Double]) throws -> AdmissionChance {
    let forecaster = RequirementForecaster(
      ShippedPackage.dataset, cycle: 2027, exam: .fourPapers, model: "gap")
    let major = Major(
      code: MajorCode("0812"), degree: .academic, nameZH: "", nameEN: "", otherNames: [])
    let real = try forecaster.forecast(
      LineForecastRequest(school: "10013", major: major, model: "gap"))
    let even = { (middle: Double) in
      GridDistribution(origin: middle - 4, step: 1, masses: [Double](repeating: 1, count: 9))
    }
    let lines = JointLines(
      branches: [.init(weight: 1, reference: 260, total: even(320), stateWeights: [1])],
      states: [.init(reference: 38, lines: [even(40), even(40), even(60), even(60)])])
    return try AdmissionChance(
      RequirementForecast(
        total: real.total, exam: .fourPapers, papers: real.papers, lines: lines, withLastCycle: []),
      candidate: Candidate(score: score, marks: marks))
  }

  @Test func `ways to end add up and one line missed alone is what the chance gains without it`() throws {
    // Total: 5 of 9; politics 3 of 9, foreign language 6 of 9, together the lesser; the others are certain.
    let chance = try chance(score: 320, marks: [38, 41, 90, 90])
    let outcomes = chance.outcomes
    #expect(outcomes.count == 7 && outcomes[0] == .init(kind: .cleared, probability: chance.probability))
    #expect(abs(outcomes.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
    let (total, papers) = (5.0 / 9, 3.0 / 9)
    #expect(abs(chance.probability - total * papers) < 1e-12)
    #expect(abs(outcomes[1].probability - (1 - total) * papers) < 1e-12)
    #expect(abs(outcomes[2].probability - total * (6.0 / 9 - papers)) < 1e-12)
    #expect(outcomes[3...5].allSatisfy { abs($0.probability) < 1e-12 })
  }

  @Test func `without marks the total alone is missed`() throws {
    let outcomes = try chance(score: 320, marks: []).outcomes
    #expect(outcomes.map(\.kind) == [.cleared, .missedOnly(.total)])
    #expect(abs(outcomes[1].probability - 4.0 / 9) < 1e-12)
  }
}
