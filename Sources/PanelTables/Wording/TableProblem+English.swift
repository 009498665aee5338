import DelimitedText
import Forecasting
import Numerals

extension TableProblem.Kind {
  /// What is wrong and the way out, in English.
  var englishMessage: String {
    switch self {
    case .malformed(let kind): kind.englishMessage
    case .unknownColumns, .noHeader, .needsWide, .noYearColumns, .manyMeasures, .repeatedYearColumn,
      .noRows:
      englishHeader
    case .notANumber(let column, let text):
      "\(shown(column)) is \"\(shown(text))\"; a decimal number is expected"
        + (text.contains(where: { "0"..."9" ~= $0 })
          ? ": correct it" : ": correct it, or let --missing \(shown(text)) take the word for no value")
    case .notFinite(let column, let text):
      "\(shown(column)) is \"\(shown(text))\"; a finite number is expected: correct it, or remove the row"
    case .notAYear(let column, let text):
      "\(shown(column)) is \"\(shown(text))\"; a year is expected: write it as 2024, 2024-25 or 2024-09-01"
    case .emptyKey: "all key columns are empty; the row names no series: name it, or remove the row"
    case .repeatedYear(let year, let first):
      "another value for \(year); the series has one on line \(first): keep one of the two"
    case .tellingColumn(let column, let year, let first, let count, let key):
      "another value for \(year); the series has one on line \(first)"
        + (count > 1 ? ", and \(groupedText(count - 1)) more such" : "")
        + ": column \(shown(column)) tells them apart; add it to --key: --key \(list(key + [column]))"
    case .noKey(let year, let first, let candidates):
      "\(year) stands on line \(first) already, so that the table holds more than one series: "
        + (candidates.isEmpty
          ? "add a column that names them, and name it with --key"
          : "name the columns that tell them apart, such as --key \(list(candidates))")
    case .repeatedRow(let year, let first): "\(year) again with the value of line \(first); counted once"
    case .afterTarget(let year, let target):
      "\(year) lies after \(target), the year to be forecast: correct the year, or name a later --year"
    case .outsideScale(let column, let value, let bound, let isBelow, let kind, let isNatural):
      "\(shown(column)) is \(shortestText(value)); "
        + englishBound(bound, isBelow, kind, isNatural) + ": correct the value, or remove the row"
    case .unclosedQuote(let lines):
      "this quote is never closed, and takes in \(lines) \(lines == 1 ? "line" : "lines") to the end of the file: "
        + "close it, or remove it"
    case .mixedPercent(let column, let count, let others):
      "\(count) \(count == 1 ? "value" : "values") of \(shown(column)) \(count == 1 ? "ends" : "end") in %, "
        + "and \(others) \(others == 1 ? "does" : "do") not: write all of them alike"
    case .manyBounds(let column, let text, let count, let rows):
      "\(groupedText(count)) of \(groupedText(rows)) values of \(shown(column)), such as \"\(shown(text))\", give a bound only: too "
        + "many to leave out unasked; --bounded keep takes the bound, or the middle of a range, --bounded skip "
        + "leaves them out"
    case .shortYears(let year, let target):
      "the years have two digits, such as \(year), and --year \(target) has four: write them as "
        + "\(target / 100 * 100 + year)"
    case .targetBeforeAll(let year, let first, let last, let meant):
      "--year \(year) lies before every row, which are of \(first) to \(last): "
        + (meant.map { "write --year \($0)" } ?? "name a later year, such as --year \(last + 1)")
    default: englishNote
    }
  }

  private var englishHeader: String {
    switch self {
    case .unknownColumns(let missing, let available):
      "no column is called " + missing.map(english).joined(separator: ", ") + "; the columns are "
        + shown(available, between: ", ") { " and \($0) more" }
    case .noHeader(let first):
      "there is no header: the first line looks like values (\(list(first))); add a first line with the "
        + "names of the columns, such as school,program,year,line"
    case .needsWide(let years):
      "the table has a column for each year (\(ends(years))), and no column of years; add --wide to read it so"
    case .noYearColumns(let available):
      "--wide: no column is called by a year, such as 2024; the columns are "
        + shown(available, between: ", ") { " and \($0) more" }
    case .manyMeasures(let measures, let asked):
      "--wide: each year has several columns, and none of them is \(shown(asked)); name one with --value: "
        + list(measures)
    case .repeatedYearColumn(let first, let second, let year):
      "--wide: the columns \(shown(first)) and \(shown(second)) both hold \(year); rename or remove one"
    default: "there are no rows below the header; check that the table was exported whole"
    }
  }

  private func english(_ column: MissingColumn) -> String {
    let option = column.role.option
    let meant = column.nearest.map { ", did you mean \(shown($0))?" } ?? ""
    return "\(shown(column.name)) (\(option) names the \(column.role.englishName) column\(meant))"
  }

  private func englishBound(_ bound: Double, _ isBelow: Bool, _ kind: Scale.Kind, _ isNatural: Bool) -> String
  {
    let number = shortestText(bound)
    switch (kind, isNatural) {
    case (.rank, true): return "no rank is below \(number)"
    case (.count, true): return "people cannot be fewer than \(number)"
    default: return isBelow ? "--lower says at least \(number)" : "--upper says at most \(number)"
    }
  }

  private var englishNote: String {
    switch self {
    case .missingValues(let column, let count, let words):
      "\(groupedText(count)) \(count == 1 ? "value" : "values") of \(shown(column)) \(count == 1 ? "is" : "are") missing"
        + (words.isEmpty ? "" : " (\(list(words)))") + "; the rows give no value"
    case .dressedNumbers(let column, let text, let value, let dress, let count):
      "\(groupedText(count)) \(count == 1 ? "value" : "values") of \(shown(column)) such as \"\(shown(text))\": "
        + "read as \(shortestText(value)), \(dress.english)"
    case .markedNumbers(let column, let text, let mark, let isKept, let count):
      "\(groupedText(count)) \(count == 1 ? "value" : "values") of \(shown(column)) with the mark \(shown(mark)), such as "
        + "\"\(shown(text))\", \(isKept ? "taken as" : "left out as") "
        + (isKept ? "the number alone; --marked skip leaves them out" : english(mark: mark))
    case .boundedNumbers(let column, let text, let isKept, let count):
      "\(groupedText(count)) \(count == 1 ? "value" : "values") of \(shown(column)) such as \"\(shown(text))\" "
        + (isKept
          ? "\(count == 1 ? "gives" : "give") a bound only: the bound, or the middle of a range, is taken"
          : "\(count == 1 ? "gives a bound only and is" : "give a bound only and are") left out; --bounded keep "
            + "takes the bound, or the middle of a range")
    case .yearForm(let column, let text, let year, let form, let count):
      "\(groupedText(count)) \(count == 1 ? "year" : "years") of \(shown(column)) such as \"\(shown(text))\": read as "
        + "\(year)\(form == .split ? ", the year in which it begins" : "")"
    case .emptyRows(let count):
      "\(groupedText(count)) \(count == 1 ? "row" : "rows") with neither year nor value, passed over"
    case .linesAbove(let count):
      "\(count) \(count == 1 ? "line" : "lines") above the header, passed over"
    case .textBelow(let count):
      "\(count) \(count == 1 ? "line" : "lines") of text below the table, passed over"
    default: englishOddity
    }
  }

  private var englishOddity: String {
    switch self {
    case .farValue(let key, let year, let value, let usual, let isLast):
      "\(list(key)): \(shortestText(value)) in \(year) lies far from the other values (near "
        + "\(rounded(usual)))\(isLast ? ", and it is the last one" : ""): check it; it is kept"
    case .zeroLeftOut(let key, let year, let value, let usual):
      "\(list(key)): \(shortestText(value)) in \(year) among values near \(rounded(usual)), left out; if it is right, use "
        + "--scale real"
    case .otherUnits(let column, let name, let level, let others):
      "\(shown(column)) \(shown(name)): values near \(rounded(level)), \(english(factor: level / others)) those of "
        + "the others (near \(rounded(others))): another unit or scale? bring them to one"
    case .twoSpellings(let first, let second, let line):
      "\"\(list(second))\" and \"\(list(first))\" (line \(line)) may be two spellings of one name: write them "
        + "alike, or they are two series"
    case .totalsRow(let column, let name, let count, let isLeftOut):
      "\(shown(column)) \(shown(name)) is the sum of the others\(count > 1 ? " in \(count) groups" : ""), "
        + (isLeftOut ? "and left out" : "and would count twice in sums; --totals skip leaves it out")
    case .endsEarly(let count, let key, let last, let end):
      count == 1
        ? "\(list(key)) ends in \(last), others in \(end): it is forecast for \(last + 1); --year \(end + 1) "
          + "asks for one year of all"
        : "\(groupedText(count)) series, such as \(list(key)), end before \(end), the first in \(last): they are "
          + "forecast for the year after their own last; --year \(end + 1) asks for one year of all"
    default: ""
    }
  }

  private func english(mark: String) -> String {
    mark == "P"
      ? "ranks of a preparatory list; --marked series makes them series of their own, --marked keep takes the numbers"
      : "values of another kind; --marked keep takes the numbers, --marked series makes them series of their own"
  }

  private func english(factor: Double) -> String {
    factor >= 1 ? "\(rounded(factor)) times" : "one in \(rounded(1 / factor)) of"
  }
}

extension NumberDress {
  fileprivate var english: String {
    switch self {
    case .none: "a number"
    case .groups: "its digits in groups of three"
    case .decimalComma: "with a decimal comma"
    case .percent: "in percent"
    case .unit(let unit): "in the unit \(unit)"
    }
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

  /// The option that names the column.
  var option: String {
    switch self {
    case .key: "--key"
    case .group: "--group"
    case .time: "--time"
    case .value: "--value"
    case .floor: "--floor-column"
    }
  }
}

extension DelimitedProblem.Kind {
  fileprivate var englishMessage: String {
    switch self {
    case .invalidUTF8: "bytes that are not UTF-8; save the file as UTF-8, or name its --encoding"
    case .nulByte: "a zero byte; the file may be UTF-16 or no text: save it as UTF-8, or name its --encoding"
    case .loneCarriageReturn: "a carriage return with no line feed after it; end lines with LF or CR LF"
    case .bareQuote: "a quote within an unquoted field; put the field in quotes and double this one"
    case .textAfterQuote:
      "text between a closing quote and the next delimiter; double the quotes within a field"
    case .unterminatedQuote: "this quote is never closed; close it, or remove it"
    case .shortRow(let expected, found: 1):
      "1 field where the header has \(expected); complete the row, or remove it"
    case .shortRow(let expected, let found):
      "\(found) fields where the header has \(expected); complete the row, or remove it"
    case .longRow(let expected, let found):
      "\(found) fields where the header has \(expected); put a field with a delimiter in quotes, or remove the rest"
    case .tooManyColumns(let limit): "more than \(limit) columns; is the delimiter right?"
    case .fieldTooLarge(let limit): "a field of more than \(limit) bytes; a closing quote may be missing"
    case .recordTooLarge(let limit): "a row of more than \(limit) bytes; a closing quote may be missing"
    case .duplicateColumn(let name): "a second column is called \(shown(name)); rename one of them"
    case .missingHeader:
      "the file is empty; a header is expected: check that the download or the export went through"
    }
  }
}
