/// What the shape features need of the past before each cycle, gathered once.
struct ShapeHistory: Sendable {
  let fit: FilterFit
  /// The cycles before which features are asked for, the target last.
  let cycles: ClosedRange<Int>
  /// Own errors, cycle by cycle.
  let own: [[Double]]
  /// Before each cycle: the mean of a series' values, each carried to the present by the shocks since.
  let carriedMeans: [[Double]]
  /// Before each cycle: the level of a series' groups.
  let structural: [[Double]]

  init(_ fit: FilterFit, workers: Workers) {
    let end = fit.panel.cycleCount
    let cycles = min(FilterFit.firstRecentCycle(end), end)...end
    self.fit = fit
    self.cycles = cycles
    own = fit.filtered.own
    carriedMeans = Self.carriedMeans(fit)
    let needed = Array(cycles)
    let found = workers.map(needed.count) {
      StructuralLevel.levels(fit.filtered.levels[needed[$0]], factors: fit.panel.factors)
    }
    var structural = [[Double]](repeating: [], count: fit.panel.cycleCount + 1)
    for (cycle, levels) in zip(needed, found) { structural[cycle] = levels }
    self.structural = structural
  }

  private static func carriedMeans(_ fit: FilterFit) -> [[Double]] {
    let count = fit.panel.seriesCount
    var carried = [Double](repeating: 0, count: count)
    var sums = carried
    var seen = carried
    var means = [[Double](repeating: .nan, count: count)]
    for (cycle, shared) in zip(fit.panel.cycles, fit.filtered.shared) {
      for index in 0..<count {
        carried[index] += shared[index]
        guard !cycle[index].isNaN else { continue }
        sums[index] += cycle[index] - carried[index]
        seen[index] += 1
      }
      means.append((0..<count).map { sums[$0] / seen[$0] + carried[$0] })
    }
    return means
  }
}
