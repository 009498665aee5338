import Statistics
import Testing

@testable import Forecasting
@testable import Lines

/// Lines made for closed forms: fine lattices of normal variables.
private func normalLine(_ mean: Double, _ deviation: Double) -> GridDistribution {
  let shape = NormalDistribution(mean: mean, standardDeviation: deviation)
  return GridDistribution(cells: shape.cdf, lower: 200, upper: 500, step: 1)
}

private func paper(_ mean: Double, _ deviation: Double) -> GridDistribution {
  let shape = NormalDistribution(mean: mean, standardDeviation: deviation)
  return GridDistribution(cells: shape.cdf, lower: 0, upper: 100, step: 1)
}

private func lines(dependence: Double) -> JointLines {
  JointLines(
    branches: [.init(weight: 1, reference: .nan, total: normalLine(340, 20), stateWeights: [1])],
    states: [.init(reference: .nan, lines: [paper(50, 6), paper(60, 4)])], dependence: dependence)
}

struct JointLinesTests {
  private let scores: [Double] = [300, 331, 340, 352, 390]
  private let marks: [Double] = [44, 50, 57]

  @Test func `independent lines clear by the product of their chances`() {
    let joint = lines(dependence: 0)
    for (score, mark) in product(scores, marks) {
      let alone = joint.total.cdf(score) * joint.paper(0).cdf(mark)
      #expect(abs(joint.chance(total: score, marks: [mark, nil]) - alone) < 1e-12)
    }
  }

  @Test func `lines that move as one clear by the least of their chances`() {
    let joint = lines(dependence: 1)
    for (score, mark) in product(scores, marks) {
      let least = min(joint.total.cdf(score), joint.paper(0).cdf(mark))
      #expect(abs(joint.chance(total: score, marks: [mark, nil]) - least) < 1e-12)
    }
  }

  @Test func `papers of one school move as one`() {
    let joint = lines(dependence: 0)
    for (first, second) in product(marks, [52.0, 60, 66]) {
      let least = min(joint.paper(0).cdf(first), joint.paper(1).cdf(second))
      #expect(abs(joint.chance(total: nil, marks: [first, second]) - least) < 1e-12)
    }
  }

  @Test(arguments: [-0.5, 0.3, 0.8])
  func `normal lines clear by the bivariate normal distribution`(_ correlation: Double) {
    let joint = lines(dependence: correlation)
    for (score, mark) in product(scores, marks) {
      let expected = BivariateNormal(correlation: correlation).cdf(
        (score + 0.5 - 340) / 20, (mark + 0.5 - 50) / 6)
      #expect(abs(joint.chance(total: score, marks: [mark, nil]) - expected) < 1e-9)
    }
  }

  @Test func `two fully dependent references leave one chance`() {
    let branches = [300.0, 320].enumerated().map { place, value in
      JointLines.Branch(
        weight: 0.5, reference: value, total: GridDistribution(point: value),
        stateWeights: place == 0 ? [1, 0] : [0, 1])
    }
    let states = [40.0, 45].map {
      JointLines.PaperState(reference: $0, lines: [GridDistribution(point: $0)])
    }
    let joint = JointLines(branches: branches, states: states)
    #expect(joint.chance(total: 310, marks: [50]) == 0.5)
    #expect(joint.chance(total: 310, marks: [42]) == 0.5)
    #expect(joint.chance(total: 330, marks: [42]) == 0.5)
    #expect(joint.chancesByBranch(total: 330, marks: [42]) == [1, 0])
  }

  @Test(arguments: [-0.4, 0, 0.7])
  func `a better score or mark never lowers the chance`(_ correlation: Double) {
    let joint = lines(dependence: correlation)
    for mark in stride(from: 40.0, through: 66, by: 2) {
      let row = stride(from: 280.0, through: 400, by: 3).map { joint.chance(total: $0, marks: [mark, 60]) }
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }
    for score in [310.0, 340, 370] {
      let row = stride(from: 30.0, through: 70, by: 1).map { joint.chance(total: score, marks: [$0, nil]) }
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }
  }

  @Test func `what is not asked for does not lower the chance`() {
    let joint = lines(dependence: 0.3)
    #expect(joint.chance(total: nil, marks: [nil, nil]) == 1)
    #expect(joint.chance(total: 350, marks: [nil, nil]) >= joint.chance(total: 350, marks: [55, nil]))
  }

  @Test func `draws come as often as the chance says`() {
    let joint = mixed
    var generator = SeededGenerator(seed: 7)
    let count = 40_000
    var cleared = 0
    for _ in 0..<count {
      let shocks = LineShocks(
        reference: generator.normal(), paperReference: generator.normal(), total: generator.normal(),
        papers: generator.normal())
      if joint.lines(at: shocks).areCleared(total: 340, marks: [48]) { cleared += 1 }
    }
    let expected = joint.chance(total: 340, marks: [48])
    let error = (expected * (1 - expected) / Double(count)).squareRoot()
    #expect(abs(Double(cleared) / Double(count) - expected) < 4 * error, "\(cleared) \(expected)")
  }

  @Test func `no shock leads to middling lines, a large one to the end`() {
    let joint = mixed
    #expect(joint.lines(at: LineShocks()).total <= joint.lines(at: LineShocks(total: 3)).total)
    let far = joint.lines(at: LineShocks(reference: 40, paperReference: 40, total: 40, papers: 40))
    #expect(far.total <= 500 && far.papers.allSatisfy { $0 <= 100 })
  }

  /// Two values of the national total that move the papers' national line with them.
  private var mixed: JointLines {
    JointLines(
      branches: [
        .init(weight: 0.3, reference: 300, total: normalLine(330, 10), stateWeights: [0.8, 0.2]),
        .init(weight: 0.7, reference: 320, total: normalLine(345, 12), stateWeights: [0.25, 0.75]),
      ],
      states: [
        .init(reference: 40, lines: [paper(45, 3)]), .init(reference: 48, lines: [paper(50, 4)]),
      ], dependence: 0.5)
  }

  private func product(_ left: [Double], _ right: [Double]) -> [(Double, Double)] {
    left.flatMap { first in right.map { (first, $0) } }
  }
}

struct LinkedReferencesTests {
  private let totals = GridDistribution(
    cells: NormalDistribution(mean: 270, standardDeviation: 8).cdf, lower: 230, upper: 310, step: 1)
  private let papers = GridDistribution(
    cells: NormalDistribution(mean: 38, standardDeviation: 3).cdf, lower: 25, upper: 50, step: 1)

  @Test func `both references keep their own distributions`() {
    let weights = LinkedReferences(totals: totals, papers: papers, correlation: 0.7).paperWeights()
    for column in papers.masses.indices {
      let sum = totals.masses.indices.reduce(0) { $0 + totals.masses[$1] * weights[$1][column] }
      #expect(abs(sum - papers.masses[column]) < 1e-9)
    }
    #expect(weights.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
  }

  @Test func `a higher total goes with higher papers, or tells nothing without correlation`() {
    let linked = LinkedReferences(totals: totals, papers: papers, correlation: 0.7)
    let means = [255.0, 270, 285].map { total in
      zip(linked.paperWeights(given: total), papers.masses.indices).reduce(0) {
        $0 + $1.0 * papers.point($1.1)
      }
    }
    #expect(means[0] < means[1] && means[1] < means[2])
    let free = LinkedReferences(totals: totals, papers: papers, correlation: 0)
    #expect(zip(free.paperWeights(given: 285), papers.masses).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}

struct RowChanceTests {
  private let quantiles = RowChance.levels.map {
    NormalDistribution(mean: 500, standardDeviation: 40).quantile($0)
  }

  @Test func `a score clears lines at or below it`() {
    let chance = RowChance(quantiles: quantiles, scale: Scale(.score))
    #expect(abs(chance.chance(of: 500) - 0.5) < 1e-9)
    #expect(abs(chance.chance(of: 540) - NormalDistribution().cdf(1)) < 1e-6)
  }

  @Test func `a rank clears lines at or behind it`() {
    let chance = RowChance(quantiles: quantiles, scale: Scale(.rank))
    #expect(chance.chance(of: 400) > 0.98 && chance.chance(of: 600) < 0.02)
    let values = stride(from: 380.0, through: 620, by: 4).map { chance.chance(of: $0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `a line that never moves is cleared by those who reach it`() {
    let still = [Double](repeating: 300, count: RowChance.levels.count)
    #expect(RowChance(quantiles: still, scale: Scale(.score)).chance(of: 300) == 1)
    #expect(RowChance(quantiles: still, scale: Scale(.score)).chance(of: 299) == 0)
    #expect(RowChance(quantiles: still, scale: Scale(.rank)).chance(of: 300) == 1)
    #expect(RowChance(quantiles: still, scale: Scale(.rank)).chance(of: 301) == 0)
  }
}
