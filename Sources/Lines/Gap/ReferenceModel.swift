public import Forecasting
import Statistics

/// The model of the reference lines themselves (the rows of a national table): random walks moved by one
/// common shock a year, of which only as many have been seen as there are past years.
///
/// Trends, means and simple reversion all lose to the last value on national lines, so the location is the
/// last value; the spread is that of the common shocks plus that of single rows around them.
public struct ReferenceModel: Sendable {
  /// The variance of the common shock of one year.
  public let shockVariance: Double
  /// The variance of a row around the common shock.
  public let rowVariance: Double
  /// How many yearly shocks have been seen: the degrees of freedom.
  public let shockCount: Int
  private let limits: LineLimits

  /// Fits to rows of (year, value) by increasing year, taking only years before `year`.
  /// - Throws: `tooFewObservations` when fewer than three yearly changes have been seen.
  public init(
    rows: [(years: [Int], values: [Double])], before year: Int, limits: LineLimits
  ) throws(ForecastError) {
    let common = try CommonMovement(
      CommonMovement.changes(of: rows, before: year), smallest: 0.25, unknownRow: 9)
    (shockVariance, rowVariance, shockCount) = (common.shockVariance, common.rowVariance, common.shockCount)
    self.limits = limits
  }

  /// The variance of a row `steps` years after its last value.
  public func variance(steps: Int) -> Double { (shockVariance + rowVariance) * Double(steps) }

  /// The distribution of a row `steps` years after `last`, on whole marks.
  public func distribution(after last: Double, steps: Int) -> GridDistribution {
    let movement = StudentTDistribution(
      location: last, scale: variance(steps: steps).squareRoot(), degreesOfFreedom: Double(shockCount))
    let reach = [1e-6, 1 - 1e-6].map { movement.quantile($0).rounded() }
    return GridDistribution(
      cells: movement.cdf, lower: max(reach[0], limits.lower), upper: min(reach[1], limits.upper), step: 1)
  }
}
