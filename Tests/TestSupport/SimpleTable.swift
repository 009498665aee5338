/// A table without quoted cells: rows by the names of their columns.
public struct SimpleTable: Equatable, Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The cells of each row.
  public let cells: [[String]]

  /// The table in a text of comma-separated lines with a header.
  public init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    columns = rows.first ?? []
    cells = Array(rows.dropFirst())
  }

  /// The cells of one column; empty when there is no such column.
  public subscript(column: String) -> [String] {
    guard let place = columns.firstIndex(of: column) else { return [] }
    return cells.map { place < $0.count ? $0[place] : "" }
  }

  /// The numbers of one column; NaN for what is none.
  public func numbers(_ column: String) -> [Double] { self[column].map { Double($0) ?? .nan } }
}
