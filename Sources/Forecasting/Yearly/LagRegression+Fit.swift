import LinearAlgebra

/// The inputs of the regressions of one length, limited to their usual range.
struct LagDesign: Sendable {
  let length: Int
  let limits: InputLimits
  /// Origins by inputs.
  let matrix: Matrix

  init(_ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates, length: Int) {
    let width = LagInputs.count(length: length)
    var inputs = LagInputs.make(origins, paths, states, length: length)
    let limits = InputLimits(rows: origins.count, columns: width) { inputs[$0 * width + $1] }
    limits.limit(&inputs)
    var matrix = Matrix(rows: origins.count, columns: width)
    for row in 0..<origins.count {
      for column in 0..<width { matrix[row, column] = inputs[row * width + column] }
    }
    self.length = length
    self.limits = limits
    self.matrix = matrix
  }
}

/// The regression of one length and one horizon, before it is solved for its levels.
struct LagProblem: Sendable {
  let design: LagDesign
  private let targets: [Double]
  private let weights: [Double]
  private let spreadWeights: [Double]
  private let smallestResidual: Double

  private static let medianSteps = 14
  private static let otherSteps = 10
  private static let ridge = 1e-4

  init(design: LagDesign, rows: [Int], targets: GrowthTargets, step: Int, smallestResidual: Double) {
    self.design = design
    self.targets = rows.map { targets.growth[$0 * targets.horizon + step] }
    weights = rows.map { targets.weights[$0 * targets.horizon + step] }
    spreadWeights = rows.map { targets.spreadWeights[$0 * targets.horizon + step] }
    self.smallestResidual = smallestResidual
  }

  /// One coefficient vector per level, one after the other; or that of the median alone.
  func solution(medianOnly: Bool) -> [Float] {
    let zero = [Double](repeating: 0, count: design.matrix.columns)
    let median = solve(0.5, weights, from: zero, steps: Self.medianSteps)
    if medianOnly { return median.map { Float($0) } }
    var result: [Float] = []
    for (index, level) in YearlyLevels.levels.enumerated() {
      let solved =
        index == YearlyLevels.median
        ? median : solve(level, spreadWeights, from: median, steps: Self.otherSteps)
      result.append(contentsOf: solved.map { Float($0) })
    }
    return result
  }

  private func solve(_ level: Double, _ weights: [Double], from start: [Double], steps: Int) -> [Double] {
    var beta = start
    var residuals = residuals(beta)
    let known = residuals.indices.filter { weights[$0] > 0 }.map { residuals[$0] }.sorted()
    guard !known.isEmpty else { return start }
    let shift = known[min(known.count - 1, Int(level * Double(known.count)))]
    for row in residuals.indices { residuals[row] -= shift }
    for _ in 0..<steps {
      guard let next = step(level, residuals, weights) else { return beta }
      beta = next
      residuals = self.residuals(beta)
    }
    return beta
  }

  private func step(_ level: Double, _ residuals: [Double], _ weights: [Double]) -> [Double]? {
    var pulls = weights
    for row in pulls.indices {
      pulls[row] *= (residuals[row] > 0 ? level : 1 - level) / max(abs(residuals[row]), smallestResidual)
    }
    let matrix = gram(design.matrix, weights: pulls)
    let mean = matrix.diagonal.reduce(0, +) / Double(matrix.rows)
    let ridge = [Double](repeating: Self.ridge * mean, count: matrix.rows)
    return ridgeSolution(matrix, ridge: ridge, crossProduct(design.matrix, weights: pulls, targets))
  }

  private func residuals(_ beta: [Double]) -> [Double] {
    var result = product(design.matrix, beta)
    for row in result.indices { result[row] = targets[row] - result[row] }
    return result
  }
}
