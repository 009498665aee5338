/// The shared shocks of every past cycle from every series of a large panel, starting from those of a sample.
///
/// The sweeps are those of `EffectsEstimator`, with the scales, loadings and variances that the sample gave; the
/// variance of a factor that the sample cannot tell is that of the cycles before (one expectation-maximization step
/// a cycle). Sums over series are sums of whole numbers, a fixed part
/// of the panel's unit, so that neither the order of the series nor the number of threads changes a bit.
struct WholeEffects {
  private let chunks: [WholeChunkBox]
  private let counts: [Int]
  private let starting: PastEffects
  private var variances: [Double]
  /// Whether the sample told the variance of a factor.
  private let isTold: [Bool]
  private let workers: Workers
  private let grain: Double

  /// Passes over all factors in a cycle.
  static let sweeps = 3
  /// The variance of a factor before anything tells it, in units of the panel.
  static let untoldVariance = 0.1
  /// The starting variance of a factor counts as much as this many effects.
  static let priorEffects = 50.0

  init(
    _ panel: Panel, learner: PriorLearner, starting: PastEffects, firstStep: FirstStepTable, gain: Double,
    variances: [Double?], unit: Double, isLogarithmic: Bool
  ) {
    self.starting = starting
    self.variances = variances.map { $0 ?? Self.untoldVariance }
    isTold = variances.map { $0 != nil }
    workers = learner.workers
    counts = learner.factors.map(\.count)
    // All contributions together stay below 2^62.
    let room = 62 - 19 - (Int.bitWidth - panel.seriesCount.leadingZeroBitCount)
    grain = Double(sign: .plus, exponent: max(room, 0), significand: 1)
    let number = max(1, workers.jobs)
    let (counts, grain) = (counts, grain)
    let size = (panel.seriesCount + number - 1) / number
    chunks = workers.map(number) { index in
      let range = min(index * size, panel.seriesCount)..<min((index + 1) * size, panel.seriesCount)
      var chunk = WholeChunk(
        range, factorLevels: learner.factorLevels, counts: counts, cycleCount: starting.isKnown.count,
        gain: gain, grain: grain)
      chunk.load(
        panel, learner, unit: unit, firstStep: firstStep, starting: starting, isLogarithmic: isLogarithmic)
      return WholeChunkBox(chunk)
    }
  }

  /// Runs through the cycles.
  mutating func estimate() -> (past: PastEffects, variances: [Double]) {
    var past = PastEffects(levelCounts: counts, cycleCount: starting.isKnown.count)
    var sums = variances.map { $0 * Self.priorEffects }
    var weights = variances.map { _ in Self.priorEffects }
    for cycle in past.isKnown.indices {
      var effects = starting.factors.map { $0.effects(of: cycle) }
      if starting.isKnown[cycle] {
        past.isKnown[cycle] = true
        let totals = sweep(cycle, &effects)
        for factor in effects.indices {
          let ridge = 1 / variances[factor]
          let posterior = totals[factor].map { 1 / ($0 + ridge) }
          past.factors[factor].set(cycle, effects: effects[factor], variances: posterior)
          guard factor > 0, !isTold[factor] else { continue }
          for level in posterior.indices where totals[factor][level] > 0 {
            sums[factor] += effects[factor][level] * effects[factor][level] + posterior[level]
            weights[factor] += 1
          }
          variances[factor] = sums[factor] / weights[factor]
        }
      }
      let final = effects
      let chunks = chunks
      _ = workers.map(chunks.count) { chunks[$0].advance(cycle, final) }
    }
    return (past, variances)
  }

  /// Improves the effects of a cycle; returns the total weight of each level.
  private func sweep(_ cycle: Int, _ effects: inout [[Double]]) -> [[Double]] {
    let (start, chunks) = (effects, chunks)
    _ = workers.map(chunks.count) { chunks[$0].begin(cycle, start) }
    var totals = counts.map { [Double](repeating: 0, count: $0) }
    var moved: WholeMove?
    for _ in 0..<Self.sweeps {
      for factor in effects.indices {
        let (move, isFirst, current) = (moved, factor == 0, effects[factor])
        let parts = workers.map(chunks.count) {
          chunks[$0].accumulate(factor, current, after: move, reweighing: isFirst)
        }
        var moves = [Double](repeating: 0, count: counts[factor])
        let ridge = 1 / variances[factor]
        for level in moves.indices {
          var (pull, weight) = (0, 0)
          for part in parts {
            pull &+= part[2 * level]
            weight &+= part[2 * level + 1]
          }
          totals[factor][level] = Double(weight) / grain
          let effect = Double(pull) / grain / (totals[factor][level] + ridge)
          moves[level] = effect - effects[factor][level]
          effects[factor][level] = effect
        }
        moved = WholeMove(factor: factor, moves: moves)
      }
    }
    return totals
  }
}

/// A change of one factor's effects that residuals do not show yet.
struct WholeMove: Sendable {
  let factor: Int
  let moves: [Double]
}
