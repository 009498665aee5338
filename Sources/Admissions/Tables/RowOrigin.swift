/// Where a row stands in its table; messages are located by it.
public struct RowOrigin: Sendable, Hashable {
  /// The number of the row in its table, from 0.
  public let row: Int
  /// The line in its file, from 1.
  public let line: Int

  /// A place in a table.
  public init(row: Int, line: Int) {
    self.row = row
    self.line = line
  }
}

/// A typed row of a table.
protocol TableRow: Sendable {
  /// The table whose rows these are.
  static var table: TableName { get }
  /// The row, or nil when a cell is bad; then `reader` has noted why.
  init?(_ reader: inout RowReader)
}
