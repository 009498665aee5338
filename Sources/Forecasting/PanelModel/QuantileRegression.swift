import LinearAlgebra
import Statistics

/// Pooled linear quantile regression at the knot levels: Koenker and Bassett, Econometrica 46, 1978,
/// doi:10.2307/1913643, by iteratively reweighted least squares with a ridge on all but the intercept.
struct QuantileRegression: Sendable {
  /// One coefficient vector per knot level.
  let coefficients: [[Double]]

  /// The ridge on standardized coefficients, in rows of mean weight.
  static let ridge = 300.0
  /// The ridge on the intercept, where other systems tell it.
  static let interceptRidge = 30.0
  /// Residuals below this count as this.
  static let smallestResidual = 0.05
  static let tolerance = 1e-3

  /// - Parameters:
  ///   - design: standardized features behind an intercept.
  ///   - share: the share of all rows that these are; the ridge is shared out likewise.
  ///   - steps: at most this many times the rows are weighted anew.
  ///   - centers: what other systems found, one vector per knot level.
  ///   - cycles: how many cycles the rows are of.
  init(
    _ design: Matrix, _ values: [Double], weights: [Double], share: Double, steps: Int, workers: Workers,
    centers: [[Double]]? = nil, cycles: Int = 1
  ) {
    if let centers, values.isEmpty {
      coefficients = centers
      return
    }
    var ridge = Self.ridge * share
    if centers != nil { ridge = max(ridge, SystemLessons.ridge(rows: values.count, cycles: cycles)) }
    let mean = weights.reduce(0, +) / Double(max(weights.count, 1))
    let problem = Problem(
      design: design, values: values, weights: weights.map { $0 / mean }, ridge: ridge, steps: steps)
    let levels = QuantileKnots.levels
    let starts = weightedQuantiles(values, weights: problem.weights, levels)
    coefficients = workers.map(levels.count) {
      problem.solve(levels[$0], from: starts[$0], center: centers?[$0])
    }
  }

  /// The knots of each row, sorted, one row after the other.
  func knots(_ design: Matrix) -> [Double] {
    let columns = coefficients.map { product(design, $0) }
    var knots: [Double] = []
    knots.reserveCapacity(design.rows * columns.count)
    var row = [Double](repeating: 0, count: columns.count)
    for index in 0..<design.rows {
      for column in columns.indices { row[column] = columns[column][index] }
      row.sort()
      knots.append(contentsOf: row)
    }
    return knots
  }
}

private struct Problem: Sendable {
  let design: Matrix
  let values: [Double]
  let weights: [Double]
  let ridge: Double
  let steps: Int

  /// - Parameters:
  ///   - start: the quantile of all values.
  ///   - center: the coefficients that the ridge draws to; nil draws slopes to zero and leaves the intercept.
  func solve(_ level: Double, from start: Double, center: [Double]?) -> [Double] {
    var beta = center ?? [start] + [Double](repeating: 0, count: design.columns - 1)
    for _ in 0..<steps {
      guard let next = step(level, beta, center) else { return beta }
      let change = zip(next, beta).reduce(0) { max($0, abs($1.0 - $1.1)) }
      beta = next
      if change < QuantileRegression.tolerance { break }
    }
    return beta
  }

  private func step(_ level: Double, _ beta: [Double], _ center: [Double]?) -> [Double]? {
    let fitted = product(design, beta)
    var pulls = [Double](repeating: 0, count: values.count)
    for index in values.indices {
      let residual = values[index] - fitted[index]
      let side = residual >= 0 ? level : 1 - level
      pulls[index] = side / max(abs(residual), QuantileRegression.smallestResidual) * weights[index]
    }
    var penalties = [Double](repeating: ridge, count: design.columns)
    penalties[0] = center == nil ? 1e-6 : QuantileRegression.interceptRidge
    var right = crossProduct(design, weights: pulls, values)
    if let center {
      for column in right.indices { right[column] += penalties[column] * center[column] }
    } else {
      right[0] += penalties[0] * beta[0]
    }
    return ridgeSolution(gram(design, weights: pulls), ridge: penalties, right)
  }
}
