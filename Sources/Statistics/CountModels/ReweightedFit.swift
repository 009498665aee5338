import LinearAlgebra

/// Iteratively reweighted least squares, to the last steps' size.
struct ReweightedFit {
  private(set) var coefficients: [Double]
  private(set) var means: [Double] = []
  private(set) var covariance: Matrix
  private(set) var iterations = 0

  /// The linear predictors have settled when none moves by more than this.
  private static let settled = 1e-11
  /// Newton's steps double the correct digits: a fit that has not settled after these never will.
  private static let longest = 100
  /// Where counts are separated their predictors move by about 1 in every step, for ever.
  private static let runaway = 0.5

  init(_ data: CountData, tolerance: Double) throws(StatisticsError) {
    let matrix = data.design.matrix
    let names = data.design.names
    coefficients = [Double](repeating: 0, count: names.count)
    covariance = Matrix(rows: names.count, columns: names.count)
    try Self.requireFullRank(data, matrix, tolerance)
    var predictors = data.counts.indices.map { data.family.start(data.counts[$0], $0) }
    var last = Double.infinity
    while true {
      let step = WorkingStep(data, matrix, predictors, tolerance: tolerance)
      guard let step else { throw .separated }
      iterations += 1
      let next = Self.shortened(step.predictors, from: predictors, data, isFirst: iterations == 1)
      let moves = zip(next, predictors).map { abs($0 - $1) }
      predictors = next
      coefficients = step.coefficients
      let largest = data.counts.indices.reduce(0) { data.weights[$1] > 0 ? max($0, moves[$1]) : $0 }
      // Rounding stops the steps of hard fits short of the goal: then they no longer shrink.
      if largest < Self.settled || (largest < 1e-8 && largest >= last) { break }
      if iterations >= 30, Self.isRunaway(data, moves) { throw .separated }
      guard iterations < Self.longest, largest.isFinite else { throw .notConverged(iterations: iterations) }
      last = largest
    }
    means = data.means(predictors)
    guard let final = WorkingStep(data, matrix, predictors, tolerance: tolerance),
      let spread = try? final.factorization.unscaledCovariance()
    else { throw .separated }
    covariance = spread
  }

  private static func requireFullRank(
    _ data: CountData, _ matrix: Matrix, _ tolerance: Double
  ) throws(StatisticsError) {
    do {
      let kept = data.weights.map { $0 > 0 ? 1.0 : 0 }
      let factorization = try PivotedQR(matrix.scalingRows(by: kept), tolerance: tolerance)
      guard factorization.hasFullColumnRank else {
        throw LinearAlgebraError.rankDeficient(
          rank: factorization.rank, dependentColumns: factorization.dependentColumns)
      }
    } catch let error as LinearAlgebraError {
      throw StatisticsError(error, names: data.design.names)
    } catch {
      throw .columnNotFinite(name: data.design.names.joined(separator: ", "))
    }
  }

  /// Halves a step that would lose likelihood, up to a few times; the first one starts from no fit at all.
  private static func shortened(
    _ next: [Double], from predictors: [Double], _ data: CountData, isFirst: Bool
  ) -> [Double] {
    guard !isFirst else { return next }
    let before = data.deviance(data.means(predictors))
    var step = next
    for _ in 0..<20 {
      let after = data.deviance(data.means(step))
      if after.isFinite, after <= before + 1e-8 * (abs(before) + 1) { return step }
      step = zip(step, predictors).map { ($0 + $1) / 2 }
    }
    return step
  }

  /// Whether the predictors of counts at the ends of their range are still on their way out.
  private static func isRunaway(_ data: CountData, _ moves: [Double]) -> Bool {
    data.counts.indices.contains { index in
      data.weights[index] > 0 && moves[index] > runaway && data.family.isAtEnd(data.counts[index], index)
    }
  }
}

/// One weighted least-squares problem: the linearized response on the columns.
private struct WorkingStep {
  let factorization: PivotedQR
  let coefficients: [Double]
  let predictors: [Double]

  /// Nil where the weights have left the columns without full rank.
  init?(_ data: CountData, _ matrix: Matrix, _ predictors: [Double], tolerance: Double) {
    let means = data.means(predictors)
    var roots = [Double](repeating: 0, count: means.count)
    var response = roots
    for index in means.indices where data.weights[index] > 0 {
      let slope = data.family.slope(means[index], index)
      let variance = data.family.variance(means[index], index)
      guard slope > 0, variance > 0 else { continue }
      roots[index] = (data.weights[index] * slope * slope / variance).squareRoot()
      response[index] =
        predictors[index] - data.offset[index] + (data.counts[index] - means[index]) / slope
    }
    let target = zip(roots, response).map { $0 * $1 }
    guard let factorization = try? PivotedQR(matrix.scalingRows(by: roots), tolerance: tolerance),
      let solution = try? factorization.solve(target)
    else { return nil }
    self.factorization = factorization
    coefficients = solution
    self.predictors = zip(product(matrix, solution), data.offset).map { $0 + $1 }
  }
}
