public import DelimitedText
public import Forecasting

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
  /// Whether what would be a note is an error here.
  var isRaised = false

  /// A problem of `kind` at a place.
  public init(file: String, line: Int, column: Int, kind: Kind) {
    (self.file, self.line, self.column, self.kind) = (file, line, column, kind)
  }

  /// What is wrong. Texts from the file are cut to `textLimit` characters.
  public enum Kind: Equatable, Hashable, Sendable {
    /// The text is not a table: see the reader of delimited text. A header that names one of the panel's columns
    /// twice is among these.
    case malformed(DelimitedProblem.Kind)
    /// The header does not name these columns.
    case unknownColumns([MissingColumn], available: [String])
    /// The first line holds values, and no names.
    case noHeader(first: [String])
    /// The header has a column for each year, and the table was to be read row by row.
    case needsWide(years: [String])
    /// The table was to be read by columns of years, and has none.
    case noYearColumns(available: [String])
    /// There are several columns for each year, and none of them measures what was asked for.
    case manyMeasures([String], asked: String)
    /// Two columns hold the values of one year.
    case repeatedYearColumn(String, String, year: Int)
    /// There is a header and nothing else.
    case noRows
    /// A cell that should hold a number holds something else.
    case notANumber(column: String, text: String)
    /// A cell holds an infinity or a number beyond the largest double.
    case notFinite(column: String, text: String)
    /// A cell that should hold a year does not hold one.
    case notAYear(column: String, text: String)
    /// Every key column is empty; a key of which some columns are empty is a key.
    case emptyKey
    /// The series has a value for this year already, on line `first`, and it is another.
    case repeatedYear(Int, first: Int)
    /// As `repeatedYear`, where one more column tells the rows apart.
    case tellingColumn(String, year: Int, first: Int, count: Int, key: [String])
    /// The table has no key, and a year stands twice.
    case noKey(year: Int, first: Int, candidates: [String])
    /// The series has this value for this year already, on line `first`; the two count as one.
    case repeatedRow(Int, first: Int)
    /// The row's year lies after the year to be forecast.
    case afterTarget(Int, target: Int)
    /// A value lies beyond what is possible.
    case outsideScale(
      column: String, value: Double, bound: Double, isBelow: Bool, Scale.Kind, isNatural: Bool)
    /// A quote that is never closed takes in this many lines.
    case unclosedQuote(lines: Int)
    /// So many values are bounds that leaving them out would leave values of another size.
    case manyBounds(column: String, text: String, count: Int, of: Int)
    /// All years have two digits, and the year to be forecast has four.
    case shortYears(Int, target: Int)
    /// The year to be forecast lies before every row; `meant` is the one it may stand for.
    case targetBeforeAll(Int, first: Int, last: Int, meant: Int?)
    /// Some values are in percent and some are not.
    case mixedPercent(column: String, count: Int, others: Int)

    /// Values that are missing, and the words that say so.
    case missingValues(column: String, count: Int, words: [String])
    /// Numbers that are dressed up, and what the first one is read as.
    case dressedNumbers(column: String, text: String, value: Double, NumberDress, count: Int)
    /// Numbers with a mark.
    case markedNumbers(column: String, text: String, mark: String, isKept: Bool, count: Int)
    /// Bounds, ranges and approximate values.
    case boundedNumbers(column: String, text: String, isKept: Bool, count: Int)
    /// Years that are written otherwise, and what the first one is read as.
    case yearForm(column: String, text: String, year: Int, YearCell.Form, count: Int)
    /// Rows without year and value.
    case emptyRows(count: Int)
    /// Lines above the header.
    case linesAbove(count: Int)
    /// Lines of text below the table.
    case textBelow(count: Int)
    /// A value far from the other values of its series.
    case farValue(key: [String], year: Int, value: Double, usual: Double, isLast: Bool)
    /// A zero, or a negative number, among values far above it, which is left out.
    case zeroLeftOut(key: [String], year: Int, value: Double, usual: Double)
    /// The values of one group are a multiple of those of the others.
    case otherUnits(column: String, name: String, level: Double, others: Double)
    /// Two keys that differ only in blanks, case, width or brackets.
    case twoSpellings([String], [String], first: Int)
    /// A member that is the sum of the others.
    case totalsRow(column: String, name: String, count: Int, isLeftOut: Bool)
    /// Series that end before the others.
    case endsEarly(count: Int, key: [String], last: Int, end: Int)
  }

  /// Characters of a cell that a problem quotes at most.
  public static let textLimit = 40

  /// Whether nothing is lost that was told: the rest of the table can be used.
  public var isNote: Bool {
    guard !isRaised else { return false }
    return switch kind {
    case .repeatedRow, .missingValues, .dressedNumbers, .yearForm, .emptyRows, .linesAbove,
      .textBelow, .endsEarly:
      true
    default: isOddity
    }
  }

  /// Whether it is something that may be wrong: an error where a table must be beyond doubt.
  public var isOddity: Bool {
    switch kind {
    case .markedNumbers, .boundedNumbers, .farValue, .zeroLeftOut, .otherUnits, .twoSpellings, .totalsRow:
      true
    default: false
    }
  }

  /// Whether leaving bad rows out does not help: too much would be lost, or in silence.
  var isFatal: Bool {
    switch kind {
    case .malformed(.unterminatedQuote), .unclosedQuote, .tellingColumn, .noKey, .mixedPercent, .manyBounds,
      .targetBeforeAll, .shortYears, .noRows:
      true
    default: isRaised
    }
  }

  /// The same as an error.
  var raised: TableProblem {
    var copy = self
    copy.isRaised = true
    return copy
  }
}

/// A column that a header does not name.
public struct MissingColumn: Equatable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it was to be.
  public var role: ColumnRole
  /// The name in the header that was most likely meant.
  public var nearest: String?
}

extension TableProblem: Comparable {
  /// By line and column.
  public static func < (left: TableProblem, right: TableProblem) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
