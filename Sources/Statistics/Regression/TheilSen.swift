/// A robust line: the slope is the median of the slopes of all pairs, the intercept the median of y - slope x.
///
/// Theil 1950; Sen 1968, doi:10.1080/01621459.1968.10480934. Up to 29 % of the points may be arbitrarily wrong.
/// Pairs with equal x are left out. Takes n² / 2 slopes: for series, not for populations.
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

private func pairwiseSlopes(_ x: [Double], _ y: [Double]) -> [Double] {
  var slopes: [Double] = []
  for i in x.indices {
    for j in 0..<i where x[i] != x[j] { slopes.append((y[i] - y[j]) / (x[i] - x[j])) }
  }
  return slopes
}
