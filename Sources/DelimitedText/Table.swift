import Numerals

/// A small delimited file in memory: a header and rows of located cells.
public struct Table: Equatable, Sendable {
  /// The file's name in problems.
  public var file: String
  /// The column names in their order.
  public private(set) var header: [Cell] = []
  /// The good rows in their order; each has as many cells as the header.
  public private(set) var rows: [[Cell]] = []
  private var columns: [String: Int] = [:]

  /// Text and where it stands.
  public struct Cell: Equatable, Hashable, Sendable {
    /// The content, quotes taken off.
    public var text: String
    /// Where the cell starts, its opening quote included.
    public var location: Location

    /// A cell with `text` at `location`.
    public init(text: String, location: Location) {
      (self.text, self.location) = (text, location)
    }

    /// From 1.
    public var line: Int { location.line }
    /// From 1, in Unicode code points.
    public var column: Int { location.column }
    /// The content as a number, by the rules of `parseDouble`.
    public var double: Double? { parseDouble(text) }
    /// The content as an integer, by the rules of `parseInteger`.
    public var integer: Int? { parseInteger(text) }
    /// Whether there is no content.
    public var isEmpty: Bool { text.isEmpty }
  }

  /// Reads a whole file as people make them: the delimiter is found in the header, a line that names it and
  /// comments (`#`) above the header are passed over, and blanks around names and cells are left out.
  /// - Parameter delimiter: nil finds it.
  public static func readLoosely(
    bytes: [UInt8], file: String, delimiter: UInt8? = nil, limits: Limits = Limits()
  ) -> (Table, [DelimitedProblem]) {
    let start = LooseStart(bytes, delimiter: delimiter)
    var table = Table(file: file)
    table.isTrimmed = true
    var reader = DelimitedReader(
      file: file, dialect: Dialect(delimiter: start.delimiter), limits: limits, firstLine: start.line)
    reader.consume(bytes.span.extracting(droppingFirst: start.offset)) { table.add($0) }
    reader.finish { table.add($0) }
    return (table, (table.headerProblems + reader.takeProblems()).sorted { $0.line < $1.line })
  }

  /// Reads a whole file: the first record is the header. Bad rows are left out and given as problems, as are
  /// header names that occur twice (the first one keeps the name). A file without a good header gives a table
  /// without columns and rows.
  public static func read(
    bytes: [UInt8], file: String, dialect: Dialect = .commas, limits: Limits = Limits()
  ) -> (Table, [DelimitedProblem]) {
    var table = Table(file: file)
    var reader = DelimitedReader(file: file, dialect: dialect, limits: limits)
    reader.consume(bytes.span) { table.add($0) }
    reader.finish { table.add($0) }
    return (table, (table.headerProblems + reader.takeProblems()).sorted { $0.line < $1.line })
  }

  private init(file: String) {
    self.file = file
  }

  /// Whether blanks around cells are left out.
  private var isTrimmed = false

  private mutating func add(_ record: borrowing Record) {
    var cells: [Cell] = []
    cells.reserveCapacity(record.count)
    for i in 0..<record.count {
      let text = record.string(i)
      cells.append(Cell(text: isTrimmed ? trimmedForm(text) : text, location: record.location(i)))
    }
    if record.number == 0 {
      header = cells
      for (i, cell) in cells.enumerated() where columns[cell.text] == nil { columns[cell.text] = i }
    } else if !header.isEmpty, !isTrimmed || cells.contains(where: { !$0.isEmpty }) {
      rows.append(cells)
    }
  }

  private var headerProblems: [DelimitedProblem] {
    if header.isEmpty { return [DelimitedProblem(file: file, line: 1, column: 1, kind: .missingHeader)] }
    let repeated = header.enumerated().filter { columns[$1.text] != $0 }
    return repeated.map { _, cell in
      DelimitedProblem(file: file, line: cell.line, column: cell.column, kind: .duplicateColumn(cell.text))
    }
  }
}

extension Table {
  /// The column named `name`, from 0.
  public func column(_ name: String) -> Int? {
    columns[name]
  }

  /// The cell of `row` (from 0) in the column named `name`; `nil` without such a column.
  public func cell(_ row: Int, _ name: String) -> Cell? {
    columns[name].map { rows[row][$0] }
  }

  /// The cell of `row` in `column`, both from 0.
  public func cell(_ row: Int, _ column: Int) -> Cell {
    rows[row][column]
  }
}
