import Glibc
import LinearAlgebra

/// A pooled logistic regression on standardized features with a ridge on all but the intercept, by Newton's
/// method (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 4.4.1).
struct LogisticRegression: Sendable, Equatable, Codable {
  let standardization: Standardization
  let coefficients: [Double]

  static let ridge = 5.0
  static let steps = 25
  /// Log odds are cut at this.
  static let limit = 8.0

  /// - Parameters:
  ///   - features: one row per outcome.
  ///   - outcomes: 1 where it happened, else 0.
  init(_ features: FeatureTable, outcomes: [Double]) {
    standardization = Standardization(features)
    let design = standardization.design(features)
    var ridge = [Double](repeating: Self.ridge, count: design.columns)
    // One pseudo-observation keeps the odds finite where all outcomes are alike.
    ridge[0] = 0.25
    var beta = [Double](repeating: 0, count: design.columns)
    for _ in 0..<Self.steps {
      guard let step = Self.step(design, outcomes, beta, ridge: ridge) else { break }
      for index in beta.indices { beta[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    coefficients = beta
  }

  private static func step(
    _ design: Matrix, _ outcomes: [Double], _ beta: [Double], ridge: [Double]
  ) -> [Double]? {
    let chances = product(design, beta).map { probability($0) }
    let slopes = crossProduct(design, zip(outcomes, chances).map { $0 - $1 })
    let right = slopes.indices.map { slopes[$0] - ridge[$0] * beta[$0] }
    return ridgeSolution(gram(design, weights: chances.map { $0 * (1 - $0) }), ridge: ridge, right)
  }

  /// The log odds at each row of features.
  func logOdds(_ features: FeatureTable) -> [Double] {
    product(standardization.design(features), coefficients).map { clip($0, Self.limit) }
  }

  /// The probability with the given log odds.
  static func probability(_ logOdds: Double) -> Double {
    1 / (1 + exp(-clip(logOdds, limit)))
  }
}
