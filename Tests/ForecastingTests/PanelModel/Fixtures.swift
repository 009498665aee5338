import Glibc
import Statistics

@testable import Forecasting

/// The small data set of References/panel_steps.py.
struct SmallPanel {
  let values: [Double]
  let first: LevelFactor
  let second: LevelFactor
  let loadings: [Double]

  init(_ count: Int) {
    values = (0..<count).map { (index: Int) -> Double in
      let place = Double(index)
      return sin(1.7 * place) + 0.3 * cos(0.31 * place * place)
    }
    first = LevelFactor(levels: (0..<count).map { Int32($0 % 3) }, count: 3)
    second = LevelFactor(levels: (0..<count).map { Int32($0 % 4) }, count: 4)
    loadings = (0..<count).map { (index: Int) -> Double in 0.5 + Double(index % 5) / 4 }
  }

  var factors: [LevelFactor] { [.common(values.count), first, second] }
}

/// Panels with known structure: levels that walk, a year's shock, shocks of schools and majors, noise.
struct Simulation {
  var series = 120
  var cycles = 9
  var schools = 12
  var majors = 6
  var yearDeviation = 1.0
  var schoolDeviation = 0.7
  var ownDeviation = 0.8
  var noiseDeviation = 0.6
  var missingShare = 0.1
  var center = 300.0
  var scale = Scale(.score)
  var seed: UInt64 = 1

  /// The first year; the last simulated year is `firstYear + cycles - 1`.
  let firstYear = 2001
  var target: Int { firstYear + cycles - 1 }

  /// Values by series and year, nothing missing.
  func values() -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    let shocks = (0..<cycles).map { _ in yearDeviation * generator.normal() }
    let schoolShocks = (0..<cycles).map { _ in
      (0..<schools).map { _ in schoolDeviation * generator.normal() }
    }
    return (0..<series).map { index in
      var level = center + 10 * generator.normal()
      return (0..<cycles).map { cycle in
        level += shocks[cycle] + schoolShocks[cycle][index % schools]
        level += ownDeviation * generator.normal()
        return level + noiseDeviation * generator.normal()
      }
    }
  }

  /// The panel of `values`, some of them missing; the target year is always complete.
  func panel(_ values: [[Double]]) -> Panel {
    var generator = SeededGenerator(seed: seed).stream(7)
    let entries = values.enumerated().map { index, row in
      let years = row.indices.filter { cycle in
        let missing = generator.uniform() < missingShare
        return cycle >= cycles - 2 || !missing
      }
      let series = try? Series(years: years.map { firstYear + $0 }, values: years.map { row[$0] })
      return (key: key(index), series: series)
    }
    return Panel(
      entries.compactMap { entry in entry.series.map { (key: entry.key, series: $0) } }, scale: scale,
      groupColumns: [0, 1])
  }

  func key(_ index: Int) -> [String] { ["school \(index % schools)", "major \(index % majors)", "\(index)"] }
}

extension Panel {
  /// A panel of series given as year-value pairs, every series with a key of its own and no groups.
  static func plain(_ series: [[(Int, Double)]], scale: Scale = Scale(.score), groups: [String]? = nil)
    -> Panel
  {
    let entries = series.enumerated().compactMap { index, pairs in
      (try? Series(years: pairs.map(\.0), values: pairs.map(\.1))).map {
        (key: ["series \(index)", groups?[index] ?? ""], series: $0)
      }
    }
    return Panel(entries, scale: scale, groupColumns: groups == nil ? [] : [1])
  }

  /// The same series in another order.
  func reordered(_ order: [Int]) -> Panel {
    let series = order.compactMap { index in self.series(index).map { (key: keys[index], series: $0) } }
    return Panel(series, scale: scale, groupColumns: [0, 1])
  }
}

/// Levels for tests, from far tail to far tail.
let testLevels = [0.001, 0.01, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.99, 0.999]

/// Whether every row of `quantiles` is finite and never decreases.
func isNested(_ quantiles: [Double], levels: Int = testLevels.count) -> Bool {
  quantiles.allSatisfy(\.isFinite)
    && quantiles.indices.allSatisfy { $0 % levels == 0 || quantiles[$0] >= quantiles[$0 - 1] }
}

/// What a panel model found, on the transformed scale at a loading of 1.
extension FittedPanelModel {
  var gain: Double { learned.gain }
  var yearShockCount: Int { learned.year.count }
  var yearVariance: Double { learned.year.variance * learned.unit * learned.unit }
  var groupVariance: Double { learned.groupShocks.variance * learned.unit * learned.unit }
  var groupFactor: Double { learned.groupShocks.factor }
}
