import Forecasting

/// The smallest and the largest value of a table: one pass tells most tables from those that need a closer look.
struct ValueExtremes {
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity

  init(_ values: Span<Double>) {
    for place in values.indices {
      low = min(low, values[place])
      high = max(high, values[place])
    }
  }
}

/// Values beyond what is possible: ranks below 1, negative people, marks above the full mark.
enum ImpossibleValues {
  /// The rows with such values, by place among the observations.
  static func entries(
    _ observations: ObservationColumns, _ scale: Scale, _ extremes: ValueExtremes
  ) -> [Int] {
    let (lowest, highest) = (scale.lower ?? -.infinity, scale.upper ?? .infinity)
    guard extremes.low < lowest || extremes.high > highest else { return [] }
    return observations.values.indices.filter {
      observations.values[$0] < lowest || observations.values[$0] > highest
    }
  }

  /// What is wrong with a value.
  static func kind(_ value: Double, _ scale: Scale, column: String) -> TableProblem.Kind {
    let isBelow = value < scale.lower ?? -.infinity
    return .outsideScale(
      column: column, value: value, bound: (isBelow ? scale.lower : scale.upper) ?? 0, isBelow: isBelow,
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
