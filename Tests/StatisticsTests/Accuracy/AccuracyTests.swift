import Statistics
import Testing

@Suite struct AccuracyTests {
  let actual = [10.0, 20, 30]
  let forecast = [12.0, 20, 26]

  @Test func errorsAreInTheUnitOfTheValues() {
    #expect(meanAbsoluteError(actual: actual, forecast: forecast) == 2)
    #expect(abs(rootMeanSquaredError(actual: actual, forecast: forecast) - (20.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(meanError(actual: actual, forecast: forecast) + 2.0 / 3) < 1e-15)
    #expect(meanAbsoluteError(actual: [], forecast: []).isNaN)
  }

  @Test func scaledErrorsCountInNaiveErrors() {
    #expect(naiveScale(history: [1, 3, 2, 6]) == 7.0 / 3)
    #expect(naiveScale(history: [1, 3, 2, 6], period: 2) == 2)
    #expect(naiveScale(history: [1]).isNaN)
    #expect(meanAbsoluteScaledError(actual: actual, forecast: forecast, history: [1, 3, 5, 7]) == 1)
    #expect(meanAbsoluteScaledError(actual: actual, forecast: forecast, history: [5, 5]) == .infinity)
  }

  @Test func repeatingTheLastValueOfARampHasScaledErrorOne() {
    #expect(meanAbsoluteScaledError(actual: [8], forecast: [7], history: [5, 6, 7]) == 1)
  }

  @Test func thePercentageErrorIsSymmetricAndAtMost200() {
    let one = symmetricPercentageError(actual: [100], forecast: [50])
    #expect(abs(one - 200.0 / 3) < 1e-13)
    #expect(one == symmetricPercentageError(actual: [50], forecast: [100]))
    #expect(symmetricPercentageError(actual: [1, 0], forecast: [0, 0]) == 100)
    #expect(symmetricPercentageError(actual: [], forecast: []).isNaN)
  }

  @Test func pinballLossWeighsTheSides() {
    #expect(pinballLoss(actual: 10, quantile: 8, level: 0.75) == 1.5)
    #expect(pinballLoss(actual: 8, quantile: 10, level: 0.75) == 0.5)
    #expect(pinballLoss(actual: 8, quantile: 8, level: 0.75) == 0)
  }

  @Test func pinballLossIsLeastAtTheQuantile() {
    let sample = (0..<1001).map { Double($0) }
    func loss(_ q: Double) -> Double { mean(sample.map { pinballLoss(actual: $0, quantile: q, level: 0.8) }) }
    #expect(loss(800) < loss(795) && loss(800) < loss(805))
  }

  @Test func theIntervalScoreAddsAPenaltyOutside() {
    let interval = Interval(level: 0.8, lower: 10, upper: 20)
    #expect(interval.score(10) == 10 && interval.score(15) == 10)
    #expect(abs(interval.score(8) - 30) < 1e-13)
    #expect(abs(interval.score(21) - 20) < 1e-13)
    #expect(Interval(level: 1, lower: 0, upper: 1).score(0.5) == 1)
  }

  @Test func theScaledIntervalScoreAndTheCoverageAreMeans() {
    let intervals = [Interval(level: 0.5, lower: 0, upper: 4), Interval(level: 0.5, lower: 0, upper: 2)]
    #expect(meanScaledIntervalScore(actual: [4, 3], intervals: intervals, history: [1, 3, 1]) == 2.5)
    #expect(coverage(actual: [4, 3], intervals: intervals) == 0.5)
    #expect(coverage(actual: [], intervals: []).isNaN)
  }
}
