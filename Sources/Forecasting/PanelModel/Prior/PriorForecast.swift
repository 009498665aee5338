import Glibc

/// Quantiles of some series under a prior: what `PanelForecast` does for a panel it was fitted to.
struct PriorForecast: Sendable {
  let prior: PanelPrior
  private let table: ConvolutionTable
  private let lines: PublishedLines?
  let levels: ForecastLevels

  /// - Parameter levels: between 0 and 1, increasing.
  init(_ prior: PanelPrior, levels: [Double], workers: Workers) {
    self.prior = prior
    let wanted = ForecastLevels(prior.floor == nil ? levels : FloorMixture.grid)
    self.levels = wanted
    let isOpen = prior.knowledge == .nothing
    table = ConvolutionTable(
      levels: wanted.inner, degreesOfFreedom: isOpen ? 5 : 6,
      reference: prior.own.knotCoefficients.map { $0[0] }.sorted())
    if case .lines(let kernel, let noise, let weights, _, _) = prior.knowledge {
      lines = PublishedLines(
        Array(noise.indices), kernel: kernel, noise: noise, weights: weights, workers: workers)
    } else {
      lines = nil
    }
  }

  /// The quantiles at the inner levels, series after series, in units of the panel.
  func quantiles(_ block: Range<Int>, _ outlook: PriorOutlook, _ factorLevels: [[Int32]]) -> [Double] {
    var output: [Double] = []
    output.reserveCapacity(block.count * levels.inner.count)
    switch prior.knowledge {
    case .nothing:
      var whole: [Double] = []
      for place in 0..<block.count { appendOpen(place, outlook, &whole, to: &output) }
    case .effects(let effects, let variances):
      for (place, series) in block.enumerated() {
        var (mean, variance) = (0.0, 0.0)
        for factor in effects.indices {
          let level = Int(factorLevels[factor][series])
          guard level >= 0 else { continue }
          mean += effects[factor][level]
          variance += variances[factor][level]
        }
        let loading = outlook.loadings[place]
        append(
          place, outlook, mean: mean * loading, variance: variance * loading * loading, spread: 1, to: &output
        )
      }
    case .lines(_, _, _, let typicalScale, let spread):
      let posterior = posterior(block, outlook, factorLevels, typicalScale)
      for place in 0..<block.count {
        append(
          place, outlook, mean: posterior[place].mean, variance: posterior[place].variance, spread: spread,
          to: &output)
      }
    }
    return output
  }

  /// Own errors convolved with the shocks, averaged with whole errors.
  private func appendOpen(
    _ place: Int, _ outlook: PriorOutlook, _ whole: inout [Double], to output: inout [Double]
  ) {
    let loading = outlook.loadings[place]
    let center = outlook.levels[place] + loading * prior.year.drift
    let variance =
      loading * loading * (prior.year.variance + prior.groupShocks.variance) + outlook.missedVariances[place]
    let start = output.count
    table.append(
      outlook.knots[place], scale: outlook.scales[place], shared: variance.squareRoot(), to: &output)
    // Whole errors were learned from series seen the cycle before.
    guard outlook.ages[place] == 1, !outlook.totalScales.isEmpty else {
      for index in start..<output.count { output[index] += center }
      return
    }
    whole.removeAll(keepingCapacity: true)
    table.appendNarrow(outlook.totalKnots[place], scale: outlook.totalScales[place], to: &whole)
    let weight = 0.4 + 0.6 * prior.shockShare
    for index in whole.indices {
      output[start + index] = center + weight * output[start + index] + (1 - weight) * whole[index]
    }
  }

  /// Own errors around the posterior mean of the shocks, convolved with what is left of them.
  private func append(
    _ place: Int, _ outlook: PriorOutlook, mean: Double, variance: Double, spread: Double,
    to output: inout [Double]
  ) {
    let center = outlook.levels[place] + outlook.loadings[place] * prior.year.drift + mean
    let left = max(variance, 0) + outlook.missedVariances[place]
    let start = output.count
    table.append(outlook.knots[place], scale: outlook.scales[place], shared: left.squareRoot(), to: &output)
    let middle = output[start + levels.median]
    for index in start..<output.count {
      output[index] = center + middle + spread * (output[index] - middle)
    }
  }

  private func posterior(
    _ block: Range<Int>, _ outlook: PriorOutlook, _ factorLevels: [[Int32]], _ typicalScale: Double
  ) -> [(mean: Double, variance: Double)] {
    guard let lines else { return block.map { _ in (0, 0) } }
    let traits = LineTraits(prior, outlook, typicalScale: typicalScale)
    var columns: [[Double]] = []
    var variances: [Double] = []
    for (place, series) in block.enumerated() {
      let own = traits.of(place)
      let levels = factorLevels.map { $0[series] }
      columns.append(
        lines.kernel.covariances(levels: levels, loading: outlook.loadings[place], traits: own))
      variances.append(lines.kernel.variance(loading: outlook.loadings[place], traits: own))
    }
    return lines.posterior(covariances: columns, variances: variances)
  }
}

/// How strongly series have the traits along which they move together.
struct LineTraits {
  let prior: PanelPrior
  let outlook: PriorOutlook
  /// The median scale of the published lines.
  let typicalScale: Double

  init(_ prior: PanelPrior, _ outlook: PriorOutlook, typicalScale: Double) {
    (self.prior, self.outlook, self.typicalScale) = (prior, outlook, typicalScale)
  }

  func of(_ place: Int) -> [Double] {
    let own = prior.own
    let position = clip((outlook.levels[place] - own.levelMedian) / own.levelDeviation, 3)
    let loading = outlook.loadings[place]
    return [
      loading * position, loading * (position * position - 1),
      loading * clip(log(outlook.scales[place] / typicalScale), 2),
    ]
  }
}

extension ShockKernel {
  /// The variance of the shared part of any series.
  func variance(loading: Double, traits own: [Double]) -> Double {
    zip(own, traitVariances).reduce(loading * loading * variances.reduce(0, +)) {
      $0 + $1.1 * $1.0 * $1.0
    }
  }

  /// The covariance of any series with each series of the kernel.
  /// - Parameter levels: its level in each factor, -1 where unknown.
  func covariances(levels: [Int32], loading: Double, traits own: [Double]) -> [Double] {
    var sums = [Double](repeating: variances[0], count: loadings.count)
    for (index, factor) in factors.enumerated().dropFirst() where variances[index] > 0 {
      for position in sums.indices where factor.levels[position] == levels[index] {
        sums[position] += variances[index]
      }
    }
    for position in sums.indices { sums[position] *= loading * loadings[position] }
    for (index, variance) in traitVariances.enumerated() where variance * own[index] != 0 {
      for position in sums.indices { sums[position] += variance * own[index] * traits[index][position] }
    }
    return sums
  }
}
