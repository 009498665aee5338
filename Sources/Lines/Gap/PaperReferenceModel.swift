public import Forecasting
import Statistics

/// The model of the reference line of single papers: a random walk like that of the total's, whose movements
/// are in proportion to how far the line lies above a quarter of the full mark.
///
/// No paper's line has come near a quarter, and those close to it hardly move: measured on the national lines
/// of papers of 100 from 2020 to 2026, movements in proportion lower the CRPS from 0.97 to 0.93 of that of
/// last year's line with the pooled past changes.
public struct PaperReferenceModel: Sendable {
  let movement: CommonMovement
  private let limits: LineLimits

  /// The share of the full mark above which movements are measured.
  static let anchorShare = 0.25

  /// Fits to rows of (year, value) by increasing year, taking only years before `year`.
  /// - Throws: `tooFewObservations` when fewer than three yearly changes have been seen.
  public init(
    rows: [(years: [Int], values: [Double])], before year: Int, limits: LineLimits
  ) throws(ForecastError) {
    self.limits = limits
    movement = try CommonMovement(
      CommonMovement.changes(of: rows, before: year) { PaperReferenceModel.unit($0, limits) },
      smallest: 1e-4, unknownRow: 0.01)
  }

  /// The marks that a movement is measured in, at a line of `value`.
  public static func unit(_ value: Double, _ limits: LineLimits) -> Double {
    max(value - anchorShare * limits.upper, 1)
  }

  /// The distribution of a row `steps` years after `last`, on whole marks: a Student t with the variance that
  /// was seen and as many degrees of freedom as there were shocks.
  public func distribution(after last: Double, steps: Int) -> GridDistribution {
    let degrees = Double(movement.shockCount)
    let variance = (movement.shockVariance + movement.rowVariance) * Double(steps)
    let scale = (variance * (degrees - 2) / degrees).squareRoot() * PaperReferenceModel.unit(last, limits)
    let shape = StudentTDistribution(location: last, scale: scale, degreesOfFreedom: degrees)
    let reach = [1e-6, 1 - 1e-6].map { shape.quantile($0).rounded() }
    return GridDistribution(
      cells: shape.cdf, lower: max(reach[0], limits.lower), upper: min(reach[1], limits.upper), step: 1)
  }
}
