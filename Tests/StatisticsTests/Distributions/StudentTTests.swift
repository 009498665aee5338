import Statistics
import Testing

@Suite struct StudentTTests {
  @Test func theCDFAgreesWithTheReferenceInBothTails() {
    for row in studentTCDF {
      let t = StudentTDistribution(degreesOfFreedom: row.degreesOfFreedom)
      #expect(relativeError(t.cdf(row.t), row.value) < 1e-13, "\(row)")
    }
  }

  @Test func quantilesAgreeWithTheReference() {
    for row in studentTQuantile {
      let t = StudentTDistribution(degreesOfFreedom: row.degreesOfFreedom)
      #expect(relativeError(t.quantile(row.probability), row.value) < 1e-12, "\(row)")
    }
  }

  @Test func densitiesAgreeWithTheReference() {
    for row in studentTDensity {
      let t = StudentTDistribution(degreesOfFreedom: row.degreesOfFreedom)
      #expect(relativeError(t.density(row.t), row.value) < 1e-13, "\(row)")
    }
  }

  @Test func atFourDegreesOfFreedomThe95PercentPointIs278() {
    #expect(abs(StudentTDistribution(degreesOfFreedom: 4).quantile(0.975) - 2.7764451051977987) < 1e-13)
  }

  @Test(arguments: [
    0.05, 0.3, 0.9, 1, 1.7, 2, 5, 11.3, 99, 101, 1000, 19_999, 20_001, 1e6, 1e11, 1e13, .infinity,
  ])
  func quantilesInvertTheCDF(_ degreesOfFreedom: Double) {
    let t = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    for p in [1e-300, 1e-40, 1e-9, 1e-3, 0.1, 0.2499, 0.25, 0.4, 0.499999, 0.5, 0.6, 0.75, 0.99, 1 - 1e-12] {
      let x = t.quantile(p)
      guard x.isFinite else { continue }
      #expect(relativeError(t.cdf(x), p) < 1e-12, "p \(p), x \(x)")
    }
  }

  @Test(arguments: [0.4, 3, 50, 1e6])
  func theDistributionIsSymmetric(_ degreesOfFreedom: Double) {
    let t = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    for x in [0.1, 1, 4] {
      #expect(abs(t.cdf(x) + t.cdf(-x) - 1) < 1e-15)
      #expect(t.density(x) == t.density(-x))
    }
    #expect(t.quantile(0.5) == 0)
    #expect(t.quantile(0.125) == -t.quantile(0.875))
  }

  @Test func locationAndScaleMoveAndStretch() {
    let standard = StudentTDistribution(degreesOfFreedom: 5)
    let moved = StudentTDistribution(location: 300, scale: 12, degreesOfFreedom: 5)
    #expect(moved.quantile(0.9) == 300 + 12 * standard.quantile(0.9))
    #expect(moved.cdf(312) == standard.cdf(1))
    #expect(moved.density(312) == standard.density(1) / 12)
  }

  @Test func momentsExistOnlyWhereTheyDo() {
    func moments(_ n: Double) -> StudentTDistribution {
      StudentTDistribution(location: 3, scale: 2, degreesOfFreedom: n)
    }
    #expect(moments(1).mean.isNaN && moments(1).variance.isNaN)
    #expect(moments(2).mean == 3 && moments(2).variance == .infinity)
    #expect(abs(moments(4).variance - 8) < 1e-14)
    #expect(moments(.infinity).variance == 4)
  }

  @Test func infiniteDegreesOfFreedomAreNormal() {
    let t = StudentTDistribution(degreesOfFreedom: .infinity)
    let normal = NormalDistribution()
    for x in [-8.0, -1, 0, 2] {
      #expect(relativeError(t.cdf(x), normal.cdf(x)) < 1e-15)
      #expect(t.density(x) == normal.density(x))
    }
  }

  @Test func theEndsAreInfiniteAndOutsideIsNaN() {
    let t = StudentTDistribution(degreesOfFreedom: 3)
    #expect(t.quantile(0) == -.infinity && t.quantile(1) == .infinity)
    #expect(t.quantile(-0.1).isNaN && t.quantile(1.1).isNaN && t.quantile(.nan).isNaN)
    #expect(t.cdf(-.infinity) == 0 && t.cdf(.infinity) == 1 && t.cdf(.nan).isNaN)
    #expect(
      relativeError(t.cdf(-1e100), 1.1026577908435841e-300) < 1e-12 && t.cdf(-1e200) == 0
        && t.cdf(1e200) == 1)
  }

  @Test func scaleZeroIsAPointMass() {
    let point = StudentTDistribution(location: 7, scale: 0, degreesOfFreedom: 3)
    #expect(point.cdf(6.999) == 0 && point.cdf(7) == 1 && point.cdf(8) == 1)
    #expect(point.quantile(0) == 7 && point.quantile(0.3) == 7 && point.quantile(1) == 7)
    #expect(point.variance == 0)
  }

  @Test func aNaNScaleAnswersNaN() {
    let lost = StudentTDistribution(location: 0, scale: .nan, degreesOfFreedom: 3)
    #expect(lost.cdf(1).isNaN && lost.quantile(0.5).isNaN)
  }
}
