import Testing

@testable import Forecasting

/// Points against values worked out by hand.
struct PointTests {
  private func isClose(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-9 }

  @Test func `the last value stays`() {
    #expect(LastValue().point(past(10, 14, 13), year: 2009) == 13)
  }

  @Test func `the mean takes all years alike`() {
    #expect(isClose(MeanOfYears().point(past(10, 14, 13, 15), year: 2004), 13))
  }

  @Test func `drift moves on by the mean yearly change, gaps counted`() {
    let gapped = past([(2000, 10), (2001, 14), (2003, 13)])
    #expect(isClose(Drift().point(gapped, year: 2004), 14))
    #expect(isClose(Drift().point(gapped, year: 2006), 16))
  }

  @Test func `the least-squares line continues`() {
    #expect(isClose(LinearTrend().point(past(1, 3, 2, 5), year: 2004), 5.5))
    #expect(isClose(LinearTrend().point(past([(2000, 4), (2002, 8), (2005, 14)]), year: 2007), 18))
  }

  @Test func `one odd year does not bend the median slope`() {
    let line = TheilSenTrend().point(past(10, 12, 14, 90, 18, 20, 22), year: 2007)
    #expect(isClose(line, 24))
  }

  @Test func `smoothing follows each surprise by its gain`() {
    #expect(isClose(ExponentialSmoothing(gain: 0.5).point(past(10, 20, 10), year: 2003), 12.5))
    #expect(isClose(ExponentialSmoothing(gain: 1).point(past(10, 20, 11), year: 2003), 11))
    let gapped = past([(2000, 10), (2002, 20)])
    #expect(isClose(ExponentialSmoothing(gain: 0.5).point(gapped, year: 2003), 17.5))
  }

  @Test func `a damped trend fades`() {
    let model = DampedTrend(gain: 0.5, trendGain: 0.2, damping: 0.5)
    // 10; 12: level 11, trend 0.4; 16: expected 11.2, level 13.6, trend 1.16.
    #expect(isClose(model.point(past(10, 12, 16), year: 2003), 14.18))
    #expect(isClose(model.point(past(10, 12, 16), year: 2004), 14.47))
    #expect(isClose(model.point(past(10, 12, 16), year: 2100), 13.6 + 1.16))
  }

  @Test func `theta adds half the slope to the smoothed level`() {
    // Level 12.5, slope 2.
    #expect(isClose(Theta(gain: 0.5).point(past(10, 12, 14), year: 2003), 14.5))
    #expect(isClose(Theta(gain: 0.5).point(past(10, 12, 14), year: 2005), 16.5))
  }

  @Test(arguments: ModelSample.all)
  func `a series that never moved stays where it is`(_ sample: ModelSample) {
    #expect(isClose(sample.model.point(past(7, 7, 7, 7, 7), year: 2006), 7))
  }
}
