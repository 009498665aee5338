import Statistics
import Testing

@testable import Forecasting

/// A model whose assumptions hold, on series with noise that is known.
struct CoverageCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let model: any PointModel
  /// `count` values of a series, the last of which is to be forecast.
  let series: @Sendable (_ count: Int, inout SeededGenerator) -> [Double]

  static let all: [CoverageCase] = [
    CoverageCase(testDescription: "mean on noise", model: MeanOfYears()) { count, generator in
      (0..<count).map { _ in 300 + 5 * generator.normal() }
    },
    CoverageCase(testDescription: "last value on a random walk", model: LastValue()) { count, generator in
      walk(count, drift: 0, &generator)
    },
    CoverageCase(testDescription: "drift on a walk with drift", model: Drift()) { count, generator in
      walk(count, drift: 4, &generator)
    },
    CoverageCase(testDescription: "line on a trend", model: LinearTrend()) { count, generator in
      (0..<count).map { 300 + 3 * Double($0) + 5 * generator.normal() }
    },
  ]

  private static func walk(_ count: Int, drift: Double, _ generator: inout SeededGenerator) -> [Double] {
    var level = 300.0
    return (0..<count).map { _ in
      level += drift + 5 * generator.normal()
      return level
    }
  }
}

/// Intervals hold as often as they say, however short the series: a normal where a t belongs fails here.
struct IntervalCoverageTests {
  private static let trials = 1000

  @Test(arguments: CoverageCase.all, 4...12)
  func `intervals of 80 and 95 percent hold as often as they say`(_ item: CoverageCase, _ count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count) + 17)
    var held = [0, 0]
    for _ in 0..<Self.trials {
      let values = item.series(count + 1, &generator)
      let own = try #require(item.model.ownDistribution(yearly(Array(values.dropLast())), year: 2000 + count))
      for (index, level) in [0.8, 0.95].enumerated() {
        let reach = abs(values[count] - own.location) / own.scale
        if StudentTDistribution(location: 0, scale: 1, degreesOfFreedom: own.degreesOfFreedom).cdf(reach)
          <= (1 + level) / 2
        {
          held[index] += 1
        }
      }
    }
    // 72 proportions are looked at: three and a half standard errors leave each a chance of 1 in 2000.
    for (index, level) in [0.8, 0.95].enumerated() {
      let error = 3.5 * (level * (1 - level) / Double(Self.trials)).squareRoot()
      #expect(abs(Double(held[index]) / Double(Self.trials) - level) < error, "\(level)")
    }
  }
}
