import Statistics
import Testing

@testable import Forecasting
@testable import Lines

@Suite struct GrowthOutlookTests {
  private func series(_ values: [Double]) throws -> Series {
    try Series(years: values.indices.map { 1990 + $0 }, values: values)
  }

  @Test func aSeriesWithoutMovementStays() throws {
    let outlook = try #require(GrowthOutlook(try series([Double](repeating: 50, count: 12)), leads: 3))
    #expect(outlook.forecasts.count == 3 && outlook.lastYear == 2001)
    for forecast in outlook.forecasts { #expect(abs(forecast.median - 50) < 1e-9) }
    #expect(outlook.record.allSatisfy { $0.percentError < 1e-9 })
  }

  @Test func persistentGrowthIsCarriedOn() throws {
    var (level, growth) = (100.0, 0.1)
    var random = SeededGenerator(seed: 2)
    let values = (0..<40).map { _ in
      growth = 0.9 * growth + 0.01 * random.normal()
      level *= 1 + growth
      return level
    }
    let outlook = try #require(GrowthOutlook(try series(values)))
    #expect(outlook.damping >= 0.5)
    #expect(outlook.record[0].percentError < outlook.record[0].lastValueError)
  }

  /// A random walk: intervals made along the way hold about as often as they say.
  @Test func intervalsHold() throws {
    var random = SeededGenerator(seed: 9)
    var (held, count) = (0, 0)
    for _ in 0..<60 {
      var level = 5.0
      let values = (0..<30).map { _ in
        level *= 1 + 0.06 * random.normal()
        return level
      }
      let record = try #require(GrowthOutlook(try series(values), leads: 2)).record[0]
      held += record.held80
      count += record.intervalCount
    }
    #expect(abs(Double(held) / Double(count) - 0.8) < 0.06)
  }

  @Test func theFutureChangesNoRecord() throws {
    let values = (0..<20).map { 50 + Double(($0 * 7) % 11) }
    let short = try #require(GrowthOutlook(try series(values), leads: 1))
    let long = try #require(GrowthOutlook(try series(values + [900]), leads: 1))
    #expect(long.record[0].count == short.record[0].count + 1)
    #expect(long.forecasts[0].median > short.forecasts[0].median)
  }

  @Test func tooLittleIsRefused() throws {
    #expect(GrowthOutlook(try series([1, 2, 3, 4, 5, 6, 7])) == nil)
    #expect(GrowthOutlook(try series([1, 2, 3, 4, 0, 6, 7, 8, 9])) == nil)
    let gap = try Series(
      years: [1990, 1991, 1992, 1993, 1995, 1996, 1997, 1998], values: [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(GrowthOutlook(gap) == nil)
  }
}
