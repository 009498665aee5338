import Glibc
import Statistics

@testable import Forecasting

/// Series whose logarithms (or values) grow with autocorrelated growth and Student errors.
struct GrowthSimulation {
  var series = 240
  var years = 26
  var persistence = 0.6
  var deviation = 0.04
  var isLogarithmic = true
  var seed: UInt64 = 5

  /// Values by series and year.
  func values() -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<series).map { _ in
      var level = 6 + generator.normal()
      var growth = 0.0
      return (0..<years).map { _ in
        growth = persistence * growth + deviation * generator.normal()
        level += growth
        return isLogarithmic ? exp(level) : 50 * (level - 6)
      }
    }
  }

  func panel(hiding hidden: Int = 0) -> Panel { .yearly(values().map { Array($0.dropLast(hidden)) }) }
}

extension Panel {
  /// Series of consecutive years with keys of their own.
  static func yearly(_ rows: [[Double]], scale: Scale = Scale(.real)) -> Panel {
    .plain(rows.map { row in row.enumerated().map { (1990 + $0.offset, $0.element) } }, scale: scale)
  }
}

extension FittedYearlyModel {
  /// All quantiles of all series.
  func all(_ levels: [Double] = testLevels) -> [Double] {
    quantiles(of: Array(0..<seriesCount), steps: horizon, levels: levels)
  }
}

/// A model that trains a network on small panels.
let smallNetwork = YearlyModel(networks: 1, networkExamples: 2000)
