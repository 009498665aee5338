import LinearAlgebra

/// The distribution of a series' next error: a scale from the scale regression and standardized quantiles
/// from the quantile regression, both learned from errors that were made one cycle ahead.
struct ShapeModel: Sendable {
  /// The scale of each series' next error.
  let scales: [Double]
  /// The scale of each series' error in each past cycle, as known before it; empty where it was not asked for.
  let pastScales: [[Double]]
  /// Standardized quantiles of each series' next error at the knot levels, sorted, series after series.
  let knots: [Double]
  /// The errors the model was learned from.
  let training: TrainingErrors
  /// What was learned, apart from any series.
  let learned: LearnedErrors

  /// The standardized quantiles of series `index`.
  func knots(of index: Int) -> ArraySlice<Double> {
    let count = QuantileKnots.levels.count
    return knots[index * count..<(index + 1) * count]
  }
}

/// What an error model learned, apart from any series.
struct LearnedErrors: Sendable {
  /// The scale features of the target.
  let features: ScaleFeatures
  /// The scale regression; nil where there was nothing to learn from.
  let scale: ScaleRegression?
  /// How shape features are standardized.
  let standardization: Standardization
  /// The quantile regression.
  let shape: QuantileRegression
  /// The shrunk mean of the last error of each level of each group.
  let groupLastErrors: [[Double]]
  /// How finely values are given.
  let resolution: Resolution
}

/// Past errors with the scale and the standardized quantiles the model gives them.
struct TrainingErrors: Sendable {
  /// The series of each error.
  var series: [Int] = []
  /// Its cycle.
  var cycles: [Int] = []
  /// A random number for each, the same whatever else is in the panel.
  var draws: [UInt64] = []
  /// Its scale.
  var scales: [Double] = []
  /// Its standardized quantiles at the knot levels, sorted, error after error.
  var knots: [Double] = []

  /// About `limit` of the errors, those with the smallest numbers.
  func drawn(_ limit: Int) -> [Int] {
    guard draws.count > limit else { return Array(draws.indices) }
    // The errors were drawn by the same numbers before.
    let highest = draws.sorted()[limit - 1]
    return draws.indices.filter { draws[$0] <= highest }
  }

  /// The standardized quantiles of one error.
  func knots(of index: Int) -> ArraySlice<Double> {
    let count = QuantileKnots.levels.count
    return knots[index * count..<(index + 1) * count]
  }
}
