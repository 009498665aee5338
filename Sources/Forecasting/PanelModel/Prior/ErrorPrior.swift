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
  /// The shrunk mean of the log scale, and of the last error, of each level of each group.
  let groupLogScales: [[Double]]
  let groupLastErrors: [[Double]]
  /// Intercept and slopes of the log scale on the raw features; empty where nothing was learned.
  let scaleCoefficients: [Double]
  let shapeMeans: [Double]
  let shapeDeviations: [Double]
  /// One coefficient vector on standardized features for each knot.
  let knotCoefficients: [[Double]]

  /// Standardized shape features are cut here.
  static let limit = 4.0

  init(_ learned: LearnedErrors) {
    let levels = learned.features.levels
    firstStep = learned.features.firstStep
    overall = learned.features.overall
    (levelMedian, levelDeviation, levelKnots) = (levels.median, levels.deviation, levels.knots)
    groupLogScales = learned.features.groupLogScales
    groupLastErrors = learned.groupLastErrors
    scaleCoefficients = learned.scale.map(Self.onRawFeatures) ?? []
    shapeMeans = learned.standardization.means
    shapeDeviations = learned.standardization.deviations.map { $0 < .greatestFiniteMagnitude ? $0 : 0 }
    knotCoefficients = learned.shape.coefficients
  }

  private static func onRawFeatures(_ regression: ScaleRegression) -> [Double] {
    let slopes = zip(regression.coefficients.dropFirst(), regression.standardization.deviations).map {
      $0 / $1
    }
    let shift = zip(slopes, regression.standardization.means).reduce(0) { $0 + $1.0 * $1.1 }
    return [regression.coefficients[0] - shift] + slopes
  }
}
