import Synchronization

/// A share of the series of a large panel, worked on by one thread at a time.
final class WholeChunkBox: Sendable {
  private let chunk: Mutex<WholeChunk>

  init(_ chunk: consuming WholeChunk) { self.chunk = Mutex(chunk) }

  func begin(_ cycle: Int, _ effects: [[Double]]) { chunk.withLock { $0.begin(cycle, effects) } }

  func accumulate(_ factor: Int, _ effects: [Double], after move: WholeMove?, reweighing: Bool) -> [Int] {
    chunk.withLock { $0.accumulate(factor, effects, after: move, reweighing: reweighing) }
  }

  func advance(_ cycle: Int, _ effects: [[Double]]) { chunk.withLock { $0.advance(cycle, effects) } }
}

/// The levels of some series on their way through the cycles, in compact columns.
struct WholeChunk: Sendable {
  private let range: Range<Int>
  private let factorLevels: [[Int32]]
  private let counts: [Int]
  private let growth: Float
  private let firstStep: FirstStepTable
  private let grain: Double
  /// Cycle after cycle, NaN when missing.
  private var values: [Float]
  private var loadings: [Float]
  private var levels: [Float]
  /// The variance of each level in units of the noise.
  private var variances: [Float]
  /// The prior mean of the absolute own error, the sum of those seen and their number.
  private var priors: [Float]
  private var sums: [Float]
  private var errors: [Float]
  /// Surprise less shared part so far, and the weight it has; no weight where there is no surprise.
  private var residuals: [Float]
  private var precisions: [Float]
  private var weights: [Float]

  init(
    _ range: Range<Int>, factorLevels: [[Int32]], counts: [Int], cycleCount: Int, gain: Double,
    firstStep: FirstStepTable, grain: Double
  ) {
    let none = [Float](repeating: 0, count: range.count)
    self.range = range
    self.factorLevels = factorLevels
    self.counts = counts
    growth = Float(LevelFilter.levelVariance(gain: gain))
    self.firstStep = firstStep
    self.grain = grain
    values = [Float](repeating: .nan, count: range.count * cycleCount)
    loadings = [Float](repeating: 1, count: range.count)
    levels = [Float](repeating: .nan, count: range.count)
    (variances, priors, sums, errors) = (none, none, none, none)
    (residuals, precisions, weights) = (none, none, none)
  }

  /// Takes in the observations, and for relative errors finds the loadings.
  mutating func load(_ panel: Panel, _ learner: PriorLearner, unit: Double, starting: PastEffects?) {
    let cycleCount = range.isEmpty ? 0 : values.count / range.count
    var filter = SeriesFilter(cycleCount: cycleCount, gain: 0.7)
    for (place, series) in range.enumerated() {
      _ = filter.take(panel, series, firstYear: learner.firstYear, target: learner.target, unit: unit)
      for cycle in 0..<cycleCount { values[cycle * range.count + place] = Float(filter.values[cycle]) }
      if let starting {
        loadings[place] = Float(filter.loading(firstStep, starting, series, factorLevels))
      }
    }
  }

  /// The surprises of a cycle, less the shared parts that the effects give.
  mutating func begin(_ cycle: Int, _ effects: [[Double]]) {
    let errors = OwnErrors(priors: priors, sums: sums, counts: errors)
    Self.surprises(values, from: cycle * range.count, levels, errors, &residuals, &precisions)
    for (factor, effects) in effects.enumerated() { subtract(effects, factor) }
  }

  /// What is known of the size of own errors.
  private struct OwnErrors {
    let priors: [Float]
    let sums: [Float]
    let counts: [Float]
  }

  private static func surprises(
    _ values: [Float], from start: Int, _ levels: [Float], _ errors: OwnErrors, _ residuals: inout [Float],
    _ precisions: inout [Float]
  ) {
    let now = values.span
    let known = levels.span
    let priors = errors.priors.span
    let sums = errors.sums.span
    let counts = errors.counts.span
    var output = residuals.mutableSpan
    var weighing = precisions.mutableSpan
    for place in known.indices {
      let surprise = now[start + place] - known[place]
      output[place] = surprise
      let size = (sums[place] + 4 * priors[place]) / (counts[place] + 4)
      weighing[place] = surprise == surprise ? 1 / (1.96 * max(size * size, 1e-4)) : 0
    }
  }

  private mutating func subtract(_ effects: [Double], _ factor: Int) {
    Self.subtract(effects, factorLevels[factor], from: range.lowerBound, loadings, &residuals)
  }

  private static func subtract(
    _ effects: [Double], _ levels: [Int32], from start: Int, _ loadings: [Float], _ residuals: inout [Float]
  ) {
    let ofSeries = levels.span
    let effects = effects.span
    let loadings = loadings.span
    var output = residuals.mutableSpan
    for place in loadings.indices {
      output[place] -= loadings[place] * Float(effects[Int(ofSeries[start + place])])
    }
  }

  /// For each level of a factor the weighted sum of what its effect is to explain, and the total weight, in whole
  /// numbers.
  ///
  /// - Parameters:
  ///   - move: a change of another factor's effects that the residuals do not show yet.
  ///   - reweighing: whether Huber weights are found anew.
  mutating func accumulate(
    _ factor: Int, _ effects: [Double], after move: WholeMove?, reweighing: Bool
  ) -> [Int] {
    var sums = [Int](repeating: 0, count: 2 * counts[factor])
    if let move { subtract(move.moves, move.factor) }
    if reweighing { Self.reweigh(residuals, precisions, loadings, &weights) }
    Self.add(
      factorLevels[factor], from: range.lowerBound, effects, loadings, residuals, weights, grain: grain, &sums
    )
    return sums
  }

  /// Huber weights, times the loading.
  private static func reweigh(
    _ residuals: [Float], _ precisions: [Float], _ loadings: [Float], _ weights: inout [Float]
  ) {
    let residuals = residuals.span
    let precisions = precisions.span
    let loadings = loadings.span
    var output = weights.mutableSpan
    for place in loadings.indices {
      let precision = precisions[place]
      let size = abs(residuals[place]) * precision.squareRoot()
      output[place] = precision > 0 ? precision * min(1, 2.5 / max(size, 1e-9)) * loadings[place] : 0
    }
  }

  private static func add(
    _ levels: [Int32], from start: Int, _ effects: [Double], _ loadings: [Float], _ residuals: [Float],
    _ weights: [Float], grain: Double, _ sums: inout [Int]
  ) {
    let ofSeries = levels.span.extracting(start..<start + weights.count)
    let (effects, loadings, residuals, weights) = (effects.span, loadings.span, residuals.span, weights.span)
    let most = 4e5 * grain
    var output = sums.mutableSpan
    // Neighbors often share their level: its sums stay in registers until the next one comes.
    var current = 0
    var effect = effects[0]
    var (pulls, total) = (0, 0)
    for place in weights.indices where weights[place] > 0 {
      let level = Int(ofSeries[place])
      if level != current {
        output[2 &* current] &+= pulls
        output[2 &* current &+ 1] &+= total
        (current, effect, pulls, total) = (level, effects[level], 0, 0)
      }
      let weight = Double(weights[place])
      let loading = Double(loadings[place])
      let pull = weight * (Double(residuals[place]) + loading * effect) * grain
      pulls &+= Int(max(-most, min(most, pull)))
      total &+= Int(min(most, weight * loading * grain))
    }
    output[2 &* current] &+= pulls
    output[2 &* current &+ 1] &+= total
  }

  /// Moves the levels over a cycle whose effects are now known.
  mutating func advance(_ cycle: Int, _ effects: [[Double]]) {
    let shared = shared(effects)
    for place in 0..<range.count where levels[place] != levels[place] {
      let value = values[cycle * range.count + place]
      if value == value { priors[place] = Float(firstStep.mean(level: Double(value))) }
    }
    Self.advance(
      values, from: cycle * range.count, loadings, shared, growth: growth, &levels, &variances, &sums, &errors
    )
  }

  /// The arrays come one by one so that their spans can live side by side.
  private static func advance(
    _ values: [Float], from start: Int, _ loadings: [Float], _ shared: [Float], growth: Float,
    _ levels: inout [Float], _ variances: inout [Float], _ sums: inout [Float], _ errors: inout [Float]
  ) {
    let values = values.span.extracting(start..<start + levels.count)
    let (loadings, shared) = (loadings.span, shared.span)
    var known = levels.mutableSpan
    var variance = variances.mutableSpan
    var sum = sums.mutableSpan
    var count = errors.mutableSpan
    for place in values.indices {
      let value = values[place]
      let level = known[place]
      let prior = variance[place] + growth
      let moved = loadings[place] * shared[place]
      if level != level {
        guard value == value else { continue }
        known[place] = value
        variance[place] = 1
      } else if value == value {
        let own = value - level - moved
        let gain = prior / (prior + 1)
        known[place] = level + moved + gain * own
        variance[place] = gain
        sum[place] += abs(own)
        count[place] += 1
      } else {
        known[place] = level + moved
        variance[place] = prior
      }
    }
  }

  private func shared(_ effects: [[Double]]) -> [Float] {
    var sums = [Float](repeating: 0, count: range.count)
    for (factor, effects) in effects.enumerated() {
      let levels = factorLevels[factor]
      let ofSeries = levels.span
      let known = effects.span
      var output = sums.mutableSpan
      for place in output.indices {
        output[place] += Float(known[Int(ofSeries[range.lowerBound + place])])
      }
    }
    return sums
  }
}
