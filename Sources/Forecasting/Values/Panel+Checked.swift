/// What makes a panel impossible.
public enum PanelError: Error, Equatable, Sendable {
  /// There is no series.
  case empty
  /// A series has a key of another number of parts than the first one.
  case unequalKeys([String])
  /// Two series have one key.
  case repeatedKey([String])
  /// The years and values of a series are not as many.
  case unequalCounts([String], years: Int, values: Int)
  /// The observations of a series are no series.
  case series([String], SeriesError)
  /// A grouping names a part of the key that there is not.
  case noSuchColumn(Int)
}

extension Panel {
  /// One series as it comes: its key, and values by year in any order.
  public typealias Observations = (key: [String], years: [Int], values: [Double])

  /// A panel from observations of anyone's own.
  ///
  /// - Parameters:
  ///   - observations: one entry for each series; keys are distinct and have the same number of parts.
  ///   - scale: how the values behave.
  ///   - groupColumns: positions of the parts of the key that group the series.
  /// - Throws: `PanelError` for the first series that does not fit: no observation, a value that is not finite, a year
  ///   or a key that occurs twice.
  public init(
    checking observations: [Observations], scale: Scale, groupColumns: [Int] = []
  ) throws(PanelError) {
    guard let parts = observations.first?.key.count, parts > 0 else { throw .empty }
    if let column = groupColumns.first(where: { !(0..<parts).contains($0) }) { throw .noSuchColumn(column) }
    var seen: Set<[String]> = []
    var series: [(key: [String], series: Series)] = []
    for entry in observations {
      guard entry.key.count == parts else { throw .unequalKeys(entry.key) }
      guard seen.insert(entry.key).inserted else { throw .repeatedKey(entry.key) }
      guard entry.years.count == entry.values.count else {
        throw .unequalCounts(entry.key, years: entry.years.count, values: entry.values.count)
      }
      do {
        series.append((entry.key, try Series(years: entry.years, values: entry.values)))
      } catch {
        throw .series(entry.key, error)
      }
    }
    self.init(series, scale: scale, groupColumns: groupColumns)
  }
}
