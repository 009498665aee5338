import LinearAlgebra
import Statistics

extension FittedPanelModel {
  /// How the lines of some series go together in the target cycle: by the shocks that the year, their groups and
  /// the crossings of these share, with the variances estimated from past cycles, as far as lines already
  /// published leave them open.
  ///
  /// - Parameter series: indices into the panel, each once.
  public func copula(of series: [Int]) -> NormalCopula {
    let places = series.map { input.position[$0] }
    return NormalCopula(covariance: forecast.covariances(of: places))
  }

  /// Draws of the lines of some series together, on the transformed scale of the panel; each alone has the
  /// distribution that `distributions` gives it.
  public func draws(of series: [Int], settings: JointSettings) -> JointDraws {
    let alone = distributions(of: series)
    return JointDraws(
      copula(of: series), draws: settings.draws, seed: settings.seed, jobs: settings.jobs
    ) { alone[$0].quantile($1) }
  }

  /// The distribution of the line of each of some series on the transformed scale: the model's quantiles at a
  /// ladder of levels, linear between them on the normal scale. Limits and lattice are left to the caller.
  public func distributions(of series: [Int]) -> [QuantileTable] {
    let values = quantiles(of: series, levels: Self.ladder)
    return series.indices.map { index in
      QuantileTable(
        levels: Self.ladder,
        values: Array(values[index * Self.ladder.count..<(index + 1) * Self.ladder.count]))
    }
  }

  private static let ladder =
    [0.001, 0.0025, 0.005, 0.01] + (1...39).map { Double($0) / 40 } + [0.99, 0.995, 0.9975, 0.999]
}

extension PanelForecast {
  /// The covariances of the lines of some series, in canonical order: what is shared, and each one's own part.
  func covariances(of series: [Int]) -> Matrix {
    var sum = sharedCovariances(of: series)
    sum.addToDiagonal(
      series.map { index in
        // Own errors have about 1.4 times the deviation of their scale, which is a mean absolute error.
        1.96 * outlook.scales[index] * outlook.scales[index] + outlook.missedVariance[index] + 1e-12
      })
    return sum
  }

  private func sharedCovariances(of series: [Int]) -> Matrix {
    switch knowledge {
    case .nothingPublished:
      let kernel = unconditionalKernel
      return Matrix(columns: series.map { kernel.covariances($0, with: series) })
    case .lines(let lines, _): return lines.covariances(of: series)
    case .effects(let effects): return effects.covariances(of: series)
    }
  }

  /// The kernel of the shocks before anything of the target is known: the variances of the forecast itself.
  private var unconditionalKernel: ShockKernel {
    let factor = groups.factor * groups.factor
    return ShockKernel(
      factors: fit.panel.factors, loadings: fit.loadings,
      variances: [year.variance] + fit.variances.dropFirst().map { $0 * factor },
      traits: [], traitVariances: [])
  }
}
