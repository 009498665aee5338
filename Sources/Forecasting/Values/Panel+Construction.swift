extension Panel {
  /// A panel from series given one by one.
  ///
  /// - Parameters:
  ///   - series: key columns and observations of each series; keys must be distinct.
  ///   - scale: how the values behave.
  ///   - groupColumns: positions of the key columns that group the series.
  public init(
    _ series: [(key: [String], series: Series)], scale: Scale, groupColumns: [Int] = [],
    columnNames: [String] = []
  ) {
    var keys = KeyTable(columnCount: max(series.first?.key.count ?? 1, 1))
    var offsets = [0]
    var years: [Int32] = []
    var values: [Double] = []
    for entry in series {
      keys.append(entry.key)
      years.append(contentsOf: entry.series.years.map(Int32.init))
      values.append(contentsOf: entry.series.values)
      offsets.append(values.count)
    }
    let groups = groupColumns.map { column in
      GroupFactor(
        name: column < columnNames.count ? columnNames[column] : "group \(column + 1)",
        labels: series.map { $0.key[column] })
    }
    self.init(
      scale: scale, keys: keys, groups: groups, offsets: offsets, years: years, values: values)
  }

  /// The panel without the observations that fail `keep`; series stay, even when nothing of them is left.
  ///
  /// - Parameter keep: whether the observation of a series in a year stays.
  public func filter(_ keep: (_ series: Int, _ year: Int) -> Bool) -> Panel {
    var offsets = [0]
    var keptYears: [Int32] = []
    var keptValues: [Double] = []
    offsets.reserveCapacity(seriesCount + 1)
    for index in 0..<seriesCount {
      for entry in observations(of: index) where keep(index, Int(years[entry])) {
        keptYears.append(years[entry])
        keptValues.append(values[entry])
      }
      offsets.append(keptValues.count)
    }
    return Panel(
      scale: scale, keys: keys, groups: groups, offsets: offsets, years: keptYears, values: keptValues)
  }

  /// What was known before `year`: no observation of `year` or later.
  public func before(_ year: Int) -> Panel { filter { _, observed in observed < year } }
}
