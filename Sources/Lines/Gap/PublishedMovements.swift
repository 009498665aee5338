import LinearAlgebra

/// Lines of the target cycle that are already out, as standardized movements: what they say about the rest.
///
/// The shocks' posterior given the published lines (the mixed-model equations of Henderson 1975,
/// doi:10.2307/2529430, in their dual form: one Cholesky of the published lines' covariance).
struct PublishedMovements: Sendable {
  private let groups: [Int]
  private let shocks: SharedShocks
  private let factor: Cholesky
  private let weights: [Double]

  private static let cap = 3.0

  /// The posterior of some published lines; nil without any or when nothing is shared.
  init?(_ movements: [(group: Int, value: Double)], shocks: SharedShocks) {
    guard !movements.isEmpty, shocks.year + shocks.group > 0 else { return nil }
    var covariance = Matrix(rows: movements.count, columns: movements.count, repeating: 0)
    for row in movements.indices {
      for column in movements.indices {
        covariance[row, column] =
          row == column ? 1 : shocks.covariance(sameGroup: movements[row].group == movements[column].group)
      }
    }
    guard let factor = try? Cholesky(covariance) else { return nil }
    self.factor = factor
    self.shocks = shocks
    groups = movements.map(\.group)
    weights = factor.solve(movements.map { min(max($0.value, -Self.cap), Self.cap) })
  }

  /// The expected standardized movement of an unpublished line of a group, and what is left of its variance.
  func posterior(group: Int) -> (mean: Double, variance: Double) {
    let shared = groups.map { shocks.covariance(sameGroup: $0 == group) }
    let mean = zip(shared, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let explained = factor.solveLower(shared).reduce(0) { $0 + $1 * $1 }
    return (mean, min(max(1 - explained, 0.05), 1))
  }
}
