import DelimitedText
import Numerals

/// Reads the cells of one row into values and collects what is wrong with them.
///
/// Every read of a required value gives nil when the cell is bad, and then a problem has been noted; a row is
/// made only from cells that are all sound.
struct RowReader {
  let table: Table
  let row: Int
  var problems: [DataProblem] = []

  init(_ table: Table, row: Int) {
    self.table = table
    self.row = row
  }

  var origin: RowOrigin { RowOrigin(row: row, line: table.line(of: row)) }

  /// The text of a cell, empty when there is none.
  func text(_ column: String) -> String { table.text(row, column) }

  /// The text of a cell that must not be empty.
  mutating func required(_ column: String) -> String? {
    let text = text(column)
    if text.isEmpty, table.column(column) != nil { note(column, .missing(column: column)) }
    return text.isEmpty ? nil : text
  }

  mutating func integer(_ column: String) -> Int? {
    guard let text = required(column) else { return nil }
    guard let value = parseInteger(text) else {
      note(column, .notAnInteger(column: column, value: text))
      return nil
    }
    return isPossible(Double(value), text, column) ? value : nil
  }

  mutating func number(_ column: String) -> Double? {
    guard let text = required(column) else { return nil }
    guard let value = parseDouble(text) else {
      note(column, .notANumber(column: column, value: text))
      return nil
    }
    return isPossible(value, text, column) ? value : nil
  }

  /// Years are within four digits, and no other number of the field beyond a billion: what is, is a slip, and no
  /// command works on it, whatever a descriptor allows.
  private mutating func isPossible(_ value: Double, _ text: String, _ column: String) -> Bool {
    let range = column == "cycle" ? 1...9999 : -1e9...1e9
    if value < range.lowerBound {
      note(column, .belowMinimum(column: column, value: text, minimum: "\(Int(range.lowerBound))"))
    } else if !(value <= range.upperBound) {
      note(column, .aboveMaximum(column: column, value: text, maximum: "\(Int(range.upperBound))"))
    }
    return range.contains(value)
  }

  mutating func boolean(_ column: String) -> Bool? {
    guard let text = required(column) else { return nil }
    guard let value = Bool(text) else {
      note(column, .notABoolean(column: column, value: text))
      return nil
    }
    return value
  }

  mutating func word<Word: Vocabulary>(_ column: String, as type: Word.Type) -> Word? {
    guard let text = required(column) else { return nil }
    guard let word = Word(rawValue: text) else {
      noteUnknown(column, text, words: Word.words)
      return nil
    }
    return word
  }

  /// A word, or `standard` where the cell is empty or the column is left out.
  mutating func word<Word: Vocabulary>(_ column: String, as type: Word.Type, otherwise standard: Word)
    -> Word?
  {
    text(column).isEmpty ? standard : word(column, as: type)
  }

  /// A word, or nil inside where the cell stands for all of them (`*`).
  mutating func wordOrAll<Word: Vocabulary>(_ column: String, as type: Word.Type) -> Word?? {
    text(column) == "*" ? .some(nil) : word(column, as: type).map { .some($0) }
  }

  mutating func scope(_ column: String) -> DegreeScope? {
    guard let text = required(column) else { return nil }
    guard let scope = DegreeScope(text) else {
      noteUnknown(column, text, words: Degree.words + ["both"])
      return nil
    }
    return scope
  }

  /// A date, or nil inside where the cell is empty.
  mutating func date(_ column: String) -> CalendarDate?? {
    let text = text(column)
    guard !text.isEmpty else { return .some(nil) }
    guard let date = CalendarDate(iso: text) else {
      note(column, .notADate(column: column, value: text))
      return nil
    }
    return .some(date)
  }

  /// The name of a college; an empty cell, like `*`, is the whole school.
  func college(_ column: String = "college") -> String {
    let text = text(column)
    return text.isEmpty ? College.wholeSchool : text
  }

  mutating func note(_ column: String, _ fault: CellFault) {
    problems.append(table.problem(row, column, .cell(fault)))
  }

  private mutating func noteUnknown(_ column: String, _ value: String, words: [String]) {
    note(
      column,
      .notOneOf(column: column, value: value, words: words, nearest: nearestWord(to: value, in: words)))
  }
}

/// Words about colleges.
public enum College {
  /// The whole school, where a row names no college.
  public static let wholeSchool = "*"
}
