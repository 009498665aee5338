/// What is known of the target's shared shocks.
enum ShockKnowledge: Sendable {
  /// Nothing is published: shocks are as in the past.
  case nothingPublished(TotalErrors)
  /// Published lines, and how much wider than expected their own errors are.
  case lines(PublishedLines, spread: Double)
  /// Very many published lines.
  case effects(PublishedEffects)

  /// The effective number of errors the expected spread counts for.
  static let spreadPrior = 30.0
  /// The exact posterior may cost this many products, a second or two.
  static let exactWork = 6e10
  /// Standardized errors count for at most this much.
  static let errorCap = 6.0

  init(
    _ expected: ExpectedLines, lines: [Int], published: [Double], year: YearShock, groups: GroupShocks,
    exactLines: Int, workers: Workers
  ) {
    let kernel = ShockKernel(expected, year: year, groups: groups, published: lines)
    let surprises = lines.map { published[$0] - expected($0) }
    let scales = lines.map { expected.outlook.scales[$0] }
    if Self.isExact(lines.count, of: published.count, limit: exactLines),
      let known = PublishedLines(
        lines, surprises: surprises, scales: scales, kernel: kernel, workers: workers
      )?.adapted(surprises: surprises, scales: scales, workers: workers)
    {
      self = .lines(
        known,
        spread: Self.spread(known, scales: scales, knots: lines.map { expected.shape.knots(of: $0) }, workers)
      )
    } else {
      var all = [Double](repeating: .nan, count: published.count)
      for (line, surprise) in zip(lines, surprises) { all[line] = surprise }
      let adaptation = KernelAdaptation(
        kernel, lines: lines, surprises: surprises, noise: scales.map { 1.96 * $0 * $0 })
      let root = adaptation.noise.squareRoot()
      self = .effects(
        PublishedEffects(
          surprises: all, scales: expected.outlook.scales.map { $0 * root },
          kernel: kernel.multiplied(by: adaptation.multipliers)))
    }
  }

  /// Whether the exact posterior is affordable: its cost is lines squared times series.
  static func isExact(_ lines: Int, of series: Int, limit: Int) -> Bool {
    lines <= limit && Double(lines) * Double(lines) * Double(series) <= exactWork
  }

  /// How far published lines lie from what the others say of them, against how far they should.
  /// - Parameters:
  ///   - scales: the scale of each line's own error.
  ///   - knots: its standardized quantiles.
  static func spread(
    _ lines: PublishedLines, scales: [Double], knots: [ArraySlice<Double>], _ workers: Workers
  ) -> Double {
    let convolution = Convolution(levels: GroupShocks.levels, degreesOfFreedom: 6, atoms: 11)
    let interpolation = KnotInterpolation(levels: Convolution.ownLevels)
    let left = lines.leaveOneOut()
    let sizes = workers.map(left.count) { index in
      let own = knots[index]
      let median = own[own.startIndex + QuantileKnots.median]
      let quantiles = convolution.quantiles(
        own: interpolation(own).map { $0 - median }, scale: scales[index],
        shared: left[index].variance.squareRoot())
      let unit = max((quantiles[35] - quantiles[3]) / 2.56, 1e-12)
      let mean = quantiles.reduce(0) { $0 + abs($1 - quantiles[19]) } / Double(quantiles.count)
      return (expected: mean / unit, actual: abs(left[index].error) / unit)
    }
    let prior = spreadPrior * sizes.reduce(0) { $0 + $1.expected } / Double(sizes.count)
    let should = sizes.reduce(prior) { $0 + min($1.expected, errorCap) }
    return (sizes.reduce(prior) { $0 + min($1.actual, errorCap) } / should).squareRoot()
  }
}
