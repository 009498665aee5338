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
  /// The floors, if there is a floor column.
  public let floors: FloorTable?
  /// For each grouping of the panel the label of each of its levels.
  public let groupLabels: [[String]]
  /// What was wrong with the first row that a series lost, by series.
  let faults: [SeriesFault]

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

  /// The series of a share, in order.
  public func select(_ shard: Shard) -> [Int] {
    (0..<panel.seriesCount).filter { shard.holds($0, of: panel.keys) }
  }
}
