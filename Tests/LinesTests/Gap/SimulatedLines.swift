import Statistics

@testable import Forecasting
@testable import Lines

/// Lines of many schools under one reference line, with everything known about how they move.
struct SimulatedLines {
  var count = 80
  /// Points by which lines follow a point of the reference.
  var passThrough = 1.0
  /// The yearly movement of a school's own gap.
  var ownDeviation = 8.0
  /// The mean gap of a school above the reference.
  var gap = 60.0
  var seed: UInt64 = 11

  static let years = Array(2012...2026)
  static let limits = LineLimits(upper: 500)

  /// The reference line over the years.
  var reference: [Double] {
    var generator = SeededGenerator(seed: seed)
    var level = 270.0
    return Self.years.map { _ in
      level += (7 * generator.normal()).rounded()
      return level
    }
  }

  var path: ReferencePath { ReferencePath(zip(Self.years, reference).map { (year: $0, value: $1) }) }

  /// The series: lines on whole marks, never below the reference.
  func pool() -> [ReferencedSeries] {
    var generator = SeededGenerator(seed: seed).stream(1)
    let reference = reference
    return (0..<count).map { index in
      var own = gap + gap / 3 * generator.normal()
      let values = reference.map { value in
        own += ownDeviation * generator.normal()
        return max((270 + own + passThrough * (value - 270)).rounded(), value)
      }
      return ReferencedSeries(
        years: Self.years, values: values, path: path, floors: reference, group: index / 4, stratum: index % 2
      )
    }
  }
}
