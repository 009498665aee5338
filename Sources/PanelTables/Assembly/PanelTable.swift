public import Forecasting

/// A panel read from a table, with what the table said besides.
public struct PanelTable: Sendable {
  /// The series in order of first appearance; the keys are the fields of the file, byte for byte.
  public let panel: Panel
  /// Which columns play which part.
  public let columns: PanelColumns
  /// What was wrong: notes and, where rows with errors were skipped, errors.
  public let problems: TableProblems
  /// Rows after the header, good and bad. Of a shard, those of other shards are not counted.
  public let rowCount: Int
  /// Rows left out because of an error.
  public let droppedRowCount: Int
  /// Rows without an error that give no value: it is missing, or was left out for what it says.
  public let leftOutRowCount: Int
  /// The floors, if there is a floor column.
  public let floors: FloorTable?
  /// For each grouping of the panel the label of each of its levels.
  public let groupLabels: [[String]]
  /// What was wrong with the first row that a series lost, by series.
  let faults: [SeriesFault]
  /// Whether the rows of each series came in one run, by increasing year, behind those of the series before.
  let hasRunsInOrder: Bool
  /// Whether the keys, in order of first appearance, ascend field by field.
  let hasKeysAscending: Bool

  /// What was wrong with the first row that `series` lost; nil if it lost none.
  ///
  /// A series of which no row is left has no observation: this is why.
  public func fault(of series: Int) -> RowFault? {
    var (low, high) = (0, faults.count)
    while low < high {
      let middle = (low + high) / 2
      if faults[middle].series < series { low = middle + 1 } else { high = middle }
    }
    return low < faults.count && faults[low].series == series ? faults[low].fault : nil
  }

  /// The floor of `series` in `year`, with a value or announced; nil where the file gives none.
  public func floor(of series: Int, in year: Int) -> Double? {
    guard let floors else { return nil }
    let entry = panel.observations(of: series).first { Int(panel.years[$0]) == year }
    if let entry, !floors.observed[entry].isNaN { return floors.observed[entry] }
    return floors.announced(series, in: year)
  }

  /// The floors of every series by year; nil without a floor column.
  public var seriesFloors: SeriesFloors? {
    guard let floors else { return nil }
    var all = SeriesFloors()
    var next = 0
    for series in 0..<panel.seriesCount {
      var own = panel.observations(of: series).compactMap { entry in
        floors.observed[entry].isNaN ? nil : (year: Int(panel.years[entry]), floor: floors.observed[entry])
      }
      while next < floors.announced.count, floors.announced[next].series == series {
        let entry = floors.announced[next]
        // What stands beside a value counts.
        if !own.contains(where: { $0.year == entry.year }) { own.append((entry.year, entry.floor)) }
        next += 1
      }
      all.append(own.sorted { $0.year < $1.year })
    }
    return all
  }

  /// The series of a share, in order.
  public func select(_ shard: Shard) -> [Int] {
    (0..<panel.seriesCount).filter { shard.holds($0, of: panel.keys) }
  }
}

extension PanelTable {
  /// Whether the rows came sorted by key: each series in one run, the keys ascending field by field.
  ///
  /// A table with rows left out does not count: where these stood is not kept, and they name series too.
  public var isSortedByKey: Bool {
    hasRunsInOrder && hasKeysAscending && droppedRowCount == 0 && leftOutRowCount == 0
  }
}
