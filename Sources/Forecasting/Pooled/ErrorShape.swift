import Statistics

/// The distribution of standardized errors that all series of a panel share.
struct ErrorShape: Sendable {
  /// The distribution of error over scale.
  let distribution: Distribution
  /// How many errors it rests on.
  let count: Int

  /// From this many errors on the observed errors are the shape; below it a Student t is.
  static let enoughForEmpirical = 40
  private static let knots: [Double] =
    [0.002, 0.005, 0.01] + (1...39).map { Double($0) / 40 } + [0.99, 0.995, 0.998]

  /// The shape of errors over their series' scales; every year weighs the same, since the errors of one year
  /// share its shock.
  init(standardized: [Double], years: [Int32]) {
    count = standardized.count
    distribution =
      count >= ErrorShape.enoughForEmpirical
      ? ErrorShape.empirical(standardized, years: years)
      : ErrorShape.studentT(standardized)
  }

  private static func empirical(_ values: [Double], years: [Int32]) -> Distribution {
    let first = years.min() ?? 0
    var perYear = [Double](repeating: 0, count: Int((years.max() ?? 0) - first) + 1)
    for year in years { perYear[Int(year - first)] += 1 }
    let weights = years.map { 1 / perYear[Int($0 - first)] }
    let order = values.indices.sorted { values[$0] < values[$1] }
    let sorted = order.map { values[$0] }
    let sortedWeights = order.map { weights[$0] }
    return .quantiles(
      QuantileTable(
        levels: knots,
        values: knots.map { weightedQuantile(ofSorted: sorted, weights: sortedWeights, $0) }))
  }

  /// Few errors: a t around zero with their root mean square and one degree of freedom an error. The mean is
  /// not estimated: with a handful of errors it would be noise.
  private static func studentT(_ values: [Double]) -> Distribution {
    let meanSquare = values.isEmpty ? 1 : values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
    return .studentT(
      StudentTDistribution(
        location: 0, scale: positive(meanSquare).squareRoot(), degreesOfFreedom: Double(max(values.count, 1)))
    )
  }
}
