import Statistics
import Testing

@testable import Forecasting

/// The unit and the zero of the values and of the calendar are arbitrary.
struct ModelEquivarianceTests {
  private static let values = [31.0, 28, 35, 33, 40, 38, 37]
  private static let years = [2003, 2004, 2006, 2007, 2010, 2011, 2012]

  private func sample(_ move: (Double) -> Double, shift: Int = 0) -> Past {
    past(zip(Self.years, Self.values).map { ($0 + shift, move($1)) })
  }

  @Test(arguments: ModelSample.all, [(2.0, 0.0), (1, 1000), (-0.5, 3), (1e6, -1e6)])
  func `values may be scaled and moved`(_ sample: ModelSample, _ change: (factor: Double, shift: Double))
    throws
  {
    let (plain, moved) = (self.sample { $0 }, self.sample { change.factor * $0 + change.shift })
    for year in [2013, 2018] {
      let expected = change.factor * sample.model.point(plain, year: year) + change.shift
      #expect(abs(sample.model.point(moved, year: year) - expected) < 1e-7 * max(1, abs(expected)))
      let before = try #require(sample.model.ownDistribution(plain, year: year))
      let after = try #require(sample.model.ownDistribution(moved, year: year))
      #expect(abs(after.scale / (abs(change.factor) * before.scale) - 1) < 1e-6)
      #expect(after.degreesOfFreedom == before.degreesOfFreedom)
    }
  }

  @Test(arguments: ModelSample.all)
  func `the calendar may start anywhere`(_ sample: ModelSample) {
    let (plain, moved) = (self.sample { $0 }, self.sample({ $0 }, shift: -1900))
    let points = (sample.model.point(plain, year: 2015), sample.model.point(moved, year: 115))
    #expect(abs(points.0 - points.1) < 1e-9)
  }
}
