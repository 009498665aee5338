import LinearAlgebra

/// The covariance of the movements of lines: what the year, the school and the major share, over the cycles
/// that two lines have both moved through, given the lines already published.
struct SharedKernel: Sendable {
  let shocks: SharedShocks
  let family: FamilyShock

  /// The least share of its variance that a published cycle leaves a line.
  private static let leastVariance = 0.05

  /// The covariance of the standardized movements of two lines. A line of several cycles ago has moved several
  /// times: with a fresh one it shares the last movement only.
  func covariance(_ a: JointPlace, _ b: JointPlace) -> Double {
    let shared =
      shocks.covariance(sameGroup: a.group == b.group) + (a.family == b.family ? family.covariance : 0)
    let (young, old) = (min(a.age, b.age), max(a.age, b.age))
    return shared * (Double(max(young, 1)) / Double(max(old, 1))).squareRoot()
  }

  /// The covariances of some lines, every variance 1 but for what published lines explain.
  func covariances(_ lines: [JointPlace], given published: [JointPlace]) -> Matrix {
    var prior = matrix(lines, lines)
    for index in lines.indices { prior[index, index] = 1 }
    guard !published.isEmpty, let factor = try? Cholesky(observed(published)) else { return prior }
    let half = factor.solveLower(matrix(published, lines))
    let explained = gram(half)
    for column in lines.indices {
      for row in lines.indices { prior[row, column] -= explained[row, column] }
      prior[column, column] = max(prior[column, column], Self.leastVariance)
    }
    return prior
  }

  private func observed(_ published: [JointPlace]) -> Matrix {
    var all = matrix(published, published)
    for index in published.indices { all[index, index] = 1 }
    return all
  }

  private func matrix(_ rows: [JointPlace], _ columns: [JointPlace]) -> Matrix {
    Matrix(
      rows: rows.count, columns: columns.count,
      elements: columns.flatMap { column in
        rows.map { covariance($0, column) }
      })
  }
}
