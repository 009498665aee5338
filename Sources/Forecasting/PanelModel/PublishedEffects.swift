/// What very many published lines say about the shared shocks: effects by Gauss-Seidel sweeps with their own
/// variances, in time linear in the lines.
struct PublishedEffects: Sendable {
  let effects: CycleEffects

  static let sweeps = 20

  /// - Parameter surprises: line less expected line for every series of the kernel, NaN where not published.
  init(surprises: [Double], scales: [Double], kernel: ShockKernel) {
    let estimator = EffectsEstimator(
      factors: kernel.factors, loadings: kernel.loadings,
      precisions: scales.map { 1 / ErrorSize.variance($0) })
    effects = estimator.estimate(surprises, variances: kernel.variances, sweeps: Self.sweeps)
  }
}
