import Testing

@testable import Forecasting

/// What past intervals say of those to come.
struct IntervalCalibrationTests {
  /// Forecasts whose 80 % interval is 3 ... 35 on the levels' own numbers 0 ... 38.
  private func scores(_ heldByYear: [(held: Int, of: Int)]) -> [ScoredForecast] {
    heldByYear.enumerated().flatMap { year, share in
      (0..<share.of).map { item in
        ScoredForecast(
          series: item, group: item, year: 2000 + year, age: 1, outcome: item < share.held ? 20 : 37,
          lastValue: 20, quantiles: (0...38).map(Double.init), referenceQuantiles: (0...38).map(Double.init))
      }
    }
  }

  @Test func `nothing scored is untried and one cycle is no proof`() {
    #expect(IntervalCalibration([]) == .untried)
    #expect(IntervalCalibration(scores([(2, 100)])) == .cannotTell)
  }

  @Test func `what holds as often as said holds`() {
    #expect(IntervalCalibration(scores([(8, 10), (9, 10), (7, 10), (8, 10), (8, 10)])) == .holds)
    #expect(IntervalCalibration(scores([(10, 10), (10, 10)])) == .cannotTell)
  }

  @Test func `what misses in every cycle is overconfident`() {
    #expect(IntervalCalibration(scores([(50, 100), (55, 100), (45, 100), (52, 100)])) == .overconfident)
    #expect(IntervalCalibration(scores([(5, 10), (5, 10)])) == .overconfident)
  }

  @Test func `one bad cycle among good ones is bad luck however many lines it had`() {
    #expect(IntervalCalibration(scores([(85, 100), (86, 100), (20, 100), (84, 100), (81, 100)])) == .holds)
  }
}
