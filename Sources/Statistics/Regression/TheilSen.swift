/// A robust line: the slope is the median of the slopes of all pairs, the intercept the median of y - slope x.
///
/// Theil 1950; Sen 1968, doi:10.1080/01621459.1968.10480934. Up to 29 % of the points may be arbitrarily wrong.
/// Pairs with equal x are left out. Of more than 200 points, which would make more than 20,000 slopes, the pairs are
/// those at a few distances around the ring of the points in their order, 4,000 in all or one for each point: the
/// work grows with the number of points, not with its square.
public struct TheilSen: Equatable, Sendable {
  /// Units of y per unit of x.
  public let slope: Double
  /// The value of the line at x = 0.
  public let intercept: Double

  /// Fits the line to points (x, y).
  ///
  /// Throws `tooFewObservations` below two points, `noVariation` if every x is the same, `notFinite` with the
  /// position of the first bad point.
  public init(x: [Double], y: [Double]) throws(StatisticsError) {
    precondition(x.count == y.count, "one y for each x")
    try requireFinite(x)
    try requireFinite(y)
    guard x.count >= 2 else { throw .tooFewObservations(needed: 2, have: x.count) }
    let slopes = pairwiseSlopes(x, y)
    guard !slopes.isEmpty else { throw .noVariation }
    let slope = median(slopes)
    self.slope = slope
    intercept = median(zip(x, y).map { $1 - slope * $0 })
  }

  /// The height of the line at `x`.
  public func callAsFunction(_ x: Double) -> Double { intercept + slope * x }
}

/// Points up to which every pair counts.
private let mostPoints = 200
/// Pairs where there are more.
private let fewPairs = 4000

private func pairwiseSlopes(_ x: [Double], _ y: [Double]) -> [Double] {
  var slopes: [Double] = []
  func add(_ i: Int, _ j: Int) {
    if x[i] != x[j] { slopes.append((y[i] - y[j]) / (x[i] - x[j])) }
  }
  guard x.count > mostPoints else {
    for i in x.indices {
      for j in 0..<i { add(i, j) }
    }
    return slopes
  }
  let distances = max(1, fewPairs / x.count)
  for step in 1...distances {
    // Up to half the ring: pairs further apart on one side are nearer on the other.
    let distance = max(1, x.count / 2 * step / distances)
    for i in x.indices { add(i, (i + distance) % x.count) }
  }
  return slopes
}
