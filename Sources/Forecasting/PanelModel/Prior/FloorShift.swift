/// The shift that a cycle puts on all log odds of lying at the floor: some cycles are harder than others.
struct FloorShift: Sendable, Equatable, Codable {
  /// The mode of its posterior.
  let mean: Double
  /// The variance around it.
  let variance: Double

  /// The standard deviation of a cycle's own shift before any line is published.
  static let deviation = 0.5

  /// The shift given the published lines, by Newton's method.
  ///
  /// - Parameters:
  ///   - logOdds: of each series, before the shift.
  ///   - published: its line where published, else NaN.
  ///   - bias: how far past cycles were off, which this one will be too.
  init(_ logOdds: [Double], _ published: [Double], floor: Double, bias: FloorBias) {
    let lines = published.indices.filter { !published[$0].isNaN }
    let precision = 1 / (bias.variance + Self.deviation * Self.deviation)
    var mean = bias.mean
    var curvature = precision
    for _ in 0..<20 {
      var slope = (bias.mean - mean) * precision
      curvature = precision
      for line in lines {
        let chance = LogisticRegression.probability(logOdds[line] + mean)
        slope += (published[line] <= floor ? 1 : 0) - chance
        curvature += chance * (1 - chance)
      }
      mean += slope / curvature
    }
    self.mean = mean
    variance = 1 / curvature
  }

  /// P(at the floor) with the given log odds before the shift, averaged over what the shift may be.
  ///
  /// MacKay, Neural Computation 4, 1992, doi:10.1162/neco.1992.4.5.720.
  func probability(_ logOdds: Double) -> Double {
    LogisticRegression.probability((logOdds + mean) / (1 + Double.pi * variance / 8).squareRoot())
  }
}
