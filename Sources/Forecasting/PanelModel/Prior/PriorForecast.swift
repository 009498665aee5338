import Glibc
import LinearAlgebra

/// The distribution of the next line of any series, from what a panel taught and what is known of the series.
struct PriorForecast: Sendable {
  let prior: PanelPrior
  private let table: ConvolutionTable
  private let lines: PublishedLines?
  let levels: ForecastLevels
  /// How much further from the median each inner level lies than the convolution says.
  private let stretches: [Double]
  /// How much wider a forecast from a single value is: not where hardly any series has more, since then other systems
  /// say how wide all are.
  private let ofSingleValue: Double
  /// The levels asked for.
  private let asked: [Double]

  /// - Parameter levels: between 0 and 1.
  init(_ prior: PanelPrior, levels: [Double], workers: Workers) {
    self.prior = prior
    asked = levels
    let wanted = ForecastLevels(prior.floor == nil ? levels : FloorMixture.grid)
    self.levels = wanted
    ofSingleValue = prior.past.isKnown.contains(true) ? Stretch.ofSingleValue : 1
    let isOpen = prior.knowledge == .nothing
    stretches = wanted.inner.map { isOpen ? Stretch.factor($0) : 1 }
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

  /// The quantiles at the levels asked for, series after series, on the transformed scale; NaN for a series without
  /// a past.
  /// - Parameter factorLevels: for each factor the level of each series of the outlook, -1 where unknown.
  func rows(_ outlook: PriorOutlook, _ factorLevels: [[Int32]]) -> [Double] {
    let inner = quantiles(0..<outlook.levels.count, outlook, factorLevels)
    let width = levels.inner.count
    var rows: [Double] = []
    var row: [Double] = []
    for place in outlook.levels.indices {
      write(inner[place * width..<(place + 1) * width], place, outlook, to: &row)
      rows += row
    }
    return rows
  }

  /// Makes `row` the quantiles at the levels asked for, on the transformed scale, from those at the inner levels.
  func write(_ inner: ArraySlice<Double>, _ place: Int, _ outlook: PriorOutlook, to row: inout [Double]) {
    if isIncreasing(inner) {
      levels.write(inner, to: &row)
    } else {
      levels.write(inner.sorted()[...], to: &row)
    }
    if let floor = prior.floor {
      row = FloorMixture(floor: floor.floor, probability: floor.probability(outlook.logOdds[place]))
        .quantiles(asked, continuous: row)
    }
    for index in row.indices { row[index] *= prior.unit }
  }

  /// Whether a row's middle is where the past of the series and the changes of the panel allow: a regression may go
  /// wrong in a way that no past error showed, and then it is not asked.
  func isWithinReach(_ row: [Double], _ place: Int, _ outlook: PriorOutlook) -> Bool {
    guard let middle = asked.firstIndex(where: { $0 >= 0.5 }) else { return true }
    let shared = abs(prior.year.drift) + 3 * prior.year.variance.squareRoot()
    let reach = outlook.reaches[place] + outlook.loadings[place] * shared
    return prior.knowledge != .nothing || abs(row[middle] / prior.unit - outlook.levels[place]) <= reach
  }

  /// Makes `row` the last level with errors of the usual shape and of the size the series' own are.
  func writePlain(_ place: Int, _ outlook: PriorOutlook, to row: inout [Double]) {
    var plain = PriorOutlook(capacity: 1)
    plain.levels = [outlook.levels[place]]
    plain.loadings = [1]
    plain.scales = [outlook.plainScales[place]]
    plain.missedVariances = [outlook.missedVariances[place]]
    plain.counts = [outlook.counts[place]]
    plain.logOdds = outlook.logOdds.isEmpty ? [] : [outlook.logOdds[place]]
    var knots = SIMD16<Float>()
    let usual = prior.own.knotCoefficients.map { $0[0] }.sorted()
    for (lane, knot) in usual.enumerated() { knots[lane] = Float(knot - usual[QuantileKnots.median]) }
    plain.knots = [knots]
    var inner: [Double] = []
    appendOpen(0, plain, to: &inner)
    write(inner[...], 0, plain, to: &row)
  }

  private func isIncreasing(_ row: ArraySlice<Double>) -> Bool {
    let row = row.span
    for index in row.indices.dropFirst() where row[index] < row[index - 1] { return false }
    return true
  }

  /// The quantiles at the inner levels, series after series, in units of the panel.
  /// - Parameter block: the series of the outlook, by which `factorLevels` are indexed.
  func quantiles(_ block: Range<Int>, _ outlook: PriorOutlook, _ factorLevels: [[Int32]]) -> [Double] {
    var output: [Double] = []
    output.reserveCapacity(block.count * levels.inner.count)
    switch prior.knowledge {
    case .nothing:
      for place in 0..<block.count { appendOpen(place, outlook, to: &output) }
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

  /// Own errors convolved with the shocks.
  private func appendOpen(_ place: Int, _ outlook: PriorOutlook, to output: inout [Double]) {
    let loading = outlook.loadings[place]
    let variance = loading * loading * (prior.year.variance + prior.groupShocks.variance)
    append(
      place, outlook, mean: 0, variance: variance, spread: 1, to: &output)
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
    let spread = outlook.counts[place] == 1 ? spread * ofSingleValue : spread
    for (index, stretch) in zip(start..<output.count, stretches) {
      output[index] = center + middle + spread * stretch * (output[index] - middle)
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

extension PriorForecast {
  /// The covariances of the shared parts of the lines of some series.
  /// - Parameter factorLevels: for each factor the level of each series of the outlook, -1 where unknown.
  func covariances(_ outlook: PriorOutlook, _ factorLevels: [[Int32]]) -> Matrix {
    switch prior.knowledge {
    case .nothing:
      let factor = prior.groupShocks.factor * prior.groupShocks.factor
      let variances = [prior.year.variance] + prior.factorVariances.dropFirst().map { $0 * factor }
      return matrix(kernel(outlook, factorLevels, variances, traits: []))
    case .effects(_, let variances): return openCovariances(outlook, factorLevels, variances)
    case .lines(let known, _, _, let typicalScale, _):
      let traits = LineTraits(prior, outlook, typicalScale: typicalScale)
      let rows = outlook.levels.indices.map { traits.of($0) }
      var kernel = kernel(
        outlook, factorLevels, known.variances,
        traits: known.traitVariances.indices.map { trait in rows.map { $0[trait] } })
      kernel.traitVariances = known.traitVariances
      guard let lines else { return matrix(kernel) }
      let columns = outlook.levels.indices.map { place in
        known.covariances(
          levels: factorLevels.map { $0[place] }, loading: outlook.loadings[place], traits: rows[place])
      }
      return lines.covariances(columns, prior: matrix(kernel))
    }
  }

  private func matrix(_ kernel: ShockKernel) -> Matrix {
    let all = Array(kernel.loadings.indices)
    return Matrix(columns: all.map { kernel.covariances($0, with: all) })
  }

  /// The kernel over the series themselves. A level that the prior does not know is one of its own.
  private func kernel(
    _ outlook: PriorOutlook, _ factorLevels: [[Int32]], _ variances: [Double], traits: [[Double]]
  ) -> ShockKernel {
    ShockKernel(
      factors: zip(prior.factors, factorLevels).map { factor, levels in
        LevelFactor(
          levels: levels.enumerated().map { $1 >= 0 ? $1 : Int32(factor.count + $0) },
          count: factor.count + levels.count)
      }, loadings: outlook.loadings, variances: variances, traits: traits,
      traitVariances: traits.map { _ in 0 })
  }

  /// What levels in common still leave open.
  private func openCovariances(
    _ outlook: PriorOutlook, _ factorLevels: [[Int32]], _ variances: [[Double]]
  ) -> Matrix {
    Matrix(
      columns: outlook.loadings.indices.map { first in
        outlook.loadings.indices.map { second in
          var open = 0.0
          for (levels, variances) in zip(factorLevels, variances)
          where levels[first] >= 0 && levels[first] == levels[second] {
            open += variances[Int(levels[first])]
          }
          return outlook.loadings[first] * outlook.loadings[second] * open
        }
      })
  }
}

/// How strongly series have the traits along which they move together.
struct LineTraits {
  let prior: PanelPrior
  let outlook: PriorOutlook
  /// The median scale of the published lines.
  let typicalScale: Double
  /// How many traits there are.
  static let count = 3

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
