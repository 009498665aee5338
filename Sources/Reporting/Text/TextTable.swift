import Numerals

/// A table for a terminal: columns aligned by display width, where a Chinese character takes two columns.
public struct TextTable: Sendable, Equatable {
  /// A column: its heading and how its cells stand.
  public struct Column: Sendable, Equatable {
    /// The heading; a table whose headings are all empty shows none.
    public var title: String
    /// How cells stand in their column.
    public var alignment: ColumnAlignment

    /// A column of text unless told otherwise.
    public init(_ title: String, _ alignment: ColumnAlignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// One cell.
  public struct Cell: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The text.
    public var text: String
    /// What it is.
    public var role: TextRole

    /// A plain cell unless told otherwise.
    public init(_ text: String, _ role: TextRole = .plain) {
      self.text = text
      self.role = role
    }

    /// A plain cell.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows; one shorter than the columns is filled with empty cells, a longer one cut.
  public var rows: [[Cell]]
  /// Spaces before each line.
  public var indent: Int
  /// Spaces between two columns.
  public var gap: Int

  /// A table of these parts.
  public init(columns: [Column], rows: [[Cell]], indent: Int = 0, gap: Int = 2) {
    self.columns = columns
    self.rows = rows
    self.indent = indent
    self.gap = gap
  }
}

extension TextTable {
  /// The lines: headings, where there are any, then the rows.
  public var lines: [StyledLine] {
    let cells = (heading + rows).map(fitted)
    let widths = columns.indices.map { column in cells.map { DisplayWidth.of($0[column].text) }.max() ?? 0 }
    return cells.map { line($0, widths) }
  }

  /// The lines without roles, each ended by a newline.
  public var text: String { lines.map { $0.plain + "\n" }.joined() }

  private var heading: [[Cell]] {
    columns.allSatisfy(\.title.isEmpty) ? [] : [columns.map { Cell($0.title, .soft) }]
  }

  private func fitted(_ row: [Cell]) -> [Cell] {
    columns.indices.map { index in
      index < row.count ? Cell(CleanText.line(row[index].text), row[index].role) : Cell("")
    }
  }

  private func line(_ row: [Cell], _ widths: [Int]) -> StyledLine {
    var line = StyledLine(String(repeating: " ", count: indent))
    for (index, cell) in row.enumerated() {
      if index > 0 { line.append(String(repeating: " ", count: gap)) }
      append(cell, to: &line, width: widths[index], columns[index].alignment)
    }
    return line
  }

  /// Padding is a plain piece of its own: a color never runs into the gap.
  private func append(_ cell: Cell, to line: inout StyledLine, width: Int, _ alignment: ColumnAlignment) {
    let missing = width - DisplayWidth.of(cell.text)
    let before: Int =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    if before > 0 { line.append(String(repeating: " ", count: before)) }
    line.append(cell.text, cell.role)
    if missing > before { line.append(String(repeating: " ", count: missing - before)) }
  }
}
