/// The level of every series before every cycle: a random walk moved by shared shocks and seen with noise.
struct FilteredPanel: Sendable {
  /// Before each cycle and, last, before the target: one level per series, NaN before its first value.
  var levels: [[Double]]
  /// Value less level, cycle by cycle; NaN when missing.
  var surprises: [[Double]]
  /// The shared part of the movement of each cycle, for every series, seen or not.
  var shared: [[Double]]
  /// The estimated effects of each cycle; nil when it had too few surprises.
  var effects: [CycleEffects?]
  /// For each series, the shared variance of the cycles since its last value that its level does not know.
  var unseenVariance: [Double]
  /// For each series, the cycles since its last value of which no shared shock could be estimated.
  var blindCycles: [Int]
  /// The gain of the level's own movements.
  let gain: Double

  /// The part of the surprises that is a series' own, cycle by cycle.
  var own: [[Double]] {
    zip(surprises, shared).map { surprise, shared in zip(surprise, shared).map { $0 - $1 } }
  }
}

/// Runs the levels through the cycles. A shared shock moves every series of its group in full, also those not
/// seen that cycle; a series' own surprise moves its level by the gain of the local level model (Durbin and
/// Koopman, Time Series Analysis by State Space Methods, 2nd edition, section 2.2), larger after gaps.
struct LevelFilter: Sendable {
  let panel: CyclePanel
  let estimator: EffectsEstimator
  /// tau² of each factor.
  let variances: [Double]
  /// Fewer surprises than this do not tell a shared shock from the series' own.
  static let fewestSurprises = 5

  /// The variance the level gains in a cycle, in units of the noise, that makes `gain` the steady one.
  static func levelVariance(gain: Double) -> Double { gain * gain / max(1e-3, 1 - gain) }

  func run(gain: Double, sweeps: Int) -> FilteredPanel {
    var state = FilterState(seriesCount: panel.seriesCount, growth: Self.levelVariance(gain: gain))
    var result = FilteredPanel(
      levels: [], surprises: [], shared: [], effects: [], unseenVariance: [], blindCycles: [], gain: gain)
    for values in panel.cycles {
      let surprises = zip(values, state.levels).map { $0 - $1 }
      let effects = estimated(surprises, sweeps: sweeps)
      let shared = effects?.shared ?? [Double](repeating: 0, count: panel.seriesCount)
      result.levels.append(state.levels)
      result.surprises.append(surprises)
      result.shared.append(shared)
      result.effects.append(effects)
      state.noteUnseen(values, effects, estimator)
      state.advance(values, surprises, shared)
    }
    result.levels.append(state.levels)
    result.unseenVariance = state.unseenVariance
    result.blindCycles = state.blindCycles
    return result
  }

  private func estimated(_ surprises: [Double], sweeps: Int) -> CycleEffects? {
    let count = surprises.lazy.filter { !$0.isNaN }.count
    guard count >= Self.fewestSurprises else { return nil }
    return estimator.estimate(surprises, variances: variances, sweeps: sweeps)
  }
}

/// What the filter carries from cycle to cycle.
private struct FilterState {
  var levels: [Double]
  /// Variance of each level in units of the noise.
  var variances: [Double]
  var unseenVariance: [Double]
  var blindCycles: [Int]
  let growth: Double

  init(seriesCount: Int, growth: Double) {
    levels = [Double](repeating: .nan, count: seriesCount)
    variances = [Double](repeating: 1, count: seriesCount)
    unseenVariance = [Double](repeating: 0, count: seriesCount)
    blindCycles = [Int](repeating: 0, count: seriesCount)
    self.growth = growth
  }

  mutating func advance(_ values: [Double], _ surprises: [Double], _ shared: [Double]) {
    for index in levels.indices {
      let prior = variances[index] + growth
      let gain = prior / (prior + 1)
      if levels[index].isNaN {
        levels[index] = values[index]
        variances[index] = 1
      } else if surprises[index].isNaN {
        levels[index] += shared[index]
        variances[index] = prior
      } else {
        levels[index] += shared[index] + gain * (surprises[index] - shared[index])
        variances[index] = gain
      }
    }
  }

  /// Adds up what a level missed of the shared shocks while its series was not seen.
  mutating func noteUnseen(_ values: [Double], _ effects: CycleEffects?, _ model: EffectsEstimator) {
    for index in levels.indices {
      if !values[index].isNaN {
        unseenVariance[index] = 0
        blindCycles[index] = 0
      } else if let effects {
        var total = 0.0
        for (factor, variance) in zip(model.factors, effects.variances) {
          total += variance[Int(factor.levels[index])]
        }
        unseenVariance[index] += total * model.loadings[index] * model.loadings[index]
      } else {
        blindCycles[index] += 1
      }
    }
  }
}
