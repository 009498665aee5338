import DelimitedText
import Forecasting
import PanelTables

extension HierarchyRows {
  /// The joint draws as CSV: the key, then one column a draw; series in order, then sums. Column k of all rows is
  /// one possible outcome of the whole.
  package func drawsTable(keyColumns: [String]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.record(keyColumns + (1...run.draws.count).map { "draw\($0)" })
    for series in run.forecastLeaves { append(series, [series], to: &writer) }
    for (place, sum) in sums.enumerated() {
      append(table.panel.seriesCount + place, sum.series, to: &writer)
    }
    return writer.takeBytes()
  }

  private func append(_ key: Int, _ series: [Int], to writer: inout DelimitedWriter) {
    for column in 0..<keys.columnCount { writer.field(keys.field(column, of: key).span) }
    for value in run.draws(of: series) {
      if let whole = Int(exactly: value) { writer.field(whole) } else { writer.field(value) }
    }
    writer.endRecord()
  }
}
