public import DelimitedText

/// Something wrong with a table of observations, and where.
public struct TableProblem: Error, Equatable, Hashable, Sendable {
  /// The file as the reader was told to call it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column of the cell, from 1, in Unicode code points; 1 where the whole row is meant.
  public var column: Int
  /// What is wrong.
  public var kind: Kind

  /// A problem of `kind` at a place.
  public init(file: String, line: Int, column: Int, kind: Kind) {
    (self.file, self.line, self.column, self.kind) = (file, line, column, kind)
  }

  /// What is wrong. Texts from the file are cut to `textLimit` characters.
  public enum Kind: Equatable, Hashable, Sendable {
    /// The text is not a table: see the reader of delimited text. A header that names one of the panel's columns
    /// twice is among these.
    case malformed(DelimitedProblem.Kind)
    /// The header does not name this column.
    case unknownColumn(String, ColumnRole, nearest: String?, available: [String])
    /// There is a header and nothing else.
    case noRows
    /// A cell that should hold a number is empty.
    case missingNumber(column: String)
    /// A cell that should hold a number holds something else.
    case notANumber(column: String, text: String)
    /// A cell holds an infinity, a NaN or a number beyond the largest double.
    case notFinite(column: String, text: String)
    /// A cell that should hold a year does not hold a whole number from 0 to 9999.
    case notAYear(column: String, text: String)
    /// Every key column is empty; a key of which some columns are empty is a key.
    case emptyKey
    /// The series has a value for this year already, on line `first`, and it is another.
    case repeatedYear(Int, first: Int)
    /// The series has this value for this year already, on line `first`; the two count as one.
    case repeatedRow(Int, first: Int)
    /// The row's year lies after the year to be forecast.
    case afterTarget(Int, target: Int)
  }

  /// Characters of a cell that a problem quotes at most.
  public static let textLimit = 40

  /// Whether the row can be used all the same.
  public var isNote: Bool {
    switch kind {
    case .noRows, .repeatedRow: true
    default: false
    }
  }
}

extension TableProblem: Comparable {
  /// By line and column.
  public static func < (left: TableProblem, right: TableProblem) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
