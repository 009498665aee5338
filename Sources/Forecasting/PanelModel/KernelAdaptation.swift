import Glibc
import LinearAlgebra

/// Adapts the variances of the shock kernel to the cycle at hand: how large the shocks are this time can be
/// read off the published lines themselves.
///
/// The multipliers of all components and of the noise maximize the marginal likelihood of the published lines
/// (Rasmussen and Williams, Gaussian Processes for Machine Learning, equation 5.8) times a log-normal prior
/// around 1, which is what past cycles said; a search along one component after another.
struct KernelAdaptation: Sendable {
  /// One multiplier per component of the kernel.
  let multipliers: [Double]
  /// The multiplier of the noise.
  let noise: Double

  /// The multipliers are found on at most this many lines.
  static let sample = 500
  /// The standard deviation of the log of a multiplier before any line is seen.
  static let priorDeviation = 0.7
  /// The steps tried, as logs of multipliers, one round after the other.
  static let steps = [log(2), log(2), log(1.4)]

  /// - Parameters:
  ///   - lines: the published series.
  ///   - surprises: line less expected line.
  ///   - noise: the noise variance of each line, larger for odd ones.
  init(_ kernel: ShockKernel, lines: [Int], surprises: [Double], noise: [Double]) {
    let kept = spread(lines.count, limit: Self.sample)
    let sampled = kept.map { lines[$0] }
    let problem = MarginalLikelihood(
      components: (0..<kernel.componentCount).map { kernel.component($0, of: sampled) },
      noise: kept.map { noise[$0] },
      surprises: kept.map { surprises[$0] })
    var logs = [Double](repeating: 0, count: problem.components.count + 1)
    var best = problem.penalizedLog(logs)
    for step in Self.steps {
      for index in logs.indices {
        for signed in [step, -step] {
          var moved = logs
          moved[index] += signed
          let value = problem.penalizedLog(moved)
          if value > best {
            best = value
            logs = moved
            break
          }
        }
      }
    }
    multipliers = logs.dropLast().map { exp($0) }
    self.noise = exp(logs[logs.count - 1])
  }
}

private struct MarginalLikelihood {
  /// The covariance each component adds, all pairs of lines.
  let components: [[Double]]
  let noise: [Double]
  let surprises: [Double]

  func penalizedLog(_ logs: [Double]) -> Double {
    let penalty =
      logs.reduce(0) { $0 + $1 * $1 }
      / (2 * KernelAdaptation.priorDeviation * KernelAdaptation.priorDeviation)
    var elements = [Double](repeating: 0, count: surprises.count * surprises.count)
    for (component, value) in zip(components, logs) {
      let factor = exp(value)
      for index in elements.indices { elements[index] += factor * component[index] }
    }
    var covariance = Matrix(rows: surprises.count, columns: surprises.count, elements: elements)
    let factor = exp(logs[logs.count - 1])
    covariance.addToDiagonal(noise.map { $0 * factor })
    guard let cholesky = try? Cholesky(covariance) else { return -.infinity }
    let half = cholesky.solveLower(surprises)
    return -0.5 * (cholesky.logDeterminant + half.reduce(0) { $0 + $1 * $1 }) - penalty
  }
}
