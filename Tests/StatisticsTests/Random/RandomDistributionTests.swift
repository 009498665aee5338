import Statistics
import Testing

@Suite struct RandomDistributionTests {
  let count = 20_000
  var limit: Double { 1.95 / Double(count).squareRoot() }

  func sample(_ seed: UInt64, _ draw: (inout SeededGenerator) -> Double) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in draw(&random) }
  }

  @Test func normalNumbersFollowTheNormalDistribution() {
    let draws = sample(1) { $0.normal(mean: 350, standardDeviation: 12) }
    let normal = NormalDistribution(mean: 350, standardDeviation: 12)
    #expect(kolmogorovDistance(draws, normal.cdf) < limit)
  }

  @Test(arguments: [0.8, 3, 40])
  func studentNumbersFollowTheTDistribution(_ degreesOfFreedom: Double) {
    let draws = sample(2) { $0.studentT(degreesOfFreedom: degreesOfFreedom) }
    #expect(
      kolmogorovDistance(draws, StudentTDistribution(degreesOfFreedom: degreesOfFreedom).cdf) < limit)
  }

  @Test(arguments: [0.2, 1, 7.5])
  func gammaNumbersFollowTheGammaDistribution(_ shape: Double) {
    let draws = sample(3) { $0.gamma(shape: shape, scale: 4) }
    #expect(kolmogorovDistance(draws) { regularizedGamma(shape, $0 / 4) } < limit)
  }

  @Test(arguments: [0.3, 4, 9.99, 10, 75, 4000])
  func poissonCountsFollowThePoissonDistribution(_ mean: Double) {
    let draws = sample(4) { Double($0.poisson(mean: mean)) }
    // P(N <= k) = Q(k + 1, mean); at the steps of a discrete cdf the limit is on the safe side.
    for k in [0.5, 0.9, 1, 1.1, 1.5].map({ ($0 * mean).rounded(.down) }) {
      let share = Double(draws.count { $0 <= k }) / Double(count)
      let expected = 1 - regularizedGamma(k + 1, mean)
      #expect(abs(share - expected) < limit, "k \(k)")
    }
  }

  @Test func negativeBinomialCountsHaveTheirMeanAndVariance() {
    let draws = sample(5) { Double($0.negativeBinomial(mean: 20, dispersion: 5)) }
    // Variance 20 + 400/5 = 100: the mean within 4 standard errors, the variance within 10 %.
    #expect(abs(mean(draws) - 20) < 4 * 10 / Double(count).squareRoot())
    #expect(abs(sampleVariance(draws) - 100) < 10)
  }

  @Test func aMeanOfZeroCountsNothing() {
    var random = SeededGenerator(seed: 9)
    #expect((0..<10).allSatisfy { _ in random.poisson(mean: 0) == 0 })
  }
}
