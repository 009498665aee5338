import Statistics
import Testing

@testable import Forecasting

/// What a series says about its own spread, against values worked out by hand.
struct OwnDistributionTests {
  private func expect(
    _ model: any PointModel, _ past: Past, year: Int, location: Double, variance: Double, degrees: Double,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let own = try #require(model.ownDistribution(past, year: year), sourceLocation: place)
    #expect(abs(own.location - location) < 1e-9, sourceLocation: place)
    #expect(abs(own.scale * own.scale - variance) < 1e-9, sourceLocation: place)
    #expect(own.degreesOfFreedom == degrees, sourceLocation: place)
  }

  @Test func `the mean of three draws`() throws {
    try expect(
      MeanOfYears(), past(10, 12, 14), year: 2003, location: 12, variance: 4 * (1 + 1.0 / 3), degrees: 2)
  }

  @Test func `the last value with the mean square of its changes, for every step ahead`() throws {
    try expect(LastValue(), past(10, 14, 13), year: 2003, location: 13, variance: 8.5, degrees: 2)
    try expect(LastValue(), past(10, 14, 13), year: 2006, location: 13, variance: 34, degrees: 2)
  }

  @Test func `a gap is worth as many changes as years`() throws {
    let gapped = past([(2000, 10), (2001, 14), (2005, 20)])
    try expect(LastValue(), gapped, year: 2006, location: 20, variance: (16 + 36.0 / 4) / 2, degrees: 2)
  }

  @Test func `drift pays for its slope`() throws {
    try expect(Drift(), past(10, 14, 13), year: 2003, location: 14.5, variance: 18.75, degrees: 1)
    try expect(Drift(), past(10, 14, 13), year: 2004, location: 16, variance: 12.5 * 2 * 2, degrees: 1)
  }

  @Test func `the line has the textbook prediction variance`() throws {
    try expect(LinearTrend(), past(1, 3, 2, 5), year: 2004, location: 5.5, variance: 3.375, degrees: 2)
  }

  @Test(arguments: ModelSample.all)
  func `too few observations tell no spread`(_ sample: ModelSample) {
    #expect(sample.model.ownDistribution(past(3), year: 2001) == nil)
    let enough = sample.model.countForSpread
    let values = [3.0, 5, 4, 7, 5, 9]
    #expect(sample.model.ownDistribution(yearly(Array(values.prefix(enough - 1))), year: 2006) == nil)
    #expect(sample.model.ownDistribution(yearly(Array(values.prefix(enough))), year: 2006) != nil)
  }

  @Test(arguments: ModelSample.all)
  func `a series that never moved has next to no spread`(_ sample: ModelSample) throws {
    let own = try #require(sample.model.ownDistribution(past(7, 7, 7, 7, 7), year: 2006))
    #expect(own.scale > 0 && own.scale < 1e-6)
  }
}
