import Statistics

@testable import Forecasting

/// Panels of independent series whose rule and noise are known.
struct SimulatedSeries {
  enum Kind: Sendable { case walk, driftingWalk, noise, trend }

  var kind = Kind.walk
  var count = 150
  var years = 9
  var seed: UInt64 = 3
  /// The largest noise of a series over the smallest.
  var spreadOfNoise = 3.0

  static let firstYear = 2010
  /// The year after the last simulated one.
  var target: Int { Self.firstYear + years - 1 }

  /// One row of values per series, the last of which is to be forecast.
  func values() -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let noise = 4 * (1 + (spreadOfNoise - 1) * Double(index % 10) / 9)
      var level = 300 + 20 * generator.normal()
      return (0..<years).map { year in
        switch kind {
        case .walk: level += noise * generator.normal()
        case .driftingWalk: level += 8 + noise * generator.normal()
        case .noise: break
        case .trend: level += 12
        }
        return kind == .noise || kind == .trend ? level + noise * generator.normal() : level
      }
    }
  }

  /// The panel of these values; with the target year when it is asked for.
  func panel(withTarget: Bool = false) -> Panel {
    let kept = withTarget ? years : years - 1
    return Panel.plain(values().map { row in (0..<kept).map { (Self.firstYear + $0, row[$0]) } })
  }
}
