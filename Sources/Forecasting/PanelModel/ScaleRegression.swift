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
  init(_ features: FeatureTable, errors: [Double], share: Double = 1) {
    standardization = Standardization(features)
    let design = standardization.design(features)
    var ridge = [Double](repeating: Self.ridge * share, count: design.columns)
    ridge[0] = FirstStepScale.unitPrior * share
    var information = gram(design)
    information.addToDiagonal(ridge)
    var beta = [Double](repeating: 0, count: design.columns)
    beta[0] = log(errors.reduce(0, +) / Double(max(errors.count, 1)) + 1e-9)
    if let factor = try? Cholesky(information) {
      for _ in 0..<Self.steps {
        let score = Self.score(design, errors, beta, ridge: ridge)
        for (index, step) in factor.solve(score).enumerated() { beta[index] += step }
      }
    }
    coefficients = beta
  }

  private static func score(_ design: Matrix, _ errors: [Double], _ beta: [Double], ridge: [Double])
    -> [Double]
  {
    let fitted = product(design, beta)
    let residuals = zip(errors, fitted).map { min($0 * exp(-$1), cap) - 1 }
    let slopes = crossProduct(design, residuals)
    return slopes.indices.map { slopes[$0] - ridge[$0] * beta[$0] }
  }

  /// The scale at each row of features.
  func scales(_ features: FeatureTable) -> [Double] {
    product(standardization.design(features), coefficients).map { exp(max(-12, min(8, $0))) }
  }
}
