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
  private let grain: Double
  /// Cycle after cycle, less each series' first value; NaN when missing.
  private var values: [Float]
  private var loadings: [Float]
  private var levels: [Float]
  /// The variance of each level in units of the noise.
  private var variances: [Float]
  /// One over the variance of each series' own error.
  private var precisions: [Float]
  /// Surprise less shared part so far, NaN where there is none, and the weight it has.
  private var residuals: [Float]
  private var weights: [Float]

  init(
    _ range: Range<Int>, factorLevels: [[Int32]], counts: [Int], cycleCount: Int, gain: Double, grain: Double
  ) {
    let none = [Float](repeating: 0, count: range.count)
    self.range = range
    self.factorLevels = factorLevels
    self.counts = counts
    growth = Float(LevelFilter.levelVariance(gain: gain))
    self.grain = grain
    values = [Float](repeating: .nan, count: range.count * cycleCount)
    loadings = [Float](repeating: 1, count: range.count)
    levels = [Float](repeating: .nan, count: range.count)
    (variances, residuals, precisions, weights) = (none, none, none, none)
  }

  /// Takes in the observations, and finds the size of each series' own errors under the effects to start from.
  mutating func load(
    _ panel: Panel, _ learner: PriorLearner, unit: Double, firstStep: FirstStepTable, starting: PastEffects,
    isLogarithmic: Bool
  ) {
    let cycleCount = range.isEmpty ? 0 : values.count / range.count
    var filter = SeriesFilter(cycleCount: cycleCount, growth: Double(growth))
    let shocks = BlockShocks(starting, range, factorLevels)
    for (place, series) in range.enumerated() {
      _ = filter.take(
        panel, series, firstYear: learner.firstYear, target: learner.target, unit: unit,
        slips: learner.input.slips, isToLearn: true)
      // Only movements count: around a series' own first value they keep all their digits.
      let first = filter.values.first { !$0.isNaN } ?? 0
      for cycle in 0..<cycleCount {
        values[cycle * range.count + place] = Float(filter.values[cycle] - first)
      }
      filter.takeShocks(shocks, place)
      let scale = filter.firstStepScale(firstStep, isLogarithmic: isLogarithmic)
      precisions[place] = Float(1 / ErrorSize.variance(scale))
      if isLogarithmic { loadings[place] = Float(scale.squareRoot()) }
    }
  }

  /// The surprises of a cycle, less the shared parts that the effects give.
  mutating func begin(_ cycle: Int, _ effects: [[Double]]) {
    Self.surprises(values, from: cycle * range.count, levels, &residuals)
    for (factor, effects) in effects.enumerated() { subtract(effects, factor) }
  }

  private static func surprises(
    _ values: [Float], from start: Int, _ levels: [Float], _ residuals: inout [Float]
  ) {
    let now = values.span.extracting(start..<start + levels.count)
    let known = levels.span
    var output = residuals.mutableSpan
    for place in known.indices { output[place] = now[place] - known[place] }
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

  private static let cap = Float(ErrorSize.cap)
  /// One series pulls a level by at most this much; more would not fit into whole numbers.
  private static let largestPull = 4e5

  /// Huber weights, times the loading.
  private static func reweigh(
    _ residuals: [Float], _ precisions: [Float], _ loadings: [Float], _ weights: inout [Float]
  ) {
    let residuals = residuals.span
    let precisions = precisions.span
    let loadings = loadings.span
    var output = weights.mutableSpan
    for place in loadings.indices {
      let (precision, residual) = (precisions[place], residuals[place])
      let size = abs(residual) * precision.squareRoot()
      output[place] =
        residual == residual ? precision * min(1, cap / max(size, 1e-9)) * loadings[place] : 0
    }
  }

  private static func add(
    _ levels: [Int32], from start: Int, _ effects: [Double], _ loadings: [Float], _ residuals: [Float],
    _ weights: [Float], grain: Double, _ sums: inout [Int]
  ) {
    let ofSeries = levels.span.extracting(start..<start + weights.count)
    let (effects, loadings, residuals, weights) = (effects.span, loadings.span, residuals.span, weights.span)
    let most = largestPull * grain
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
    Self.advance(
      values, from: cycle * range.count, loadings, shared, growth: growth, &levels, &variances)
  }

  /// The arrays come one by one so that their spans can live side by side.
  private static func advance(
    _ values: [Float], from start: Int, _ loadings: [Float], _ shared: [Float], growth: Float,
    _ levels: inout [Float], _ variances: inout [Float]
  ) {
    let values = values.span.extracting(start..<start + levels.count)
    let (loadings, shared) = (loadings.span, shared.span)
    var known = levels.mutableSpan
    var variance = variances.mutableSpan
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
        let gain = prior / (prior + 1)
        known[place] = level + moved + gain * (value - level - moved)
        variance[place] = gain
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
