public import Charts
import Numerals

/// Rows and columns of text.
public struct DocumentTable: Equatable, Sendable {
  /// A column: its heading and how its cells stand.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var title: Prose
    /// How cells stand in their column: numbers to the right.
    public var alignment: ColumnAlignment

    /// A column of text unless told otherwise.
    public init(_ title: Prose, _ alignment: ColumnAlignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// What the table shows, for people who cannot see it; empty where the text around says it.
  public var label: String
  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows: each as long as the columns. A shorter one is filled with empty cells, a longer one cut.
  public var rows: [[Prose]]

  /// A table of these parts.
  public init(label: String = "", columns: [Column], rows: [[Prose]]) {
    self.label = label
    self.columns = columns
    self.rows = rows.map { row in
      Array(
        (row + Array(repeating: Prose(""), count: max(0, columns.count - row.count))).prefix(columns.count))
    }
  }
}

extension DocumentTable {
  /// The numbers of a chart, with the decimals that the chart shows.
  public init(_ numbers: ChartTable) {
    self.init(
      columns: numbers.header.indices.map { index in
        Column(Prose(numbers.header[index]), numbers.isNumeric(index) ? .right : .left)
      },
      rows: numbers.rows.map { $0.map { Prose($0.text) } })
  }
}

extension ChartTable {
  /// Whether a column holds numbers and no words.
  fileprivate func isNumeric(_ column: Int) -> Bool {
    !rows.contains { row in
      guard column < row.count else { return false }
      if case .text = row[column] { return true }
      return false
    }
  }
}

extension ChartTable.Cell {
  fileprivate var text: String {
    switch self {
    case .text(let words): words
    case .number(let value, let decimals):
      value.isFinite ? shownText(value, decimals: min(max(decimals, 0), 15)) : ""
    case .integer(let value): integerText(value)
    case .empty: ""
    }
  }
}
