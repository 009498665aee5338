/// Something known by group and year: a batch line, or a score table, of each province and track.
public struct YearlyTable<Value: Sendable>: Sendable {
  /// The group of each series; one without a group has -1.
  let groupOfSeries: [Int]
  /// By group, then by year.
  let values: [[Int: Value]]

  /// A table.
  ///
  /// - Parameters:
  ///   - groupOfSeries: the group of each series of a panel; one without a group has -1.
  ///   - values: by group, then by year.
  public init(groupOfSeries: [Int], values: [[Int: Value]]) {
    precondition(groupOfSeries.allSatisfy { $0 >= -1 && $0 < values.count }, "a group is out of range")
    self.groupOfSeries = groupOfSeries
    self.values = values
  }

  /// What holds for a series in a year, or nil.
  public subscript(series: Int, year: Int) -> Value? {
    groupOfSeries[series] < 0 ? nil : values[groupOfSeries[series]][year]
  }

  /// Whether anything is known of a year.
  public func knows(_ year: Int) -> Bool { values.contains { $0[year] != nil } }
}
