import Forecasting
import LinearAlgebra

/// What all lines of a pool have in common, as columns of a design: the mean of each stratum and kind, the level of
/// each family, the movement of each kind from year to year, and how far lines follow the reference.
struct LevelLayout: Sendable, Equatable {
  let strata: Int
  let kinds: Int
  let families: Int
  /// Every year from the first line to the target.
  let years: ClosedRange<Int>

  private var firstFamily: Int { 2 * strata * kinds }
  private var firstYear: Int { firstFamily + families }
  private var firstPass: Int { firstYear + kinds * years.count }
  /// The number of columns.
  var count: Int { firstPass + 1 + kinds }

  /// The columns of a row that are not zero.
  func columns(of row: LevelRow) -> [(place: Int, value: Double)] {
    let place = (row.isReferenced ? 0 : strata) + row.stratum
    return [
      (place * kinds + row.traits.kind, 1), (firstFamily + row.traits.family, 1),
      (year(row.year, kind: row.traits.kind), 1),
      (firstPass, row.change), (firstPass + 1 + row.traits.kind, row.change),
    ]
  }

  /// The columns by which a kind's lines follow the reference, one point of it.
  func passColumns(kind: Int) -> [Int] { [firstPass, firstPass + 1 + kind] }

  /// The column of a kind in a year; a year outside the range is the nearest one inside.
  func year(_ year: Int, kind: Int) -> Int {
    firstYear + kind * years.count + min(max(year, years.lowerBound), years.upperBound) - years.lowerBound
  }

  /// How much of a year's movement of all lines stays for good; the rest is gone the year after. Between the two
  /// a handful of years cannot tell.
  static let lastingShare = 0.5
  /// The variance of a family's level.
  private static let familyVariance = 40.0
  /// The variance of the points that a line follows a point of the reference by, halved between what all kinds have in
  /// common and each kind's own: a standard deviation of 0.3.
  private static let passVariance = 0.09
  private static let unknownMean = 1e4

  /// The precision of the columns before any line is seen.
  ///
  /// - Parameters:
  ///   - shock: the variance of a year's movement: what kinds have in common, and each one's own.
  ///   - scale: marks squared over those of a scale of 500.
  func precision(shock: (common: Double, own: Double), scale: Double) -> Matrix {
    var precision = Matrix(rows: count, columns: count)
    for place in 0..<firstFamily { precision[place, place] = 1 / (Self.unknownMean * scale) }
    for place in firstFamily..<firstYear { precision[place, place] = 1 / (Self.familyVariance * scale) }
    for place in firstPass..<count { precision[place, place] = 2 / Self.passVariance }
    let size = kinds * years.count
    var covariance = Matrix(rows: size, columns: size)
    for a in 0..<size {
      for b in 0..<size {
        let (x, y) = (a % years.count, b % years.count)
        let same = a / years.count == b / years.count
        let variance = shock.common + (same ? shock.own : 0)
        covariance[a, b] =
          variance * (Self.lastingShare * Double(min(x, y)) + (x == y ? 1 - Self.lastingShare : 0))
      }
      covariance[a, a] += 1e-6 * scale
    }
    guard let inverse = try? Cholesky(covariance).inverse() else { return precision }
    for a in 0..<size {
      for b in 0..<size { precision[firstYear + a, firstYear + b] = inverse[a, b] }
    }
    return precision
  }
}
