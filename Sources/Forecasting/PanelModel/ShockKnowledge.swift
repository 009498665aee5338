/// How what published lines say of the target's shared shocks is worked out.
enum ShockKnowledge {
  /// The effective number of errors the expected spread counts for.
  static let spreadPrior = 30.0
  /// The exact posterior may cost this many products, a second or two.
  static let exactWork = 6e10
  /// Standardized errors count for at most this much.
  static let errorCap = 6.0
  /// Groups that hardly moved in the past may still move: their factor is at least this.
  static let smallestFactor = 0.8
  /// The variance along the level, its square and the log scale, as shares of the year's.
  static let traitShares = [0.2, 0.06, 0.1]

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
