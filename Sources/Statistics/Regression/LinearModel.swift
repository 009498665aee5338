public import LinearAlgebra

/// A linear model fitted by least squares, ordinary or weighted, through a pivoted QR factorization.
///
/// The normal equations are never formed (Golub and Van Loan, Matrix Computations, 4th edition, section 5.3).
public struct LinearModel: Sendable {
  /// The names of the columns, p of them.
  public let names: [String]
  /// The coefficients in the order of the names.
  public let coefficients: [Double]
  /// Response less fitted value, one for each observation, in the response's unit.
  public let residuals: [Double]
  /// The weights of the observations; nil if all are 1.
  public let weights: [Double]?
  /// Observations of positive weight less columns, at least 1.
  public let residualDegreesOfFreedom: Int
  /// The weighted sum of squared residuals over the residual degrees of freedom.
  public let residualVariance: Double
  /// The part of the response's variation that the fit explains: about its mean if the design has an intercept,
  /// about zero if not. Nil if there is no variation.
  public let rSquared: Double?

  let factorization: PivotedQR

  /// Fits `response` on the columns of `design`.
  ///
  /// An observation's weight is the inverse of its variance up to a common factor; weight 0 leaves it out.
  ///
  /// Throws `tooFewObservations` unless there is one observation more than columns, `rankDeficient` with the
  /// names of columns that are combinations of others, `notFinite`, `columnNotFinite` and `invalidWeight`.
  public init(
    response: [Double], design: Design, weights: [Double]? = nil,
    tolerance: Double = PivotedQR.defaultTolerance
  ) throws(StatisticsError) {
    precondition(response.count == design.observations, "one response for each observation")
    precondition(weights.map { $0.count == response.count } ?? true, "one weight for each observation")
    let count = try usableCount(response, design, weights)
    let fit = try Fit(response: response, design: design, weights: weights, tolerance: tolerance)
    names = design.names
    coefficients = fit.coefficients
    residuals = fit.residuals
    self.weights = weights
    factorization = fit.factorization
    residualDegreesOfFreedom = count - design.names.count
    let squares = weightedSquares(residuals, weights)
    residualVariance = squares / Double(residualDegreesOfFreedom)
    rSquared = explainedShare(response, weights, squares, centered: design.hasIntercept)
  }

  /// The square root of the residual variance.
  public var residualStandardDeviation: Double { residualVariance.squareRoot() }
}

/// The numbers behind a model.
private struct Fit {
  let factorization: PivotedQR
  let coefficients: [Double]
  let residuals: [Double]

  init(
    response: [Double], design: Design, weights: [Double]?, tolerance: Double
  ) throws(StatisticsError) {
    let matrix = design.matrix
    let roots = weights.map { $0.map { $0.squareRoot() } }
    do {
      let weighted = roots.map { matrix.scalingRows(by: $0) } ?? matrix
      factorization = try PivotedQR(weighted, tolerance: tolerance)
      let target = roots.map { zip($0, response).map { $0 * $1 } } ?? response
      coefficients = try factorization.solve(target)
    } catch {
      throw StatisticsError(error, names: design.names)
    }
    residuals = accurateResiduals(matrix, coefficients, response)
  }
}

/// The number of observations with positive weight, once everything about the input has been checked.
private func usableCount(
  _ response: [Double], _ design: Design, _ weights: [Double]?
) throws(StatisticsError) -> Int {
  try requireFinite(response)
  try design.requireFinite()
  if let weights { try requireWeights(weights) }
  let count = weights.map { $0.count { $0 > 0 } } ?? response.count
  let needed = design.names.count + 1
  guard count >= needed else { throw .tooFewObservations(needed: needed, have: count) }
  return count
}

private func weightedSquares(_ values: [Double], _ weights: [Double]?) -> Double {
  guard let weights else { return values.reduce(0) { $0 + $1 * $1 } }
  return zip(values, weights).reduce(0) { $0 + $1.1 * $1.0 * $1.0 }
}

private func explainedShare(
  _ response: [Double], _ weights: [Double]?, _ residual: Double, centered: Bool
) -> Double? {
  let center = centered ? weights.map { mean(response, weights: $0) } ?? mean(response) : 0
  let total = weightedSquares(response.map { $0 - center }, weights)
  return total > 0 ? 1 - residual / total : nil
}

extension StatisticsError {
  init(_ error: LinearAlgebraError, names: [String]) {
    switch error {
    case .rankDeficient(let rank, let columns):
      self = .rankDeficient(rank: rank, dependentColumns: columns.map { names[$0] })
    // Elements are finite by now: only the length of a column can have overflowed.
    case .notFinite, .notPositiveDefinite, .notConverged:
      self = .columnNotFinite(name: names.joined(separator: ", "))
    }
  }
}
