import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting

/// How quantities go together, against closed forms.
struct NormalCopulaTests {
  static func equal(_ correlation: Double, _ count: Int) -> NormalCopula {
    var covariance = Matrix(rows: count, columns: count, repeating: correlation)
    for index in 0..<count { covariance[index, index] = 1 }
    return NormalCopula(covariance: covariance)
  }

  /// P(at least one of two comes to lie at or below its level).
  private func anyOfTwo(_ correlation: Double, _ levels: [Double]) -> Double {
    let normal = NormalDistribution()
    let both = BivariateNormal(correlation: correlation).cdf(
      normal.quantile(levels[0]), normal.quantile(levels[1]))
    return levels[0] + levels[1] - both
  }

  private func draws(_ copula: NormalCopula, _ levels: [Double]) -> ChoiceList {
    let draws = JointDraws(copula, draws: 40_000, seed: 5) { _, level in level }
    return ChoiceList(levels.indices.map { draws.clearing($0, with: levels[$0]) })
  }

  @Test(arguments: [[0.3, 0.6], [0.05, 0.1, 0.9], [0.2, 0.2, 0.2, 0.2, 0.2]])
  func `independent quantities multiply`(_ levels: [Double]) {
    let copula = Self.equal(0, levels.count)
    let none = levels.reduce(1) { $0 * (1 - $1) }
    #expect(abs(copula.chanceOfNone(levels: levels) - none) < 1e-12)
    // Three standard errors of 40,000 draws.
    #expect(abs(draws(copula, levels).chanceOfNone - none) < 0.0075)
  }

  @Test(arguments: [[0.3, 0.6], [0.05, 0.1, 0.9], [0.4, 0.4, 0.4]])
  func `of quantities that move as one the likeliest decides`(_ levels: [Double]) throws {
    let copula = Self.equal(1, levels.count)
    let any = try #require(levels.max())
    #expect(abs(1 - copula.chanceOfNone(levels: levels) - any) < 2e-3)
    #expect(abs(draws(copula, levels).chanceOfAny - any) < 2e-3)
  }

  @Test(arguments: [-0.9, -0.5, 0.2, 0.5, 0.8, 0.95], [[0.3, 0.6], [0.5, 0.5], [0.02, 0.1], [0.9, 0.3]])
  func `two quantities have the bivariate normal's chance`(_ correlation: Double, _ levels: [Double]) {
    let copula = Self.equal(correlation, 2)
    let any = anyOfTwo(correlation, levels)
    #expect(abs(1 - copula.chanceOfNone(levels: levels) - any) < 1e-3)
    #expect(abs(draws(copula, levels).chanceOfAny - any) < 0.0075)
  }

  /// P(all three below their medians) = 1/8 + (asin a + asin b + asin c) / 4 pi (David 1953).
  @Test func `three quantities below their medians have the orthant's chance`() {
    let (a, b, c) = (0.5, 0.3, -0.2)
    let copula = NormalCopula(
      covariance: Matrix(columns: [[1, a, b], [a, 1, c], [b, c, 1]]))
    let expected = 0.125 + (0.5235987755982989 + 0.3046926540153975 - 0.2013579207903308) / (4 * Double.pi)
    #expect(abs(copula.chanceOfNone(levels: [0.5, 0.5, 0.5]) - expected) < 1e-3)
  }

  @Test func `only correlations matter and what never or always happens is left out`() {
    let wide = NormalCopula(covariance: Matrix(columns: [[4, 3], [3, 9]]))
    let narrow = NormalCopula(covariance: Matrix(columns: [[1, 0.5], [0.5, 1]]))
    let levels = [0.3, 0.4]
    #expect(abs(wide.chanceOfNone(levels: levels) - narrow.chanceOfNone(levels: levels)) < 1e-12)
    #expect(narrow.chanceOfNone(levels: [1, 0.2]) == 0)
    #expect(abs(narrow.chanceOfNone(levels: [0, 0.2]) - 0.8) < 1e-12)
  }

  @Test func `scores have the correlations and the same seed gives the same bits for any jobs`() {
    let copula = Self.equal(0.6, 3)
    let scores = copula.scores(draws: 20_000, seed: 9, jobs: 1)
    #expect(copula.scores(draws: 20_000, seed: 9, jobs: 4) == scores)
    #expect(copula.scores(draws: 20_000, seed: 10, jobs: 1) != scores)
    #expect(copula.scores(draws: 500, seed: 9).map { $0 } == scores.map { Array($0.prefix(500)) })
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      let product = zip(scores[first], scores[second]).reduce(0) { $0 + $1.0 * $1.1 } / 20_000
      #expect(abs(product - 0.6) < 0.03)
    }
  }

  @Test func `each drawn quantity has its distribution exactly`() {
    let copula = Self.equal(0.7, 2)
    let shapes = [
      StudentTDistribution(location: 300, scale: 12, degreesOfFreedom: 4),
      StudentTDistribution(location: 340, scale: 5, degreesOfFreedom: 9),
    ]
    let draws = JointDraws(copula, draws: 5000, seed: 2, jobs: 2) { shapes[$0].quantile($1) }
    for line in 0..<2 {
      let expected = (0..<5000).map { shapes[line].quantile((Double($0) + 0.5) / 5000) }
      #expect(draws.lines[line].sorted() == expected)
      for score in [280.0, 310, 345] {
        #expect(abs(draws.clearing(line, with: score).share - shapes[line].cdf(score)) <= 0.5 / 5000 + 1e-12)
      }
    }
  }

  @Test func `a lower rank is harder`() {
    let draws = JointDraws(lines: [[10, 20, 30, 40]])
    #expect(draws.clearing(0, with: 25).count == 2)
    #expect(draws.clearing(0, with: 15, direction: .lowerIsHarder).count == 3)
  }
}
