import Statistics
import Testing

@Suite struct MomentTests {
  @Test func theTextbookValues() {
    let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
    #expect(mean(values) == 5)
    #expect(abs(sampleVariance(values) - 32.0 / 7) < 1e-15)
    #expect(abs(sampleStandardDeviation(values) - (32.0 / 7).squareRoot()) < 1e-15)
    #expect(mean([1, 10], weights: [3, 1]) == 3.25)
    #expect(meanAbsolute([-3, 1]) == 2)
  }

  @Test func aLargeOffsetCostsNoDigits() {
    let values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    #expect(sampleVariance(values) == 30)
  }

  @Test func tooFewValuesGiveNaN() {
    #expect(mean([]).isNaN && meanAbsolute([]).isNaN)
    #expect(sampleVariance([1]).isNaN && sampleStandardDeviation([]).isNaN)
    #expect(mean([1], weights: [0]).isNaN)
  }
}
