/// Many series on one scale, with group labels, in compact columns (no object per series).
///
/// Observations of series `i` are the entries `offsets[i] ..< offsets[i + 1]` of `years` and `values`,
/// by increasing year.
public struct Panel: Sendable, Equatable {
  /// How the values behave.
  public let scale: Scale
  /// The key of each series, in order of first appearance.
  public let keys: KeyTable
  /// The groupings of the series; each has one level per series.
  public let groups: [GroupFactor]
  /// `seriesCount + 1` positions into `years` and `values`.
  public let offsets: [Int]
  /// Calendar years, strictly increasing within a series.
  public let years: [Int32]
  /// Finite values in the data's own unit.
  public let values: [Double]

  /// A panel from compact columns.
  /// - Precondition: the columns fit together, years increase within a series, values are finite.
  public init(
    scale: Scale, keys: KeyTable, groups: [GroupFactor], offsets: [Int], years: [Int32], values: [Double]
  ) {
    precondition(offsets.count == keys.count + 1, "one offset per series and one more")
    precondition(offsets.first == 0 && offsets.last == values.count, "offsets cover the values")
    precondition(years.count == values.count, "one year per value")
    precondition(groups.allSatisfy { $0.levels.count == keys.count }, "one level per series")
    self.scale = scale
    self.keys = keys
    self.groups = groups
    self.offsets = offsets
    self.years = years
    self.values = values
  }

  /// The number of series.
  public var seriesCount: Int { keys.count }

  /// The entries of series `index` in `years` and `values`; empty when it has no observation.
  public func observations(of index: Int) -> Range<Int> { offsets[index]..<offsets[index + 1] }

  /// The first and last year of the panel, or nil when it has no observation.
  public var yearRange: ClosedRange<Int>? {
    guard let first = years.min(), let last = years.max() else { return nil }
    return Int(first)...Int(last)
  }

  /// Series `index` as a value, or nil when it has no observation.
  public func series(_ index: Int) -> Series? {
    let entries = observations(of: index)
    return try? Series(years: years[entries].map(Int.init), values: Array(values[entries]))
  }

  /// The observation of series `index` in `year`, or nil.
  public func value(of index: Int, in year: Int) -> Double? {
    observations(of: index).first { Int(years[$0]) == year }.map { values[$0] }
  }

  /// The last year before `year` in which series `index` has a value, or nil.
  public func lastYear(of index: Int, before year: Int) -> Int? {
    observations(of: index).last { Int(years[$0]) < year }.map { Int(years[$0]) }
  }
}
