import Statistics
import Testing

@Suite struct NegativeBinomialTests {
  /// scipy.stats.nbinom(4, 4 / (4 + 6)).cdf and scipy.stats.poisson(6).cdf.
  @Test func cdfAgreesWithTheReference() {
    let clumped = NegativeBinomialDistribution(mean: 6, dispersion: 0.25)
    for (count, value) in [(0.0, 0.0256), (3, 0.2897920), (6, 0.6177193984), (20, 0.9964965812)] {
      #expect(abs(clumped.cdf(count) - value) < 1e-7)
    }
    let poisson = NegativeBinomialDistribution(mean: 6, dispersion: 0)
    #expect(abs(poisson.cdf(5) - 0.4456796413646) < 1e-10)
  }

  @Test func theQuantileIsTheSmallestCountThatReachesItsLevel() {
    for dispersion in [0.0, 0.1, 2] {
      let counts = NegativeBinomialDistribution(mean: 3.7, dispersion: dispersion)
      for level in [0.001, 0.1, 0.5, 0.9, 0.999] {
        let count = counts.quantile(level)
        #expect(counts.cdf(count) >= level)
        #expect(count == 0 || counts.cdf(count - 1) < level)
      }
    }
  }

  @Test func massesAddUpToOneWithTheStatedMoments() {
    let counts = NegativeBinomialDistribution(mean: 5, dispersion: 0.4)
    let masses = (0..<400).map(counts.mass)
    let mean = masses.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let square = masses.enumerated().reduce(0) { $0 + Double($1.offset * $1.offset) * $1.element }
    #expect(abs(masses.reduce(0, +) - 1) < 1e-12)
    #expect(abs(mean - 5) < 1e-9)
    #expect(abs(square - mean * mean - counts.variance) < 1e-7)
  }

  @Test func aMeanOfZeroIsCertain() {
    let none = NegativeBinomialDistribution(mean: 0, dispersion: 1)
    #expect(none.cdf(0) == 1 && none.quantile(0.99) == 0 && none.cdf(-1) == 0)
  }

  @Test(arguments: [1e9, 5e18, 1e300]) func aMeanBeyondWholeNumbersHasQuantiles(mean: Double) {
    for dispersion in [0, 0.1, 1e6] {
      let distribution = NegativeBinomialDistribution(mean: mean, dispersion: dispersion)
      let quantiles = [0.025, 0.5, 0.975].map(distribution.quantile)
      #expect(quantiles[0] <= quantiles[1] && quantiles[1] <= quantiles[2])
    }
  }
}
