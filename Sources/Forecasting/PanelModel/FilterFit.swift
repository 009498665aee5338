import Glibc

/// The filter with everything it needs estimated: scales, loadings, variance components and the gain.
struct FilterFit: Sendable {
  let panel: CyclePanel
  let filtered: FilteredPanel
  /// How strongly each series feels a shared shock.
  let loadings: [Double]
  /// tau² of each factor; the year's stands for a flat prior.
  let variances: [Double]

  /// The gains compared by their one-step-ahead errors.
  static let gains = [0.3, 0.45, 0.6, 0.75, 0.9, 1]
  /// A prior so wide that the year's effect is left to its data.
  static let flatVariance = 1e4
  /// Errors older than this many cycles do not choose the gain.
  static let recentCycles = 8
  static let startingGain = 0.7

  init(_ panel: CyclePanel, workers: Workers) {
    var estimate = FilterEstimate(panel)
    for _ in 0..<3 { estimate.improve() }
    let prepared = estimate
    let runs = workers.map(Self.gains.count) { prepared.error(gain: Self.gains[$0]) }
    let best = runs.indices.reduce(0) { runs[$1] < runs[$0] ? $1 : $0 }
    filtered = prepared.filter.run(gain: Self.gains[best], sweeps: 5)
    loadings = prepared.loadings
    variances = VarianceComponents.estimate(
      filtered.effects, factorCount: panel.factors.count, yearVariance: Self.flatVariance)
    self.panel = panel
  }

  /// A fit from its parts.
  init(panel: CyclePanel, filtered: FilteredPanel, loadings: [Double], variances: [Double]) {
    self.panel = panel
    self.filtered = filtered
    self.loadings = loadings
    self.variances = variances
  }

  /// The first cycle whose errors are recent.
  static func firstRecentCycle(_ cycleCount: Int) -> Int {
    min(max(2, cycleCount - recentCycles), max(1, cycleCount - 1))
  }
}

/// Scales, loadings and variance components while they are being estimated.
private struct FilterEstimate: Sendable {
  let panel: CyclePanel
  var scales: [Double]
  var loadings: [Double]
  var variances: [Double]

  init(_ panel: CyclePanel) {
    self.panel = panel
    scales = [Double](repeating: 1, count: panel.seriesCount)
    loadings = scales
    variances = panel.factors.indices.map { $0 == 0 ? FilterFit.flatVariance : 0.25 }
  }

  var filter: LevelFilter {
    let precisions = scales.map { 1 / ErrorSize.variance($0) }
    return LevelFilter(
      panel: panel,
      estimator: EffectsEstimator(factors: panel.factors, loadings: loadings, precisions: precisions),
      variances: variances)
  }

  mutating func improve() {
    let filtered = filter.run(gain: FilterFit.startingGain, sweeps: 3)
    variances = VarianceComponents.estimate(
      filtered.effects, factorCount: panel.factors.count, yearVariance: FilterFit.flatVariance)
    scales = firstScales(filtered)
    if panel.isLogarithmic { loadings = scales.map { $0.squareRoot() } }
  }

  private func firstScales(_ filtered: FilteredPanel) -> [Double] {
    let errors = AbsoluteErrors(filtered.own)
    return FirstStepScale.scales(
      sums: errors.sums(before: panel.cycleCount), counts: errors.counts(before: panel.cycleCount),
      levels: panel.means)
  }

  /// The mean absolute own error of the recent cycles.
  func error(gain: Double) -> Double {
    let own = filter.run(gain: gain, sweeps: 2).own
    var sum = 0.0
    var count = 0
    for cycle in own[min(own.count, FilterFit.firstRecentCycle(own.count))...] {
      for error in cycle where !error.isNaN {
        sum += abs(error)
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : .infinity
  }
}

extension CyclePanel {
  /// The mean of the values of each series; NaN without any.
  var means: [Double] {
    var sums = [Double](repeating: 0, count: seriesCount)
    var counts = sums
    for cycle in cycles {
      for index in sums.indices where !cycle[index].isNaN {
        sums[index] += cycle[index]
        counts[index] += 1
      }
    }
    return zip(sums, counts).map { $0 / $1 }
  }
}
