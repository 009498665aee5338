/// How far the log odds of lying at the floor were off in past cycles that were held back: a pooled shift, each
/// cycle's own shift averaged over.
///
/// A logistic regression with the log odds as offset, an intercept and a random effect per cycle, both normal with
/// `FloorShift.deviation` (calibration in the large; Cox, Biometrika 45, 1958, doi:10.1093/biomet/45.3-4.562), at
/// the mode of its posterior (Laplace).
struct FloorBias: Sendable, Equatable, Codable {
  /// The pooled shift, shrunk toward none.
  let mean: Double
  /// The variance around it.
  let variance: Double

  static let steps = 50
  static let tolerance = 1e-10

  /// - Parameter cycles: the log odds stated before each held-back cycle and what came of them, 1 at the floor.
  init(_ cycles: [HeldBackCycle]) {
    let precision = 1 / (FloorShift.deviation * FloorShift.deviation)
    var pooled = 0.0
    var own = cycles.map { _ in 0.0 }
    var curvature = precision
    for _ in 0..<Self.steps {
      let sums = cycles.indices.map { Sums(cycles[$0], shift: pooled + own[$0], own: own[$0], precision) }
      // The cycles' own shifts are eliminated: each is seen in one block of the equations only.
      curvature = sums.reduce(precision) { $0 + $1.information * precision / $1.total }
      let slope = sums.reduce(-pooled * precision) { $0 + $1.slope - $1.information * $1.ownSlope / $1.total }
      let step = slope / curvature
      pooled += step
      for (index, sum) in sums.enumerated() {
        own[index] += (sum.ownSlope - sum.information * step) / sum.total
      }
      if abs(step) < Self.tolerance { break }
    }
    mean = pooled
    variance = 1 / curvature
  }
}

/// One cycle's part in a Newton step.
private struct Sums {
  /// The slope of the log likelihood.
  var slope = 0.0
  /// Its information.
  var information = 0.0
  /// The slope and information of the cycle's own shift, its prior included.
  let ownSlope: Double
  let total: Double

  init(_ cycle: HeldBackCycle, shift: Double, own: Double, _ precision: Double) {
    for (logOdds, outcome) in zip(cycle.logOdds, cycle.outcomes) {
      let chance = LogisticRegression.probability(logOdds + shift)
      slope += outcome - chance
      information += chance * (1 - chance)
    }
    ownSlope = slope - own * precision
    total = information + precision
  }
}
