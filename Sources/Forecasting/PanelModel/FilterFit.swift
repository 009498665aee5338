import Glibc

/// The filter with everything it needs estimated: scales, loadings, variance components and the gain.
struct FilterFit: Sendable {
  let panel: CyclePanel
  let filtered: FilteredPanel
  /// How strongly each series feels a shared shock.
  let loadings: [Double]
  /// tau² of each factor; the year's stands for a flat prior.
  let variances: [Double]
  /// For how many errors of a series' own the others' count.
  let sharing: Double
  /// What the panel told of gains and of sharing.
  let evidence: FilterEvidence

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
    let runs = workers.map(Self.gains.count) { prepared.errors(gain: Self.gains[$0]) }
    let best = GainChoice.best(runs, others: panel.lessons?.gainErrors)
    filtered = prepared.filter.run(gain: Self.gains[best], sweeps: 5)
    loadings = prepared.loadings
    variances = VarianceComponents.estimate(
      filtered.effects, factorCount: panel.factors.count, yearVariance: Self.flatVariance)
    let errors = AbsoluteErrors(filtered.own)
    let table = FirstStepTable(
      sums: errors.sums(before: panel.cycleCount), counts: errors.counts(before: panel.cycleCount),
      levels: panel.means)
    let found = ScaleSharing.logLikelihoods(errors, table, levels: panel.means)
    sharing = ScaleSharing.number(found, others: panel.lessons?.sharing)
    evidence = FilterEvidence(gainErrors: runs.map(\.sum), sharing: found)
    self.panel = panel
  }

  /// A fit with other levels, loadings and variances.
  init(_ fit: FilterFit, filtered: FilteredPanel, loadings: [Double], variances: [Double]) {
    (panel, sharing, evidence) = (fit.panel, fit.sharing, fit.evidence)
    self.filtered = filtered
    self.loadings = loadings
    self.variances = variances
  }

  /// The first cycle whose errors are recent.
  static func firstRecentCycle(_ cycleCount: Int) -> Int {
    min(max(2, cycleCount - recentCycles), max(1, cycleCount - 1))
  }
}

/// What a panel told of the gain of levels and of how alike scales are.
struct FilterEvidence: Sendable {
  /// The sum of absolute errors under each gain.
  let gainErrors: [Double]
  /// The mean log likelihood of an error under each number of `ScaleSharing`, in excess of the best; empty without
  /// errors.
  let sharing: [Double]

  init(gainErrors: [Double], sharing: (means: [Double], count: Double)) {
    self.gainErrors = gainErrors
    let best = sharing.means.max() ?? 0
    self.sharing = sharing.count > 0 ? sharing.means.map { $0 - best } : []
  }
}

/// The gain with the least past error, what other systems found counting as some errors more. One past change tells
/// nothing of it: all gains forecast it alike.
enum GainChoice {
  /// - Parameters:
  ///   - runs: the sum and the number of errors under each gain.
  ///   - others: errors under each gain in other systems, in units of the least.
  /// - Returns: the place of the gain.
  static func best(_ runs: [(sum: Double, count: Double)], others: [Double]?) -> Int {
    let typical = (runs.map(\.sum).min() ?? 0) / max(runs.first?.count ?? 0, 1)
    let size = typical > 0 ? typical : 1
    let totals = runs.indices.map { place in
      runs[place].sum + (others.map { $0[place] * SystemLessons.gainWeight * size } ?? 0)
    }
    return totals.indices.reduce(0) { totals[$1] < totals[$0] ? $1 : $0 }
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

  /// The absolute own errors of the recent cycles: their sum and number.
  func errors(gain: Double) -> (sum: Double, count: Double) {
    let own = filter.run(gain: gain, sweeps: 2).own
    var sum = 0.0
    var count = 0
    for cycle in own[min(own.count, FilterFit.firstRecentCycle(own.count))...] {
      for error in cycle where !error.isNaN {
        sum += abs(error)
        count += 1
      }
    }
    return (sum, Double(count))
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

/// The variance of the effects of each factor, by one step of expectation-maximization over all cycles.
///
/// Dempster, Laird and Rubin, Journal of the Royal Statistical Society B 39, 1977,
/// doi:10.1111/j.2517-6161.1977.tb01600.x.
enum VarianceComponents {
  /// The mean over cycles and seen levels of squared effect plus its posterior variance. The year's is
  /// overwritten by `yearVariance`: its own prior is flat.
  static func estimate(_ cycles: [CycleEffects?], factorCount: Int, yearVariance: Double) -> [Double] {
    (0..<factorCount).map { $0 == 0 ? yearVariance : meanSquare($0, cycles) }
  }

  private static func meanSquare(_ factor: Int, _ cycles: [CycleEffects?]) -> Double {
    var sum = 1e-12
    var count = 1e-9
    for case let cycle? in cycles {
      for (level, seen) in cycle.observed[factor].enumerated() where seen {
        let effect = cycle.effects[factor][level]
        sum += effect * effect + cycle.variances[factor][level]
        count += 1
      }
    }
    return sum / count
  }
}
