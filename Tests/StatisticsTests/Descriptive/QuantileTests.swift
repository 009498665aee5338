import Statistics
import Testing

@Suite struct QuantileTests {
  /// numpy.quantile, whose default method is type 7.
  @Test func typeSevenAgreesWithNumPy() {
    let values = [3.2, 1.1, 8.4, 5.0, 2.7, 9.9, 4.3]
    let expected = [
      (0.0, 1.1), (0.1, 2.06), (0.25, 2.95), (0.5, 4.3), (0.8, 7.72), (0.975, 9.675), (1.0, 9.9),
    ]
    for (p, value) in expected { #expect(abs(quantile(values, p) - value) < 1e-14) }
  }

  @Test func theMedianIsTheMiddle() {
    #expect(median([5, 1, 3]) == 3)
    #expect(median([4, 1, 3, 2]) == 2.5)
    #expect(median([7]) == 7)
    #expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]) == 1)
  }

  @Test func quantilesMoveAndStretchWithTheValues() {
    let values = [4.0, 9, 1, 7, 7, 3]
    for p in [0.0, 0.2, 0.5, 0.77, 1] {
      #expect(abs(quantile(values.map { 2 * $0 - 10 }, p) - (2 * quantile(values, p) - 10)) < 1e-14)
      #expect(abs(quantile(values.map { -$0 }, 1 - p) + quantile(values, p)) < 1e-14)
    }
  }

  @Test func quantilesNeverFall() {
    let values = [4.0, 9, 1, 7, 7, 3]
    let quantiles = stride(from: 0, through: 1, by: 0.01).map { quantile(values, $0) }
    #expect(quantiles == quantiles.sorted())
  }

  @Test func noValuesOrNoProbabilityGiveNaN() {
    #expect(quantile([], 0.5).isNaN && median([]).isNaN)
    #expect(quantile([1, 2], -0.01).isNaN && quantile([1, 2], 1.01).isNaN && quantile([1, 2], .nan).isNaN)
    #expect(quantile([1, .nan, 2], 0.5).isNaN)
  }

  /// Whatever the order, and however many values are equal, it is the quantile of the sorted sample.
  @Test(arguments: [1, 2, 3, 4, 7, 50, 1001]) func anyOrderIsTheSortedSample(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for distinct in [2.0, 9, 1e9] {
      var values = (0..<count).map { _ in (random.uniform() * distinct).rounded(.down) }
      values[count / 2] = .infinity
      let sorted = values.sorted()
      for order in [values, sorted, Array(sorted.reversed())] {
        for p in [0.0, 0.01, 0.25, 0.5, 0.8, 0.99, 1] {
          #expect(quantile(order, p) == quantile(ofSorted: sorted, p) || quantile(ofSorted: sorted, p).isNaN)
        }
      }
    }
  }

  @Test func equalInfinitiesStayInfinite() {
    #expect(quantile([.infinity, .infinity], 0.5) == .infinity)
  }
}
