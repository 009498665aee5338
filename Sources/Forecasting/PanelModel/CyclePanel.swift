import Statistics

/// The past of a panel as the engine works on it: cycle by cycle, series in canonical order, values on the
/// transformed scale in units of the panel's own one-year change.
struct CyclePanel: Sendable {
  /// The number of series.
  let seriesCount: Int
  /// One array per cycle with one value per series, NaN when missing.
  var cycles: [[Double]]
  /// What one unit is on the transformed scale.
  let unit: Double
  /// The groups that can carry a shrunk mean.
  let groups: [LevelFactor]
  /// The year, the groups and their crossings.
  let factors: [LevelFactor]
  /// Whether errors are relative: then series of a larger scale feel shared shocks more.
  let isLogarithmic: Bool

  /// The smallest past value.
  let lowest: Double

  /// The number of past cycles.
  var cycleCount: Int { cycles.count }

  /// - Parameter cycles: transformed values, cycle by cycle.
  init(cycles: [[Double]], groups: [LevelFactor], isLogarithmic: Bool) {
    seriesCount = cycles.first?.count ?? 0
    let unit = CyclePanel.typicalChange(cycles)
    self.unit = unit
    self.cycles = cycles.map { $0.map { $0 / unit } }
    lowest = cycles.joined().reduce(.infinity) { $1.isNaN ? $0 : min($0, $1) } / unit
    self.groups = groups.filter(\.isEstimable)
    factors = LevelFactor.all(groups: groups, seriesCount: seriesCount)
    self.isLogarithmic = isLogarithmic
  }

  /// The same past with other groups and factors.
  init(_ panel: CyclePanel, groups: [LevelFactor], factors: [LevelFactor]) {
    seriesCount = panel.seriesCount
    cycles = panel.cycles
    unit = panel.unit
    lowest = panel.lowest
    isLogarithmic = panel.isLogarithmic
    self.groups = groups
    self.factors = factors
  }

  /// The number of values of each series before cycle `end`.
  func observationCounts(before end: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: seriesCount)
    for cycle in cycles[..<end] {
      for index in counts.indices where !cycle[index].isNaN { counts[index] += 1 }
    }
    return counts
  }
}

extension CyclePanel {
  /// The mean absolute change from one cycle to the next around the median change of its cycle, or around zero
  /// where too few series changed to tell a shared change. Where no
  /// series has two neighboring values, or nothing ever changed, a small part of the spread of the values, or
  /// of their size: some width is honest, none is not.
  static func typicalChange(_ cycles: [[Double]]) -> Double {
    var total = 0.0
    var count = 0
    for (before, after) in zip(cycles, cycles.dropFirst()) {
      let changes = presentValues(zip(before, after).map { $1 - $0 })
      let center = changes.count >= LevelFilter.fewestSurprises ? median(changes) : 0
      for change in changes { total += abs(change - center) }
      count += changes.count
    }
    if count > 0, total > 0 {
      let change = total / Double(count)
      // Rounding of large values is not a change.
      if change > 1e-12 * largest(cycles) { return change }
    }
    return count > 0 ? neverChanged(cycles) : unknownChange(cycles)
  }

  private static func neverChanged(_ cycles: [[Double]]) -> Double {
    let size = largest(cycles)
    return size > 0 ? 1e-3 * size : 1e-3
  }

  private static func unknownChange(_ cycles: [[Double]]) -> Double {
    let values = presentValues(cycles.flatMap { $0 }).sorted()
    let spread = quantile(ofSorted: values, 0.75) - quantile(ofSorted: values, 0.25)
    return spread > 0 ? 0.2 * spread : max(0.05 * largest(cycles), 1e-3)
  }

  private static func largest(_ cycles: [[Double]]) -> Double {
    cycles.joined().reduce(0) { $1.isNaN ? $0 : max($0, abs($1)) }
  }
}
