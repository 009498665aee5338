import Statistics
import Testing

@Suite struct NormalTests {
  @Test func theCDFAgreesWithTheReference() {
    for row in normalCDF {
      // The rounding of z itself is magnified by z² far out.
      #expect(relativeError(NormalDistribution().cdf(row.z), row.value) < 2e-16 * max(5, row.z * row.z))
    }
  }

  @Test func quantilesAgreeWithTheReference() {
    for row in normalQuantile {
      #expect(relativeError(NormalDistribution().quantile(row.probability), row.value) < 2e-15, "\(row)")
    }
  }

  @Test func quantilesInvertTheCDF() {
    let normal = NormalDistribution(mean: 350, standardDeviation: 20)
    for p in stride(from: 0.001, to: 1, by: 0.001) {
      #expect(abs(normal.cdf(normal.quantile(p)) - p) < 1e-14)
    }
  }

  @Test func theDensityIsTheSlopeOfTheCDF() {
    let normal = NormalDistribution(mean: 1, standardDeviation: 2)
    for x in [-3.0, 0, 1, 2.5] {
      let slope = (normal.cdf(x + 1e-5) - normal.cdf(x - 1e-5)) / 2e-5
      #expect(abs(normal.density(x) - slope) < 1e-10)
    }
    #expect(normal.variance == 4 && normal.mean == 1)
  }

  @Test func theCentralIntervalLeavesEqualTails() {
    let interval = NormalDistribution(mean: 10, standardDeviation: 1).centralInterval(level: 0.95)
    #expect(abs(interval.lower - 8.040036015459946) < 1e-13)
    #expect(abs(interval.upper - 11.959963984540054) < 1e-13)
    #expect(interval.level == 0.95)
    #expect(NormalDistribution(mean: 10, standardDeviation: 1).median == 10)
  }

  @Test func endsPointMassesAndNaNs() {
    #expect(NormalDistribution().quantile(0) == -.infinity && NormalDistribution().quantile(1) == .infinity)
    #expect(NormalDistribution().quantile(2).isNaN)
    let point = NormalDistribution(mean: 4, standardDeviation: 0)
    #expect(point.cdf(4) == 1 && point.cdf(3.9) == 0 && point.quantile(0.2) == 4)
    #expect(point.density(4) == .infinity && point.density(5) == 0)
  }
}
