/// Why there is no panel, or no output.
public enum PanelTableError: Error, Equatable, Sendable {
  /// The table holds errors: of its header, or of rows that were not to be skipped.
  case badTable(TableProblems)
  /// No column names the series.
  case noKeyColumn
  /// One column was given two parts.
  case columnInTwoRoles(String, ColumnRole, ColumnRole)
  /// A column of the output would have the name of another.
  case columnNameTaken(String)
  /// The keys of a table that is read block by block do not ascend.
  case unsorted(file: String, line: Int, key: String, after: String)
  /// A quantile level is not between 0 and 1.
  case levelOutOfRange(Double)
}

/// The part that a column plays.
public enum ColumnRole: String, Sendable, Equatable, Hashable {
  /// It names the series, with the other key columns.
  case key
  /// It groups the series.
  case group
  /// It holds the year.
  case time
  /// It holds the value.
  case value
  /// It holds the floor.
  case floor
}
