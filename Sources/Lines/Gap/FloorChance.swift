import Glibc
import LinearAlgebra

/// P(a line lies at its floor), by a logistic regression pooled over all series.
///
/// The features are what a truncated forecast itself implies, on the logit scale, and whether the last line
/// lay at its floor: lines that rest there tend to stay. A ridge pulls toward "as the forecast implies".
struct FloorChance: Sendable, Equatable {
  /// Intercept, slope on the implied logit, effect of having been at the floor, and that effect over log age.
  let coefficients: [Double]

  private static let prior = [0.0, 1.0, 0.0, 0.0]
  private static let precision = [1.0, 4.0, 0.25, 1.0]
  private static let sweeps = 25

  /// What is known of one case.
  struct Features: Sendable {
    /// P(line <= floor) by the forecast without a floor.
    let implied: Double
    let wasAtFloor: Bool
    let age: Int

    var row: [Double] {
      let p = min(max(implied, 1e-4), 1 - 1e-4)
      let was = wasAtFloor ? 1.0 : 0.0
      return [1, log(p / (1 - p)), was, was * log(Double(age))]
    }
  }

  /// The regression by Newton steps on the penalized likelihood, which has one maximum.
  init(_ cases: [(features: Features, isAtFloor: Bool)]) {
    var beta = FloorChance.prior
    for _ in 0..<FloorChance.sweeps where !cases.isEmpty {
      var gradient = (0..<beta.count).map { FloorChance.precision[$0] * (FloorChance.prior[$0] - beta[$0]) }
      var hessian = Matrix.diagonal(FloorChance.precision)
      for item in cases {
        let row = item.features.row
        let chance = FloorChance.logistic(row, beta)
        let miss = (item.isAtFloor ? 1 : 0) - chance
        for r in row.indices {
          gradient[r] += miss * row[r]
          for c in row.indices { hessian[r, c] += chance * (1 - chance) * row[r] * row[c] }
        }
      }
      guard let step = try? Cholesky(hessian).solve(gradient) else { break }
      let length = step.map(abs).max() ?? 0
      let scale = length > 2 ? 2 / length : 1
      for index in beta.indices { beta[index] += scale * step[index] }
      if length < 1e-9 { break }
    }
    coefficients = beta
  }

  /// The chance for one case.
  func probability(_ features: Features) -> Double { FloorChance.logistic(features.row, coefficients) }

  private static func logistic(_ row: [Double], _ beta: [Double]) -> Double {
    let sum = zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
