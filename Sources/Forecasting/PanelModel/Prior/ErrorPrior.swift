import Statistics

/// What a data set teaches of one kind of error: how large the next one of a series is, and how it is spread.
struct ErrorPrior: Sendable, Equatable, Codable {
  /// The mean absolute error of each class of levels.
  let firstStep: FirstStepTable
  /// The mean absolute error of all series.
  let overall: Double
  let levelMedian: Double
  let levelDeviation: Double
  /// The 10, 30, 50, 70 and 90 % points of the levels.
  let levelKnots: [Double]
  /// How finely values are given.
  /// The shrunk mean of the log scale, and of the last error, of each level of each group.
  let groupLogScales: [[Double]]
  let resolution: Resolution
  let groupLastErrors: [[Double]]
  /// The regression of the log scale; nil where nothing was learned.
  let scale: ScaleRegression?
  let shapeInputs: Standardization
  /// One coefficient vector on standardized features for each knot.
  let knotCoefficients: [[Double]]

  init(_ learned: LearnedErrors) {
    let levels = learned.features.levels
    firstStep = learned.features.firstStep
    overall = learned.features.overall
    (levelMedian, levelDeviation, levelKnots) = (levels.median, levels.deviation, levels.knots)
    groupLogScales = learned.features.groupLogScales
    resolution = learned.resolution
    groupLastErrors = learned.groupLastErrors
    scale = learned.scale
    shapeInputs = learned.standardization
    knotCoefficients = learned.shape.coefficients
  }
}
