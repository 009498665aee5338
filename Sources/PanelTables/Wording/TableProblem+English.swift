import DelimitedText

extension TableProblem.Kind {
  /// What is wrong and the way out, in English.
  var englishMessage: String {
    switch self {
    case .malformed(let kind): kind.englishMessage
    case .unknownColumn(let name, let role, let nearest, let available):
      unknownColumn(name, role, nearest: nearest, available)
    case .noRows: "there are no rows below the header"
    case .missingNumber(let column):
      "\(shown(column)) is empty; a number is expected, or no row at all"
    case .notANumber(let column, let text):
      "\(shown(column)) is \"\(shown(text))\"; a decimal number is expected"
    case .notFinite(let column, let text):
      "\(shown(column)) is \"\(shown(text))\"; a finite number is expected"
    case .notAYear(let column, let text):
      "\(shown(column)) is \"\(shown(text))\"; a year is expected, a whole number from 0 to 9999"
    case .emptyKey: "all key columns are empty; the row names no series"
    case .repeatedYear(let year, let first): "another value for \(year); the series has one on line \(first)"
    case .repeatedRow(let year, let first): "\(year) again with the value of line \(first); counted once"
    case .afterTarget(let year, let target): "\(year) lies after \(target), the year to be forecast"
    }
  }

  private func unknownColumn(
    _ name: String, _ role: ColumnRole, nearest: String?, _ available: [String]
  ) -> String {
    let meant = nearest.map { "; did you mean \(shown($0))?" } ?? ";"
    let list = shown(available, between: ", ") { " and \($0) more" }
    return
      "no column is called \(shown(name)), asked for as the \(role.englishName)\(meant) the columns are \(list)"
  }
}

extension ColumnRole {
  var englishName: String {
    switch self {
    case .key: "key"
    case .group: "group"
    case .time: "time"
    case .value: "value"
    case .floor: "floor"
    }
  }
}

extension DelimitedProblem.Kind {
  fileprivate var englishMessage: String {
    switch self {
    case .invalidUTF8: "bytes that are not UTF-8; save the file as UTF-8"
    case .nulByte: "a zero byte; the file may be UTF-16 or no text: save it as UTF-8"
    case .loneCarriageReturn: "a carriage return with no line feed after it; end lines with LF or CR LF"
    case .bareQuote: "a quote within an unquoted field; put the field in quotes and double this one"
    case .textAfterQuote: "text between a closing quote and the next delimiter"
    case .unterminatedQuote: "this quote is never closed"
    case .shortRow(let expected, let found): "\(found) fields where the header has \(expected)"
    case .longRow(let expected, let found): "\(found) fields where the header has \(expected)"
    case .tooManyColumns(let limit): "more than \(limit) columns; is the delimiter right?"
    case .fieldTooLarge(let limit): "a field of more than \(limit) bytes; a closing quote may be missing"
    case .recordTooLarge(let limit): "a row of more than \(limit) bytes; a closing quote may be missing"
    case .duplicateColumn(let name): "a second column is called \(shown(name)); rename one of them"
    case .missingHeader: "the file is empty; a header is expected"
    }
  }
}
