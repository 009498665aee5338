import Statistics
import Testing

@Suite struct CRPSTests {
  @Test func theNormalFormAgreesWithIntegration() {
    for row in normalCRPS {
      #expect(relativeError(NormalDistribution().crps(row.actual), row.value) < 1e-13, "\(row)")
    }
  }

  @Test func theStudentFormAgreesWithIntegration() {
    for row in studentTCRPS {
      let t = StudentTDistribution(degreesOfFreedom: row.degreesOfFreedom)
      #expect(relativeError(t.crps(row.actual), row.value) < 1e-10, "\(row)")
    }
  }

  @Test func scoresMoveAndStretchWithTheDistribution() {
    let t = StudentTDistribution(location: 300, scale: 10, degreesOfFreedom: 5)
    let standard = StudentTDistribution(degreesOfFreedom: 5)
    #expect(abs(t.crps(313) - 10 * standard.crps(1.3)) < 1e-13)
    #expect(t.crps(287) == t.crps(313))
    let normal = NormalDistribution(mean: 300, standardDeviation: 10)
    #expect(abs(normal.crps(313) - 10 * NormalDistribution().crps(1.3)) < 1e-13)
  }

  @Test func manyDegreesOfFreedomApproachTheNormalForm() {
    let normal = NormalDistribution().crps(0.7)
    #expect(abs(StudentTDistribution(degreesOfFreedom: 1e9).crps(0.7) - normal) < 1e-9)
    #expect(StudentTDistribution(degreesOfFreedom: .infinity).crps(0.7) == normal)
    #expect(StudentTDistribution(degreesOfFreedom: 1).crps(0.7) == .infinity)
  }

  @Test func aPointMassScoresItsAbsoluteError() throws {
    #expect(NormalDistribution(mean: 4, standardDeviation: 0).crps(1) == 3)
    #expect(StudentTDistribution(location: 4, scale: 0, degreesOfFreedom: 3).crps(1) == 3)
    #expect(try EmpiricalDistribution([4]).crps(1) == 3)
  }

  /// The definition E|X - y| - E|X - X'|/2, over all pairs.
  @Test func aSampleScoresItsMeanDistances() throws {
    #expect(abs(try EmpiricalDistribution([1, 4, 2.5, 9]).crps(3) - 0.78125) < 1e-15)
    let weighted = try EmpiricalDistribution([1, 4, 2.5, 9], weights: [1, 2, 3, 0.5])
    #expect(abs(weighted.crps(3) - 0.4023668639053256) < 1e-15)
  }

  @Test func manyQuantilesApproachTheClosedForm() {
    let normal = NormalDistribution()
    let levels = (0..<2000).map { (Double($0) + 0.5) / 2000 }
    let quantiles = levels.map { normal.quantile($0) }
    for y in [-1.5, 0, 0.4, 2] {
      #expect(abs(crps(actual: y, quantiles: quantiles, levels: levels) - normal.crps(y)) < 1e-4)
    }
    #expect(crps(actual: 1, quantiles: [], levels: []).isNaN)
  }

  /// Propriety: on average nobody beats the distribution the values come from.
  @Test func theTrueDistributionScoresBest() {
    var random = SeededGenerator(seed: 4)
    let draws = (0..<20_000).map { _ in random.studentT(degreesOfFreedom: 4) }
    func score(_ distribution: some CRPSScorable) -> Double { mean(draws.map { distribution.crps($0) }) }
    let truth = score(StudentTDistribution(degreesOfFreedom: 4))
    #expect(truth < score(StudentTDistribution(scale: 1.3, degreesOfFreedom: 4)))
    #expect(truth < score(StudentTDistribution(scale: 0.75, degreesOfFreedom: 4)))
    #expect(truth < score(StudentTDistribution(location: 0.2, degreesOfFreedom: 4)))
  }
}
