import Statistics

/// What is known of each series before the shocks of the target: where it stands, how wide its own error is,
/// and what of past shared shocks its level has missed.
struct SeriesOutlook: Sendable {
  /// Levels; a series without a past stands where its groups do.
  let levels: [Double]
  /// Scales of the own errors, wider with age.
  let scales: [Double]
  /// The variance of shared shocks of past cycles that the level does not know.
  let missedVariance: [Double]
  /// Cycles since the last value: 1 when seen in the last cycle, 0 without any.
  let ages: [Int]
  /// The number of past values.
  let counts: [Int]

  init(_ fit: FilterFit, _ shape: ShapeModel, structural: [Double], shockVariance: Double) {
    let end = fit.panel.cycleCount
    let known = fit.filtered.levels[end]
    let ages = Self.ages(fit.panel)
    let newScale = Self.newScale(known, structural)
    let widening = Widening(gain: fit.filtered.gain)
    levels = zip(known, structural).map { $0.isNaN ? $1 : $0 }
    scales = known.indices.map { index in
      known[index].isNaN ? max(newScale, shape.scales[index]) : shape.scales[index] * widening(ages[index])
    }
    missedVariance = known.indices.map { index in
      let loading = fit.loadings[index]
      return fit.filtered.unseenVariance[index]
        + Double(fit.filtered.blindCycles[index]) * loading * loading * shockVariance
    }
    self.ages = ages
    counts = fit.panel.observationCounts(before: end)
  }

  /// Whether a series was seen in the last cycle and often enough to say how well it is forecast.
  func isCurrent(_ series: Int) -> Bool { ages[series] == 1 && counts[series] >= min(3, ages.count) }

  /// The share of the shock in the variance of a typical series' error.
  func shockShare(_ loadings: [Double], variance: Double) -> Double {
    let current = ages.indices.filter(isCurrent)
    guard !current.isEmpty else { return 0 }
    let loading = current.reduce(0) { $0 + loadings[$1] * loadings[$1] } / Double(current.count)
    let own = ErrorSize.variance(median(current.map { scales[$0] }))
    return loading * variance / (loading * variance + own)
  }

  private static func ages(_ panel: CyclePanel) -> [Int] {
    var ages = [Int](repeating: 0, count: panel.seriesCount)
    for (cycle, values) in panel.cycles.enumerated() {
      for index in ages.indices where !values[index].isNaN { ages[index] = panel.cycleCount - cycle }
    }
    return ages
  }

  /// The mean distance of levels from those of their groups: the error made when only the groups are known.
  private static func newScale(_ levels: [Double], _ structural: [Double]) -> Double {
    let distances = presentValues(zip(levels, structural).map { abs($0 - $1) })
    return distances.isEmpty ? 1 : distances.reduce(0, +) / Double(distances.count)
  }
}

/// How much wider an own error is, by age: the level's variance grows with every cycle not seen.
struct Widening: Sendable {
  let gain: Double

  func callAsFunction(_ age: Int) -> Double {
    guard age > 1 else { return 1 }
    let growth = LevelFilter.levelVariance(gain: gain)
    return ((gain + Double(age) * growth + 1) / (gain + growth + 1)).squareRoot()
  }
}
