/// How outcomes are written.
public struct OutcomeStyle: Sendable, Equatable {
  /// The form of the output.
  public enum Format: String, Sendable, CaseIterable {
    /// Comma-separated values with a header (RFC 4180), LF line ends.
    case csv
    /// One JSON object a line, with null where CSV has an empty field.
    case jsonLines = "jsonl"
    /// The long table of forecast hubs (hubverse) as CSV: a row for each quantile of a forecast.
    case hubverse
  }

  /// The form of the output.
  public var format: Format
  /// Whether CSV starts with the UTF-8 mark, by which some spreadsheets know the encoding.
  public var byteOrderMark: Bool
  /// Whether CSV puts an apostrophe before text that a spreadsheet would run as a formula. Such keys are then
  /// not verbatim.
  public var protectsSpreadsheets: Bool

  /// A way to write.
  public init(_ format: Format = .csv, byteOrderMark: Bool = false, protectsSpreadsheets: Bool = false) {
    (self.format, self.byteOrderMark) = (format, byteOrderMark)
    self.protectsSpreadsheets = protectsSpreadsheets
  }
}
