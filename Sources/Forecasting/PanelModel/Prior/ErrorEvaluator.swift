import Glibc

/// The next error of one series after another: its scale and its standardized quantiles at the knots, from what
/// a data set taught.
struct ErrorEvaluator: Sendable {
  let prior: ErrorPrior
  private let inverseDeviations: [Double]
  /// The coefficients of the knots, one vector per feature behind the intercept; the last lane is idle.
  private let knotRows: [SIMD16<Float>]
  private var features: [Double]

  init(_ prior: ErrorPrior) {
    self.prior = prior
    inverseDeviations = prior.shapeDeviations.map { $0 > 0 ? 1 / $0 : 0 }
    let width = prior.knotCoefficients.first?.count ?? 1
    knotRows = (0..<width).map { feature in
      var row = SIMD16<Float>()
      for (knot, coefficients) in prior.knotCoefficients.enumerated() {
        row[knot] = Float(coefficients[feature])
      }
      return row
    }
    features = [Double](repeating: 0, count: max(width, 1))
  }

  /// The logs that scale and shape features share.
  private struct Scale {
    var first: Double
    /// log(first / overall).
    var logFirst: Double
    /// log(scale / overall).
    var log: Double
    var scale: Double
  }

  /// The scale of the next error and its knots.
  /// - Parameter groupLevels: the level of each series in each group, -1 where unknown.
  mutating func evaluate(
    _ facts: borrowing SeriesFacts, _ sizes: borrowing ErrorSizes, _ series: Int, _ groupLevels: [[Int32]]
  ) -> (scale: Double, knots: SIMD16<Float>) {
    let scale = scale(facts, sizes, series, groupLevels)
    Self.fill(&features, prior, facts, scale, series, groupLevels)
    var knots = knotRows[0]
    for feature in 1..<knotRows.count {
      let raw = (features[feature - 1] - prior.shapeMeans[feature - 1]) * inverseDeviations[feature - 1]
      let cut = Float(max(-ErrorPrior.limit, min(ErrorPrior.limit, raw)))
      knots += cut * knotRows[feature]
    }
    sort(&knots)
    return (scale.scale, knots)
  }

  private func scale(
    _ facts: borrowing SeriesFacts, _ sizes: borrowing ErrorSizes, _ series: Int, _ groupLevels: [[Int32]]
  ) -> Scale {
    let first = prior.firstStep.scale(sum: sizes.sum, count: sizes.count, level: facts.level)
    let logFirst = log(first / prior.overall)
    guard !prior.scaleCoefficients.isEmpty else {
      return Scale(first: first, logFirst: logFirst, log: -log(prior.overall), scale: 1)
    }
    let slopes = prior.scaleCoefficients.span
    let (knots, deviation, level) = (prior.levelKnots.span, prior.levelDeviation, facts.level)
    var sum = slopes[0] + slopes[1] * logFirst + slopes[2] * ((level - knots[2]) / deviation)
    for knot in 0..<2 { sum += slopes[3 + knot] * max(0, (knots[knot] - level) / deviation) }
    for knot in 3..<5 { sum += slopes[2 + knot] * max(0, (level - knots[knot]) / deviation) }
    if sizes.last == sizes.last { sum += slopes[7] * log((sizes.last + 0.2 * first) / first) }
    if sizes.before == sizes.before { sum += slopes[8] * log((sizes.before + 0.2 * first) / first) }
    sum += slopes[9] * log((sizes.largest + 0.3 * first) / first)
    let median = sizes.median == sizes.median ? sizes.median : first
    sum += slopes[10] * log((median + 0.2 * first) / first)
    sum += slopes[11] / max(facts.count, 1) + (facts.count <= 3 ? slopes[12] : 0)
    for group in prior.groupLogScales.indices {
      let known = Int(groupLevels[group][series])
      if known >= 0 { sum += slopes[13 + group] * prior.groupLogScales[group][known] }
    }
    let logScale = max(-12, min(8, sum))
    return Scale(
      first: first, logFirst: logFirst, log: logScale,
      scale: max(exp(logScale) * prior.overall, FirstStepScale.smallest))
  }

  /// The shape features, in the order of `ShapeFeatures`.
  private static func fill(
    _ features: inout [Double], _ prior: ErrorPrior, _ facts: borrowing SeriesFacts, _ scale: Scale,
    _ series: Int, _ groupLevels: [[Int32]]
  ) {
    let inverse = 1 / scale.scale
    let last = facts.last == facts.last ? facts.last * inverse : 0
    let before = facts.before == facts.before ? facts.before * inverse : 0
    let clipped = clip(last, 3)
    let logScale = clip(scale.log, 3)
    let position = clip((facts.level - prior.levelMedian) / prior.levelDeviation, 3)
    var output = features.mutableSpan
    output[0] = clip(last, 1.5)
    output[1] = clip(last, 6) - output[0]
    output[2] = clip(before, 3)
    output[3] = distance(facts.level - facts.mean, inverse, 5)
    var at = 4
    for group in prior.groupLastErrors.indices {
      let known = Int(groupLevels[group][series])
      output[at] = known >= 0 ? prior.groupLastErrors[group][known] : 0
      at += 1
    }
    output[at] = position
    output[at + 1] = max(0, -position - 0.5)
    output[at + 2] = logScale
    output[at + 3] = max(0, logScale - 0.5)
    output[at + 4] = max(0, -logScale - 0.5)
    output[at + 5] = clip(scale.logFirst - scale.log, 2)
    output[at + 6] = 1 / max(facts.count, 1)
    output[at + 7] = min(abs(last), 4)
    output[at + 8] = clip(facts.meanOfFour * inverse, 2)
    output[at + 9] = clipped * clip(logScale, 2)
    output[at + 10] = distance(facts.level - facts.structural, inverse, 6)
    output[at + 11] = clipped * clip(position, 2)
    output[at + 12] = distance(facts.level - facts.highest, inverse, 5)
    output[at + 13] = distance(facts.level - facts.lowest, inverse, 5)
    output[at + 14] = facts.isRepeated ? 1 : 0
    output[at + 15] = facts.isLowest ? 1 : 0
  }

  private static func distance(_ difference: Double, _ inverse: Double, _ limit: Double) -> Double {
    let distance = difference * inverse
    return distance == distance ? clip(distance, limit) : 0
  }

  /// Knots hardly ever cross, so that insertion sort has next to nothing to do.
  private func sort(_ knots: inout SIMD16<Float>) {
    for place in 1..<QuantileKnots.levels.count where knots[place] < knots[place - 1] {
      var at = place
      while at > 0, knots[at] < knots[at - 1] {
        let moved = knots[at]
        knots[at] = knots[at - 1]
        knots[at - 1] = moved
        at -= 1
      }
    }
  }
}
