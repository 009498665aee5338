import LinearAlgebra
import Statistics

extension FittedPanelModel {
  /// How the lines of some series go together in the target cycle: by the shocks that the year, their groups and
  /// the crossings of these share, with the variances estimated from past cycles, as far as lines already
  /// published leave them open.
  ///
  /// - Parameter series: indices into the panel, each once.
  public func copula(of series: [Int]) -> NormalCopula {
    let outlook = outlook(of: series)
    var sum = tables(for: series).covariances(outlook, places.selecting(series).factors)
    sum.addToDiagonal(
      series.indices.map { index in
        ErrorSize.variance(outlook.scales[index]) + outlook.missedVariances[index] + 1e-12
      })
    return NormalCopula(covariance: sum)
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

  private func tables(for series: [Int]) -> PriorForecast { tables.forecast(Self.ladder) }
}
