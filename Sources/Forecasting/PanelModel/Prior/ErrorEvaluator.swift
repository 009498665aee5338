import Glibc

/// The next error of one series after another: its scale and its standardized quantiles at the knots, from what
/// a data set taught.
struct ErrorEvaluator: Sendable {
  let prior: ErrorPrior
  /// The coefficients of the knots, one vector per feature behind the intercept; the last lane is idle.
  private let knotRows: [SIMD16<Float>]
  private var features: [Double]
  private var scaleFeatures: [Double]

  init(_ prior: ErrorPrior) {
    self.prior = prior
    let width = prior.knotCoefficients.first?.count ?? 1
    knotRows = (0..<width).map { feature in
      var row = SIMD16<Float>()
      for (knot, coefficients) in prior.knotCoefficients.enumerated() {
        row[knot] = Float(coefficients[feature])
      }
      return row
    }
    features = [Double](repeating: 0, count: max(width, 1))
    scaleFeatures = [Double](repeating: 0, count: prior.scale.map { $0.coefficients.count - 1 } ?? 0)
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
  /// - Parameter place: the number of the series in the block of `terms`.
  mutating func evaluate(
    _ facts: borrowing SeriesFacts, _ sizes: borrowing ErrorSizes, _ terms: borrowing BlockErrorTerms,
    _ place: Int
  ) -> (scale: Double, knots: SIMD16<Float>) {
    let scale = scale(facts, sizes, terms, place)
    Self.fill(&features, prior, facts, scale, terms, place)
    var knots = knots()
    sort(&knots)
    return (scale.scale, knots)
  }

  private func knots() -> SIMD16<Float> {
    let (rows, features) = (knotRows.span, features.span)
    var knots = rows[0]
    for feature in 1..<rows.count {
      knots += Float(prior.shapeInputs.standardized(features[feature - 1], feature - 1)) * rows[feature]
    }
    return knots
  }

  private mutating func scale(
    _ facts: borrowing SeriesFacts, _ sizes: borrowing ErrorSizes, _ terms: borrowing BlockErrorTerms,
    _ place: Int
  ) -> Scale {
    let first = prior.firstStep.scale(sum: sizes.sum, count: sizes.count, level: facts.level)
    let logFirst = log(first / prior.overall)
    guard let regression = prior.scale else {
      return Scale(first: first, logFirst: logFirst, log: -log(prior.overall), scale: 1)
    }
    Self.fill(&scaleFeatures, prior, facts, sizes, terms, place, first: first, logFirst: logFirst)
    var sum = regression.coefficients[0]
    for feature in scaleFeatures.indices {
      sum +=
        regression.coefficients[feature + 1]
        * regression.standardization.standardized(scaleFeatures[feature], feature)
    }
    let logScale = max(-12, min(8, sum))
    return Scale(
      first: first, logFirst: logFirst, log: logScale,
      scale: max(
        exp(logScale) * prior.overall,
        FirstStepScale.smallest(overall: prior.overall, prior.resolution, level: facts.level)))
  }

  /// The scale features, in the order of `ScaleFeatures`.
  private static func fill(
    _ features: inout [Double], _ prior: ErrorPrior, _ facts: borrowing SeriesFacts,
    _ sizes: borrowing ErrorSizes, _ terms: borrowing BlockErrorTerms, _ place: Int, first: Double,
    logFirst: Double
  ) {
    let (knots, deviation, level) = (prior.levelKnots.span, prior.levelDeviation, facts.level)
    var output = features.mutableSpan
    output[0] = logFirst
    output[1] = (level - knots[2]) / deviation
    for knot in 0..<2 { output[2 + knot] = max(0, (knots[knot] - level) / deviation) }
    for knot in 3..<5 { output[1 + knot] = max(0, (level - knots[knot]) / deviation) }
    output[6] = sizes.last == sizes.last ? log((sizes.last + 0.2 * first) / first) : 0
    output[7] = sizes.before == sizes.before ? log((sizes.before + 0.2 * first) / first) : 0
    output[8] = log((sizes.largest + 0.3 * first) / first)
    let median = sizes.median == sizes.median ? sizes.median : first
    output[9] = log((median + 0.2 * first) / first)
    output[10] = 1 / max(facts.count, 1)
    output[11] = facts.count <= 3 ? 1 : 0
    let logScales = terms.logScales.span
    for group in 0..<terms.groupCount { output[12 + group] = logScales[group * terms.count + place] }
  }

  /// The shape features, in the order of `ShapeFeatures`.
  private static func fill(
    _ features: inout [Double], _ prior: ErrorPrior, _ facts: borrowing SeriesFacts, _ scale: Scale,
    _ terms: borrowing BlockErrorTerms, _ place: Int
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
    let lastErrors = terms.lastErrors.span
    for group in 0..<terms.groupCount {
      output[at] = lastErrors[group * terms.count + place]
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

/// What the groups of some consecutive series say of their next errors, group after group; zero where a group is
/// not known.
struct BlockErrorTerms: Sendable {
  /// The number of series.
  let count: Int
  let groupCount: Int
  private(set) var logScales: [Double] = []
  private(set) var lastErrors: [Double] = []

  /// - Parameter groupLevels: the level of each series in each group, -1 where unknown.
  init(_ prior: ErrorPrior, _ block: Range<Int>, _ groupLevels: [[Int32]]) {
    count = block.count
    groupCount = prior.groupLogScales.count
    for group in 0..<groupCount {
      logScales += Self.terms(prior.groupLogScales[group], groupLevels[group], block)
      lastErrors += Self.terms(prior.groupLastErrors[group], groupLevels[group], block)
    }
  }

  private static func terms(_ terms: [Double], _ levels: [Int32], _ block: Range<Int>) -> [Double] {
    var found = [Double](repeating: 0, count: block.count)
    addTerms(of: terms, levels, block, to: &found)
    return found
  }
}
