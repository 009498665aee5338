import Statistics
import Testing

@Suite struct EmpiricalTests {
  @Test func theCDFIsTheShareAtOrBelow() throws {
    let sample = try EmpiricalDistribution([3, 1, 2, 2])
    #expect(sample.cdf(0.9) == 0)
    #expect(sample.cdf(1) == 0.25)
    #expect(sample.cdf(2) == 0.75)
    #expect(sample.cdf(2.5) == 0.75)
    #expect(sample.cdf(3) == 1)
    #expect(sample.cdf(.nan).isNaN)
  }

  @Test func quantilesAreTypeSeven() throws {
    let sample = try EmpiricalDistribution([40, 10, 30, 20])
    #expect(sample.quantile(0) == 10 && sample.quantile(1) == 40)
    #expect(sample.quantile(0.5) == 25)
    #expect(sample.quantile(0.25) == 17.5)
  }

  @Test func momentsAreThoseOfThePoints() throws {
    let sample = try EmpiricalDistribution([1, 2, 3, 4])
    #expect(sample.mean == 2.5)
    #expect(sample.variance == 1.25)
  }

  @Test func integerWeightsRepeatThePoints() throws {
    let weighted = try EmpiricalDistribution([5, 1, 9], weights: [2, 1, 1])
    let repeated = try EmpiricalDistribution([1, 5, 5, 9])
    for x in [0.0, 1, 3, 5, 8, 9] { #expect(weighted.cdf(x) == repeated.cdf(x)) }
    #expect(weighted.mean == repeated.mean)
    #expect(weighted.variance == repeated.variance)
    #expect(weighted.points == [1, 5, 9] && weighted.weights == [1, 2, 1])
  }

  @Test func zeroWeightsCountForNothing() throws {
    let weighted = try EmpiricalDistribution([5, 100], weights: [1, 0])
    #expect(weighted.points == [5] && weighted.quantile(1) == 5 && weighted.cdf(5) == 1)
  }

  @Test func badSamplesAreErrors() {
    #expect(throws: StatisticsError.tooFewObservations(needed: 1, have: 0)) { try EmpiricalDistribution([]) }
    #expect(throws: StatisticsError.notFinite(position: 1)) { try EmpiricalDistribution([1, .nan]) }
    #expect(throws: StatisticsError.invalidWeight(position: 0)) {
      try EmpiricalDistribution([1], weights: [-1])
    }
    #expect(throws: StatisticsError.tooFewObservations(needed: 1, have: 0)) {
      try EmpiricalDistribution([1], weights: [0])
    }
  }
}
