import Forecasting

/// The smallest and the largest value of a table, and the series whose values are far apart: one pass tells most
/// tables from those that need a closer look.
struct ValueExtremes {
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity
  /// The series of three values and more whose largest is a multiple of the smallest.
  private(set) var wide: [Int] = []

  /// - Parameter factor: how large a multiple.
  init(_ observations: ObservationColumns, factor: Double) {
    let (values, starts) = (observations.values.span, observations.offsets.span)
    for series in 0..<(starts.count - 1) {
      var (least, most) = (Double.infinity, -Double.infinity)
      for place in starts[series]..<starts[series + 1] {
        // Plain comparisons: there are millions, and no NaN among them.
        let value = values[place]
        least = value < least ? value : least
        most = value > most ? value : most
      }
      low = least < low ? least : low
      high = most > high ? most : high
      if most >= factor * least, starts[series + 1] - starts[series] > 2 { wide.append(series) }
    }
  }
}

/// Values beyond what is possible: ranks below 1, negative people, marks above the full mark.
enum ImpossibleValues {
  /// The rows with such values, by place among the observations.
  static func entries(
    _ observations: ObservationColumns, _ scale: Scale, _ extremes: ValueExtremes
  ) -> [Int] {
    let (lowest, highest) = (scale.lower ?? -.infinity, highest(scale))
    guard extremes.low < lowest || extremes.high > highest else { return [] }
    return observations.values.indices.filter {
      observations.values[$0] < lowest || observations.values[$0] > highest
    }
  }

  /// More people than this are in no examination and in no place: beyond it counts are no longer whole numbers to
  /// those who add them up.
  private static let people = 1e12

  private static func highest(_ scale: Scale) -> Double {
    scale.upper ?? (scale.kind == .count || scale.kind == .rank ? people : .infinity)
  }

  /// What is wrong with a value.
  static func kind(_ value: Double, _ scale: Scale, column: String) -> TableProblem.Kind {
    let isBelow = value < scale.lower ?? -.infinity
    return .outsideScale(
      column: column, value: value, bound: isBelow ? scale.lower ?? 0 : highest(scale), isBelow: isBelow,
      scale.kind, isNatural: isBelow && scale.lower == Scale(scale.kind).lower)
  }
}

/// Zeros and negative numbers on the scale of marks among values far above: a source that writes 0 or -1 for nothing.
enum StrayZeros {
  /// The rows with such zeros, by place among the observations, and what is usual beside them.
  static func entries(
    _ observations: ObservationColumns, _ scale: Scale, _ extremes: ValueExtremes
  ) -> [(entry: Int, usual: Double)] {
    guard scale.kind == .score, extremes.low <= 0 else { return [] }
    var found: [(entry: Int, usual: Double)] = []
    for series in 0..<(observations.offsets.count - 1) {
      let range = observations.range(of: series)
      let others = range.map { observations.values[$0] }.filter { $0 > 0 }
      guard others.count < range.count, let least = others.min(), let most = others.max(),
        least > most - least, least >= 10
      else { continue }
      for entry in range where observations.values[entry] <= 0 { found.append((entry, middle(others))) }
    }
    return found
  }
}
