/// A panel as a series-by-year table of transformed values: the form in which whole years are worked on.
///
/// Column `k` is year `firstYear + k`; a missing value is NaN. Stored year by year, so that one year of all
/// series is contiguous.
public struct DenseWindow: Sendable, Equatable {
  /// The number of series (rows).
  public let seriesCount: Int
  /// The calendar year of the first column.
  public let firstYear: Int
  /// The number of years (columns).
  public let yearCount: Int
  /// Transformed values, `seriesCount` per year, year after year.
  public var values: [Double]

  /// The transformed values of `panel` in `years`.
  public init(_ panel: Panel, years: Range<Int>) {
    seriesCount = panel.seriesCount
    firstYear = years.lowerBound
    yearCount = years.count
    values = [Double](repeating: .nan, count: panel.seriesCount * years.count)
    for index in 0..<panel.seriesCount {
      for entry in panel.observations(of: index) {
        let year = Int(panel.years[entry])
        guard years.contains(year) else { continue }
        values[(year - firstYear) * seriesCount + index] = panel.scale.transformed(panel.values[entry])
      }
    }
  }

  /// The transformed value of a series in the `column`-th year, NaN when missing.
  @inlinable
  public subscript(series: Int, column: Int) -> Double {
    get { values[column * seriesCount + series] }
    set { values[column * seriesCount + series] = newValue }
  }
}
