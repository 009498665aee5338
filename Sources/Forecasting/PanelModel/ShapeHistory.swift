/// What the shape features need of the past before each cycle, gathered once.
struct ShapeHistory: Sendable {
  let fit: FilterFit
  /// The cycles before which features are asked for, the target last.
  let cycles: ClosedRange<Int>
  /// Own errors, cycle by cycle.
  let own: [[Double]]
  /// Past values as they would stand now.
  let carried: CarriedValues
  /// Before each cycle: the level of a series' groups.
  let structural: [[Double]]
  /// How many errors are learned from.
  let effort: FittingEffort

  init(_ fit: FilterFit, effort: FittingEffort = .full, workers: Workers) {
    self.effort = effort
    let end = fit.panel.cycleCount
    let cycles = min(FilterFit.firstRecentCycle(end), end)...end
    self.fit = fit
    self.cycles = cycles
    own = fit.filtered.own
    carried = CarriedValues(fit)
    let needed = Array(cycles)
    let found = workers.map(needed.count) {
      StructuralLevel.levels(fit.filtered.levels[needed[$0]], factors: fit.panel.factors)
    }
    var structural = [[Double]](repeating: [], count: fit.panel.cycleCount + 1)
    for (cycle, levels) in zip(needed, found) { structural[cycle] = levels }
    self.structural = structural
  }
}

/// The past values of each series before each cycle, carried to the present by the shared shocks since: their
/// mean, highest and lowest; NaN before the first value.
struct CarriedValues: Sendable {
  var means: [[Double]] = []
  var highest: [[Double]] = []
  var lowest: [[Double]] = []

  init(_ fit: FilterFit) {
    let count = fit.panel.seriesCount
    var shift = [Double](repeating: 0, count: count)
    var sums = shift
    var seen = shift
    var high = [Double](repeating: -.infinity, count: count)
    var low = [Double](repeating: .infinity, count: count)
    append(sums, seen, high, low, shift)
    for (cycle, shared) in zip(fit.panel.cycles, fit.filtered.shared) {
      for index in 0..<count {
        shift[index] += shared[index]
        guard !cycle[index].isNaN else { continue }
        let value = cycle[index] - shift[index]
        sums[index] += value
        seen[index] += 1
        high[index] = max(high[index], value)
        low[index] = min(low[index], value)
      }
      append(sums, seen, high, low, shift)
    }
  }

  private mutating func append(
    _ sums: [Double], _ seen: [Double], _ high: [Double], _ low: [Double], _ shift: [Double]
  ) {
    means.append(sums.indices.map { sums[$0] / seen[$0] + shift[$0] })
    highest.append(high.indices.map { seen[$0] > 0 ? high[$0] + shift[$0] : .nan })
    lowest.append(low.indices.map { seen[$0] > 0 ? low[$0] + shift[$0] : .nan })
  }
}
