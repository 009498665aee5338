extension PanelForecast {
  /// The quantiles of some series at the inner levels, series after series, in units of the panel.
  func quantiles(of series: ArraySlice<Int>, _ levels: ForecastLevels) -> [Double] {
    switch knowledge {
    case .nothingPublished(let total):
      let reader = QuantileReader(levels.inner, degreesOfFreedom: 5, atoms: 21)
      return series.flatMap { unconditional($0, total, reader) }
    case .lines(let lines, let spread):
      let reader = QuantileReader(levels.inner, degreesOfFreedom: 6, atoms: 15)
      let posterior = lines.posterior(of: Array(series))
      return zip(series, posterior).flatMap {
        conditional($0, mean: $1.mean, variance: $1.variance, spread: spread, reader, levels)
      }
    case .effects(let effects):
      let reader = QuantileReader(levels.inner, degreesOfFreedom: 6, atoms: 15)
      return series.flatMap { index in
        let posterior = effects.posterior(of: index)
        return conditional(
          index, mean: posterior.mean, variance: posterior.variance, spread: 1, reader, levels)
      }
    }
  }

  /// Own errors convolved with the shocks, averaged with whole errors.
  private func unconditional(_ series: Int, _ total: TotalErrors, _ reader: QuantileReader) -> [Double] {
    let loading = fit.loadings[series]
    let center = outlook.levels[series] + loading * year.drift
    let variance = loading * loading * (year.variance + groups.variance) + outlook.missedVariance[series]
    let split = reader.convolved(
      own.knots(of: series), scale: outlook.scales[series], shared: variance.squareRoot())
    // Whole errors were learned from series seen the cycle before.
    guard outlook.ages[series] == 1 else { return split.map { center + $0 } }
    let whole = reader.direct(total.shape.knots(of: series), scale: total.shape.scales[series])
    let weight = 0.4 + 0.6 * shockShare
    return zip(split, whole).map { center + weight * $0 + (1 - weight) * $1 }
  }

  /// Own errors around the posterior mean of the shocks, convolved with what is left of them.
  private func conditional(
    _ series: Int, mean: Double, variance: Double, spread: Double, _ reader: QuantileReader,
    _ levels: ForecastLevels
  ) -> [Double] {
    let center = outlook.levels[series] + fit.loadings[series] * year.drift + mean
    let left = max(variance, 0) + outlook.missedVariance[series]
    let quantiles = reader.convolved(
      own.knots(of: series), scale: outlook.scales[series], shared: left.squareRoot())
    let middle = quantiles[levels.median]
    return quantiles.map { center + middle + spread * ($0 - middle) }
  }
}

/// Tables for reading quantiles of one series after another.
struct QuantileReader: Sendable {
  private let convolution: Convolution
  private let points = KnotInterpolation(levels: Convolution.ownLevels)
  private let levels: KnotInterpolation

  init(_ levels: [Double], degreesOfFreedom: Double, atoms: Int) {
    convolution = Convolution(levels: levels, degreesOfFreedom: degreesOfFreedom, atoms: atoms)
    self.levels = KnotInterpolation(levels: levels)
  }

  /// Quantiles of an own error plus a shared one.
  func convolved(_ knots: ArraySlice<Double>, scale: Double, shared: Double) -> [Double] {
    convolution.quantiles(own: points(knots), scale: scale, shared: shared)
  }

  /// Quantiles of an error whose knots are known.
  func direct(_ knots: ArraySlice<Double>, scale: Double) -> [Double] {
    levels(knots).map { $0 * scale }
  }
}
