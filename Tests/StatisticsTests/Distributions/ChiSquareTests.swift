import Statistics
import Testing

@Suite struct ChiSquareTests {
  @Test func quantilesAgreeWithTheReference() {
    for row in chiSquareQuantile {
      let distribution = ChiSquareDistribution(degreesOfFreedom: row.degreesOfFreedom)
      #expect(relativeError(distribution.quantile(row.probability), row.value) < 2e-12, "\(row)")
    }
  }

  @Test(arguments: [0.2, 1, 2, 9, 300])
  func quantilesInvertTheCDF(_ degreesOfFreedom: Double) {
    let distribution = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)
    for p in [1e-20, 1e-4, 0.3, 0.5, 0.7, 0.999] {
      #expect(relativeError(distribution.cdf(distribution.quantile(p)), p) < 1e-12, "p \(p)")
    }
  }

  @Test func withTwoDegreesOfFreedomItIsExponential() {
    let distribution = ChiSquareDistribution(degreesOfFreedom: 2)
    #expect(abs(distribution.quantile(0.95) - 5.991464547107979) < 1e-13)
    #expect(relativeError(distribution.tail(200), 3.720075976020836e-44) < 1e-13)
    #expect(abs(distribution.density(3) - 0.11156508007421491) < 1e-16)
    #expect(distribution.density(0) == 0.5)
  }

  @Test func theEndsAreZeroAndInfinity() {
    let distribution = ChiSquareDistribution(degreesOfFreedom: 3)
    #expect(distribution.quantile(0) == 0 && distribution.quantile(1) == .infinity)
    #expect(distribution.cdf(-1) == 0 && distribution.cdf(.infinity) == 1)
    #expect(distribution.cdf(.nan).isNaN && distribution.quantile(-1).isNaN)
    #expect(distribution.mean == 3 && distribution.variance == 6)
  }
}
