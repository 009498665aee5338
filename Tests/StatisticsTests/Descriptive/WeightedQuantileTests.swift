import Statistics
import Testing

@Suite struct WeightedQuantileTests {
  /// numpy.quantile with method "hazen", which is type 5.
  @Test func equalWeightsGiveTypeFive() {
    let values = [3.2, 1.1, 8.4, 5.0, 2.7]
    let weights = [Double](repeating: 0.3, count: 5)
    let expected = [(0.05, 1.1), (0.1, 1.1), (0.25, 2.3), (0.5, 3.2), (0.8, 6.7), (0.95, 8.4)]
    for (p, value) in expected {
      #expect(abs(weightedQuantile(values, weights: weights, p) - value) < 1e-12)
    }
  }

  @Test func aValueStandsAtTheMiddleOfItsWeight() {
    // Places 0.25 and 0.75 of the total weight 4 for the first and the last; the heavy one from 0.25 on.
    #expect(weightedQuantile([1, 2, 3], weights: [1, 2, 1], 0.125) == 1)
    #expect(weightedQuantile([1, 2, 3], weights: [1, 2, 1], 0.5) == 2)
    #expect(weightedQuantile([1, 2, 3], weights: [1, 2, 1], 0.3125) == 1.5)
    #expect(weightedMedian([3, 1, 2], weights: [1, 1, 2]) == 2)
  }

  @Test func zeroWeightsCountForNothing() {
    for p in [0.0, 0.3, 0.5, 0.9, 1] {
      let without = weightedQuantile([1, 2, 5], weights: [1, 1, 3], p)
      #expect(weightedQuantile([1, 100, 2, 5, -9], weights: [1, 0, 1, 3, 0], p) == without)
    }
  }

  @Test func theOrderAndTheScaleOfTheWeightsDoNotMatter() {
    let one = weightedQuantile([4, 1, 9], weights: [1, 2, 5], 0.4)
    #expect(abs(weightedQuantile([9, 4, 1], weights: [50, 10, 20], 0.4) - one) < 1e-14)
  }

  @Test func nothingToWeighGivesNaN() {
    #expect(weightedQuantile([], weights: [], 0.5).isNaN)
    #expect(weightedQuantile([1], weights: [0], 0.5).isNaN)
    #expect(weightedQuantile([1], weights: [1], 2).isNaN)
    #expect(weightedQuantile([.nan, 1], weights: [1, 1], 0.5).isNaN)
  }

  @Test func `several levels at once are those one by one`() {
    let (values, weights) = ([3.0, 1, 2, 2, 7], [1.0, 2, 1, 0, 3])
    let levels = [0, 0.1, 0.5, 0.9, 1]
    #expect(
      weightedQuantiles(values, weights: weights, levels)
        == levels.map { weightedQuantile(values, weights: weights, $0) })
    #expect(weightedQuantiles([1, .nan], weights: [1, 1], levels).allSatisfy { $0.isNaN })
  }
}
