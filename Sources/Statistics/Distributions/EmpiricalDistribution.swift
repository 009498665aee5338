/// The distribution of a sample: its points, sorted, each with its weight.
///
/// The cdf is the weighted share of points at or below x. Quantiles interpolate: Hyndman and Fan type 7 for
/// equal weights, the midpoint rule for unequal ones.
public struct EmpiricalDistribution: UnivariateDistribution, Equatable {
  /// The points, ascending.
  public let points: [Double]
  /// The weights in the order of the points; nil if all are equal.
  public let weights: [Double]?
  /// The share of points up to and including each.
  private let shares: [Double]

  /// The distribution of a sample with equal weights, in any order.
  ///
  /// Throws `notFinite` with the position of the first value that is not finite, and `tooFewObservations` for
  /// an empty sample.
  public init(_ values: [Double]) throws(StatisticsError) {
    try requireSample(values)
    points = values.sorted()
    weights = nil
    shares = (1...values.count).map { Double($0) / Double(values.count) }
  }

  /// The distribution of a sample with weights, one for each value, not negative and not all zero.
  ///
  /// Throws as the other initializer does, and `invalidWeight` with the position of a weight that is negative
  /// or not finite, or `tooFewObservations` if every weight is zero.
  public init(_ values: [Double], weights: [Double]) throws(StatisticsError) {
    precondition(weights.count == values.count, "one weight for each value")
    try requireSample(values)
    try requireWeights(weights)
    let kept = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    guard !kept.isEmpty else { throw .tooFewObservations(needed: 1, have: 0) }
    points = kept.map { values[$0] }
    let sorted = kept.map { weights[$0] }
    self.weights = sorted
    shares = cumulativeShares(sorted)
  }

  /// The mean of the points.
  public var mean: Double {
    zip(points, pointShares).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The mean squared distance from the mean: the variance of this distribution, not an estimate of another's.
  public var variance: Double {
    let center = mean
    return zip(points, pointShares).reduce(0) { $0 + $1.1 * ($1.0 - center) * ($1.0 - center) }
  }

  /// The weighted share of points at or below `x`.
  public func cdf(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    let count = points.partitionPoint { $0 > x }
    return count == 0 ? 0 : shares[count - 1]
  }

  /// The interpolated quantile; NaN outside [0, 1].
  public func quantile(_ probability: Double) -> Double {
    if let weights { return weightedQuantile(ofSorted: points, weights: weights, probability) }
    return Statistics.quantile(ofSorted: points, probability)
  }

  /// The share of each point.
  var pointShares: [Double] {
    guard let weights else { return points.map { _ in 1 / Double(points.count) } }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

/// Cumulative weights as parts of their total, the last exactly 1.
private func cumulativeShares(_ weights: [Double]) -> [Double] {
  var sum = 0.0
  let cumulative = weights.map { weight in
    sum += weight
    return sum
  }
  return cumulative.map { $0 / sum }
}

extension [Double] {
  /// The first index at which `predicate` holds, for an array where it never holds before it fails.
  func partitionPoint(_ predicate: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
