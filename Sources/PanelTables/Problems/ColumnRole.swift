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
