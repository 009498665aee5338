import LinearAlgebra
import Statistics

/// What the lines already published in the target cycle say about the shared shocks: the posterior of the
/// Gaussian process with the shock kernel, by Cholesky (Rasmussen and Williams, Gaussian Processes for Machine
/// Learning, algorithm 2.1), with Huber weights on odd lines.
struct PublishedLines: Sendable {
  /// The series with a published line.
  let series: [Int]
  let kernel: ShockKernel
  private let factor: Cholesky
  /// (K + D)^-1 v.
  let weights: [Double]
  /// The noise variance of each line, larger for odd ones.
  let noise: [Double]

  /// Rounds of reweighting.
  static let rounds = 3

  /// - Parameters:
  ///   - series: the series with a published line.
  ///   - surprises: line less expected line, one per series.
  ///   - scales: the scale of each series' own error.
  /// - Returns: nil when the covariance is not positive definite.
  init?(_ series: [Int], surprises: [Double], scales: [Double], kernel: ShockKernel, workers: Workers) {
    let columns = workers.map(series.count) { kernel.covariances(series[$0], with: series) }
    let covariance = Matrix(columns: columns)
    let plain = scales.map(ErrorSize.variance)
    let loadings = series.map { kernel.loadings[$0] }
    let shift = weightedQuantile(
      zip(surprises, loadings).map { $0 / $1 }, weights: zip(loadings, scales).map { $0 / $1 }, 0.5)
    var residuals = zip(surprises, loadings).map { $0 - $1 * shift }
    var solved: (factor: Cholesky, weights: [Double], noise: [Double])?
    for _ in 0..<Self.rounds {
      let noise = zip(plain, residuals).map { variance, residual in
        variance / ErrorSize.weight(residual / variance.squareRoot())
      }
      var total = covariance
      total.addToDiagonal(noise)
      guard let factor = try? Cholesky(total) else { return nil }
      let weights = factor.solve(surprises)
      residuals = zip(noise, weights).map { $0 * $1 }
      solved = (factor, weights, noise)
    }
    guard let solved else { return nil }
    (factor, weights, noise) = solved
    self.series = series
    self.kernel = kernel
  }

  /// The lines with a posterior that was solved before.
  init?(_ series: [Int], kernel: ShockKernel, noise: [Double], weights: [Double], workers: Workers) {
    var total = Matrix(columns: workers.map(series.count) { kernel.covariances(series[$0], with: series) })
    total.addToDiagonal(noise)
    guard let factor = try? Cholesky(total) else { return nil }
    (self.series, self.kernel, self.factor) = (series, kernel, factor)
    (self.noise, self.weights) = (noise, weights)
  }

  /// The same lines under a kernel and a noise adapted to them.
  func adapted(surprises: [Double], scales: [Double], workers: Workers) -> PublishedLines? {
    let adaptation = KernelAdaptation(kernel, lines: series, surprises: surprises, noise: noise)
    let root = adaptation.noise.squareRoot()
    return PublishedLines(
      series, surprises: surprises, scales: scales.map { $0 * root },
      kernel: kernel.multiplied(by: adaptation.multipliers), workers: workers)
  }

  /// The posterior mean and variance of the shared part of any series.
  /// - Parameters:
  ///   - columns: its prior covariances with the lines, one array per series.
  ///   - variances: its prior variance.
  func posterior(covariances columns: [[Double]], variances: [Double]) -> [(mean: Double, variance: Double)] {
    guard !columns.isEmpty else { return [] }
    let half = factor.solveLower(Matrix(columns: columns))
    return columns.indices.map { index in
      let mean = zip(columns[index], weights).reduce(0) { $0 + $1.0 * $1.1 }
      let known = half.column(index).reduce(0) { $0 + $1 * $1 }
      return (mean, max(variances[index] - known, 1e-12))
    }
  }

  /// The posterior covariances of the shared parts of any series.
  /// - Parameters:
  ///   - columns: their prior covariances with the lines, one array per series.
  ///   - prior: their prior covariances with each other.
  func covariances(_ columns: [[Double]], prior: Matrix) -> Matrix {
    let explained = gram(factor.solveLower(Matrix(columns: columns)))
    var left = prior
    for column in columns.indices {
      for row in columns.indices { left[row, column] -= explained[row, column] }
      left[column, column] = max(left[column, column], 1e-12)
    }
    return left
  }

  /// What each published line would have been forecast by the others: the error made, and the variance of the
  /// shared part in it.
  func leaveOneOut() -> [(error: Double, variance: Double)] {
    let precisions = factor.inverse().diagonal
    return precisions.indices.map { index in
      (weights[index] / precisions[index], max(1 / precisions[index] - noise[index], 0))
    }
  }
}
