import Glibc
import Statistics
import Testing

@testable import Forecasting

private let levels = (1...199).map { Double($0) / 200 } + [1e-4, 1 - 1e-4]

/// What holds for every kind of distribution.
struct DistributionTests {
  @Test(arguments: DistributionCase.all)
  func `a quantile is the smallest value that has its share`(_ item: DistributionCase) {
    for level in levels {
      let value = item.distribution.quantile(level)
      #expect(item.distribution.cdf(value + 1e-7) >= level - 1e-6, "\(level)")
      #expect(item.distribution.cdf(value - 1e-6) <= level + 1e-6, "\(level)")
    }
  }

  @Test(arguments: DistributionCase.all)
  func `quantiles never cross`(_ item: DistributionCase) {
    let values = levels.sorted().map(item.distribution.quantile)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: DistributionCase.all)
  func `the share at or below rises from none to all`(_ item: DistributionCase) {
    let shares = stride(from: -400.0, through: 2000, by: 0.5).map(item.distribution.cdf)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect((shares.first ?? 1) < 1e-3)
    #expect((shares.last ?? 0) > 1 - 1e-3)
  }

  @Test(arguments: DistributionCase.all)
  func `intervals nest and the mean lies inside the widest`(_ item: DistributionCase) {
    let intervals = [0.5, 0.8, 0.95, 0.998].map(item.distribution.interval)
    for (inner, outer) in zip(intervals, intervals.dropFirst()) {
      #expect(outer.contains(inner.lower) && outer.contains(inner.upper))
    }
    #expect(intervals[3].contains(item.distribution.mean))
    #expect(item.distribution.variance >= 0)
  }

  @Test func `mean and variance of a t come close to the exact ones`() {
    let shape = Distribution.studentT(StudentTDistribution(location: 300, scale: 10, degreesOfFreedom: 30))
    #expect(abs(shape.mean - 300) < 1e-6)
    #expect(abs(shape.variance - 100 * 30.0 / 28) < 2)
  }

  @Test func `an empirical distribution has the shares of its sample`() throws {
    let sample = Distribution.empirical(try EmpiricalDistribution([3, 1, 2, 2]))
    #expect(sample.cdf(2) == 0.75)
    #expect(sample.quantile(0.5) == 2)
    #expect(sample.mean > 1.9 && sample.mean < 2.1)
  }

  @Test func `factor and shift move every quantile alike`() {
    let moved = Distribution.scaled(DistributionCase.table, by: 3, plus: 7)
    for level in levels {
      #expect(abs(moved.quantile(level) - (7 + 3 * DistributionCase.table.quantile(level))) < 1e-9)
    }
    #expect(abs(moved.variance - 9 * DistributionCase.table.variance) < 1e-6)
  }
}
