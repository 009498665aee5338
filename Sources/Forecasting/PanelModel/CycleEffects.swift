import Glibc
import Statistics

/// The shared movements of one cycle: what the year and the groups did to all their series.
struct CycleEffects: Sendable {
  /// The effect of each level of each factor, the year first.
  var effects: [[Double]]
  /// The posterior variance of each effect; the prior's where nothing was seen.
  var variances: [[Double]]
  /// Whether a level had a surprise this cycle.
  var observed: [[Bool]]
  /// The shared movement of each series: its loading times the sum of its effects.
  var shared: [Double]

  /// The effect of the year itself.
  var year: Double { effects[0][0] }
}

/// Splits the surprises of a cycle into shared effects and the rest.
///
/// surprise_i = x_i (sum over factors of b[level of i]) + rest_i, b ~ N(0, tau²) within a factor, solved by
/// Gauss-Seidel sweeps over the mixed-model equations (Henderson, Biometrics 31, 1975, doi:10.2307/2529430)
/// with Huber weights, so that single odd series do not move a group.
struct EffectsEstimator: Sendable {
  /// The year first.
  let factors: [LevelFactor]
  /// How strongly each series feels a shared shock.
  let loadings: [Double]
  /// One over the variance of the rest, for each series.
  let precisions: [Double]
  /// Standardized residual from which a series counts less.
  var cap = ErrorSize.cap
  /// The weighted median is taken over at most this many series.
  static let medianSample = 20_000

  /// - Parameters:
  ///   - surprises: one per series, NaN when missing; at least one present.
  ///   - variances: tau² of each factor.
  ///   - sweeps: passes over all factors.
  func estimate(_ surprises: [Double], variances: [Double], sweeps: Int) -> CycleEffects {
    var cells = ObservedCells(surprises, self)
    var effects = factors.map { [Double](repeating: 0, count: $0.count) }
    effects[0][0] = cells.startingYear()
    cells.fit = cells.loadings.map { $0 * effects[0][0] }
    var totals = factors.map { [Double](repeating: 0, count: $0.count) }
    for _ in 0..<sweeps {
      cells.reweigh(cap: cap)
      for index in factors.indices {
        cells.update(index, &effects[index], &totals[index], ridge: 1 / variances[index])
      }
    }
    return CycleEffects(
      effects: effects,
      variances: zip(totals, variances).map { total, variance in total.map { 1 / ($0 + 1 / variance) } },
      observed: cells.observedLevels(counts: factors.map(\.count)),
      shared: shared(effects))
  }

  private func shared(_ effects: [[Double]]) -> [Double] {
    var sums = [Double](repeating: 0, count: loadings.count)
    for (factor, effect) in zip(factors, effects) {
      for index in sums.indices { sums[index] += effect[Int(factor.levels[index])] }
    }
    for index in sums.indices { sums[index] *= loadings[index] }
    return sums
  }
}

/// The series with a surprise, side by side.
private struct ObservedCells {
  let surprises: [Double]
  let loadings: [Double]
  let precisions: [Double]
  let roots: [Double]
  let levels: [[Int32]]
  var weights: [Double]
  var fit: [Double] = []

  init(_ all: [Double], _ model: EffectsEstimator) {
    let present = all.indices.filter { !all[$0].isNaN }
    surprises = present.map { all[$0] }
    loadings = present.map { model.loadings[$0] }
    precisions = present.map { model.precisions[$0] }
    roots = precisions.map { $0.squareRoot() }
    levels = model.factors.map { factor in present.map { factor.levels[$0] } }
    weights = precisions
  }

  func startingYear() -> Double {
    let sample = spread(surprises.count, limit: EffectsEstimator.medianSample)
    return weightedQuantile(
      sample.map { surprises[$0] / loadings[$0] }, weights: sample.map { loadings[$0] * roots[$0] }, 0.5)
  }

  mutating func reweigh(cap: Double) {
    for index in fit.indices {
      let residual = abs(surprises[index] - fit[index]) * roots[index]
      weights[index] = precisions[index] * min(1, cap / max(residual, 1e-9)) * loadings[index]
    }
  }

  mutating func update(_ factor: Int, _ effects: inout [Double], _ totals: inout [Double], ridge: Double) {
    let levels = levels[factor]
    var sums = [Double](repeating: 0, count: effects.count)
    for level in totals.indices { totals[level] = 0 }
    for index in fit.indices {
      let level = Int(levels[index])
      sums[level] +=
        weights[index] * (surprises[index] - fit[index] + loadings[index] * effects[level])
      totals[level] += weights[index] * loadings[index]
    }
    var moves = effects
    for level in effects.indices {
      let effect = sums[level] / (totals[level] + ridge)
      moves[level] = effect - effects[level]
      effects[level] = effect
    }
    for index in fit.indices { fit[index] += loadings[index] * moves[Int(levels[index])] }
  }

  func observedLevels(counts: [Int]) -> [[Bool]] {
    zip(levels, counts).map { levels, count in
      var seen = [Bool](repeating: false, count: count)
      for level in levels { seen[Int(level)] = true }
      return seen
    }
  }
}
