import LinearAlgebra

/// What very many published lines say about the shared shocks: effects by Gauss-Seidel sweeps with their own
/// variances, in time linear in the lines.
struct PublishedEffects: Sendable {
  let effects: CycleEffects
  private let kernel: ShockKernel

  static let sweeps = 20

  /// - Parameter surprises: line less expected line for every series of the panel, NaN where not published.
  init(surprises: [Double], scales: [Double], kernel: ShockKernel) {
    let estimator = EffectsEstimator(
      factors: kernel.factors, loadings: kernel.loadings, precisions: scales.map { 1 / (1.96 * $0 * $0) })
    effects = estimator.estimate(surprises, variances: kernel.variances, sweeps: Self.sweeps)
    self.kernel = kernel
  }

  /// The posterior mean and variance of the shared part of one series.
  func posterior(of series: Int) -> (mean: Double, variance: Double) {
    let loading = kernel.loadings[series]
    let variance = zip(kernel.factors, effects.variances).reduce(0) {
      $0 + $1.1[Int($1.0.levels[series])]
    }
    return (effects.shared[series], loading * loading * variance)
  }

  /// The posterior covariances of the shared parts of some series: what levels in common still leave open.
  func covariances(of series: [Int]) -> Matrix {
    Matrix(
      columns: series.map { first in
        series.map { second in
          let open = zip(kernel.factors, effects.variances).reduce(0) { sum, part in
            let level = part.0.levels[first]
            return level == part.0.levels[second] ? sum + part.1[Int(level)] : sum
          }
          return kernel.loadings[first] * kernel.loadings[second] * open
        }
      })
  }
}
