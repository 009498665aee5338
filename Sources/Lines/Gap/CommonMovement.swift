import Forecasting
import Statistics

/// The yearly changes of the rows of a reference table, split into the shock that all rows of a year share and
/// what single rows add: moments, the shock's mean taken as zero.
struct CommonMovement: Sendable, Equatable {
  /// The variance of the shock of one year.
  let shockVariance: Double
  /// The variance of a row around the shock.
  let rowVariance: Double
  /// How many yearly shocks have been seen.
  let shockCount: Int

  /// With fewer yearly changes nothing can be told.
  static let enoughShocks = 3

  /// - Parameters:
  ///   - changes: by year, each over the unit of its row.
  ///   - smallest: no variance is believed to lie below it.
  ///   - unknownRow: the variance of a row where no year has two of them.
  init(
    _ changes: [Int: [Double]], smallest: Double, unknownRow: Double
  ) throws(ForecastError) {
    let years = changes.keys.sorted().map { changes[$0, default: []] }
    guard years.count >= CommonMovement.enoughShocks else {
      throw .tooFewObservations(needed: CommonMovement.enoughShocks, have: years.count)
    }
    let means = years.map { mean($0) }
    let within = zip(years, means).flatMap { year, center in year.map { ($0 - center) * ($0 - center) } }
    let lost = within.count - years.count
    rowVariance = lost > 0 ? max(within.reduce(0, +) / Double(lost), smallest) : unknownRow
    // Shocks have no drift worth estimating from ten years: their mean square around zero, less what the mean
    // of single rows' movements contributes.
    let rowShare = rowVariance * mean(years.map { 1 / Double($0.count) })
    shockVariance = max(mean(means.map { $0 * $0 }) - rowShare, smallest)
    shockCount = years.count
  }

  /// The changes from one year to the next of rows before `year`, each over `unit` of the value it starts from.
  static func changes(
    of rows: [(years: [Int], values: [Double])], before year: Int, unit: (Double) -> Double = { _ in 1 }
  ) -> [Int: [Double]] {
    var changes: [Int: [Double]] = [:]
    for row in rows {
      for index in row.years.indices.dropFirst()
      where row.years[index] < year && row.years[index] == row.years[index - 1] + 1 {
        let last = row.values[index - 1]
        changes[row.years[index], default: []].append((row.values[index] - last) / unit(last))
      }
    }
    return changes
  }
}
