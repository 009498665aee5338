import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting
@testable import Lines

/// Lines of several programs drawn together.
struct ShockDrawsTests {
  private static let settings = JointSettings(draws: 20_000, seed: 4)

  private static func line(_ center: Double, scale: Double, floor: Double = 270) -> JointLines {
    let branches = [-10.0, 0, 10].map { shift in
      JointLines.Branch(
        weight: shift == 0 ? 0.5 : 0.25, reference: floor + shift,
        total: GridDistribution(
          cells: StudentTDistribution(location: center + shift, scale: scale, degreesOfFreedom: 5).cdf,
          lower: floor + shift, upper: 500, step: 1), stateWeights: [1])
    }
    return JointLines(branches: branches, states: [.init(reference: .nan, lines: [])])
  }

  private func programs(_ rows: [String]) -> [ShockDraws.Program] {
    rows.enumerated().map { .init(row: $1, place: JointPlace(group: $0, family: $0, age: 1)) }
  }

  private func chances(_ covariance: Double, rows: [String], rowShare: Double) -> ChoiceList {
    let lines = [Self.line(330, scale: 10), Self.line(335, scale: 14)]
    let shocks = ShockDraws(
      programs(rows), movements: Matrix(columns: [[1, covariance], [covariance, 1]]), rowShare: rowShare,
      paperRowShare: 0, settings: Self.settings)
    return ChoiceList(
      lines.indices.map { lines[$0].draws(shocks, program: $0, total: 338, marks: []).works })
  }

  @Test func `each choice has its own chance exactly`() {
    let list = chances(0.5, rows: ["08", "08"], rowShare: 0.8)
    for (set, line) in zip(list.choices, [Self.line(330, scale: 10), Self.line(335, scale: 14)]) {
      #expect(abs(set.share - line.chance(total: 338, marks: [])) <= 0.5 / 20_000 + 1e-12)
    }
  }

  @Test func `what is shared makes choices work and fail together`() {
    let apart = chances(0, rows: ["08", "02"], rowShare: 0)
    let oneRow = chances(0, rows: ["08", "08"], rowShare: 0)
    let oneYear = chances(0, rows: ["08", "02"], rowShare: 1)
    let all = chances(0.9, rows: ["08", "08"], rowShare: 0)
    let product = apart.choices.reduce(1) { $0 * (1 - $1.share) }
    #expect(abs(apart.chanceOfNone - product) < 0.01)
    // Three standard errors of a chance of one half from 20,000 draws are 0.011.
    #expect(oneRow.chanceOfNone > product + 0.02)
    #expect(abs(oneYear.chanceOfNone - oneRow.chanceOfNone) < 0.012)
    #expect(all.chanceOfNone > oneRow.chanceOfNone + 0.05)
  }

  /// Given the reference the two lines are independent: a sum over its three values.
  @Test func `under one reference the chance is the sum over its values`() {
    let lines = [Self.line(330, scale: 10), Self.line(335, scale: 14)]
    let expected = zip(lines[0].branches, lines[1].branches).reduce(0) { sum, pair in
      sum + pair.0.weight * (1 - pair.0.total.cdf(338)) * (1 - pair.1.total.cdf(338))
    }
    #expect(abs(chances(0, rows: ["08", "08"], rowShare: 0).chanceOfNone - expected) < 0.0075)
  }

  @Test func `jobs change nothing and the seed does`() {
    let draw = { (seed: UInt64, jobs: Int) in
      ShockDraws(
        programs(["08", "02"]), movements: .identity(2), rowShare: 0.5, paperRowShare: 0.5,
        settings: JointSettings(draws: 3000, seed: seed, jobs: jobs))
    }
    let (one, four, other) = (draw(1, 1), draw(1, 4), draw(2, 1))
    #expect((0..<3000).allSatisfy { one.shocks(of: 1, in: $0) == four.shocks(of: 1, in: $0) })
    #expect((0..<3000).contains { one.shocks(of: 1, in: $0) != other.shocks(of: 1, in: $0) })
  }

  @Test func `a higher score works in at least the same cycles`() {
    let line = Self.line(330, scale: 10)
    let shocks = ShockDraws(
      programs(["08"]), movements: .identity(1), rowShare: 0, paperRowShare: 0, settings: Self.settings)
    let sets = [300.0, 330, 345, 400, 500].map {
      line.draws(shocks, program: 0, total: $0, marks: []).works
    }
    for (lower, higher) in zip(sets, sets.dropFirst()) { #expect(higher.gain(lower) == 0) }
    #expect(sets[4].share == 1)
  }
}
