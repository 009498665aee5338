import Glibc
import LinearAlgebra

/// The scale of an error as a log-linear function of features: log s = X beta, minimizing
/// the sum of log s + |error| / s (the likelihood of a Laplace error), by Fisher scoring with a ridge.
struct ScaleRegression: Sendable, Equatable, Codable {
  let standardization: Standardization
  let coefficients: [Double]

  /// The ridge on standardized coefficients.
  static let ridge = 50.0
  /// An error counts for at most this many times its scale.
  static let cap = 6.0
  static let steps = 15

  /// - Parameters:
  ///   - features: one row per error.
  ///   - errors: absolute errors, in the unit in which the scale is wanted.
  ///   - share: the share of all rows that these are; the ridge is shared out likewise.
  ///   - lesson: what other systems found; without it scales are drawn to the first step's.
  ///   - cycles: how many cycles the errors are of.
  init(
    _ features: FeatureTable, errors: [Double], share: Double = 1, lesson: RegressionLesson? = nil,
    cycles: Int = 1
  ) {
    let groups = GroupColumns(
      first: ScaleFeatures.ownCount, count: max(features.columns.count - ScaleFeatures.ownCount, 0))
    standardization = Standardization(features, lesson: lesson, groups: groups, cycles: cycles)
    let center = lesson?.centers(groups, standardization)[0] ?? Self.firstStep(standardization)
    guard !errors.isEmpty else {
      coefficients = center
      return
    }
    let design = standardization.design(features)
    var weight = Self.ridge * share
    if lesson != nil { weight = max(weight, SystemLessons.ridge(rows: errors.count, cycles: cycles)) }
    var ridge = [Double](repeating: weight, count: design.columns)
    ridge[0] = FirstStepScale.unitPrior * share
    var information = gram(design)
    information.addToDiagonal(ridge)
    var beta = center
    if lesson == nil { beta[0] = log(errors.reduce(0, +) / Double(errors.count) + 1e-9) }
    if let factor = try? Cholesky(information) {
      for _ in 0..<Self.steps {
        let score = Self.score(design, errors, beta, ridge: ridge, center: center)
        for (index, step) in factor.solve(score).enumerated() { beta[index] += step }
      }
    }
    coefficients = beta
  }

  /// Coefficients under which every scale is the first step's.
  private static func firstStep(_ inputs: Standardization) -> [Double] {
    var center = [Double](repeating: 0, count: inputs.means.count + 1)
    if let inverse = inputs.inverses.first, inverse > 0 { center[1] = 1 / inverse }
    return center
  }

  private static func score(
    _ design: Matrix, _ errors: [Double], _ beta: [Double], ridge: [Double], center: [Double]
  ) -> [Double] {
    let fitted = product(design, beta)
    let residuals = zip(errors, fitted).map { min($0 * exp(-$1), cap) - 1 }
    let slopes = crossProduct(design, residuals)
    return slopes.indices.map { slopes[$0] - ridge[$0] * (beta[$0] - center[$0]) }
  }

  /// The scale at each row of features.
  func scales(_ features: FeatureTable) -> [Double] {
    product(standardization.design(features), coefficients).map { exp(max(-12, min(8, $0))) }
  }
}
