import DelimitedText

extension DataProblem.Kind {
  /// What is wrong and the way out, in English.
  var englishMessage: String {
    switch self {
    case .form(let fault): fault.englishMessage
    case .cell(let fault): fault.englishMessage
    case .row(let fault): fault.englishMessage
    case .line(let fault): fault.englishMessage
    case .national(let fault): fault.englishMessage
    case .count(let fault): fault.englishMessage
    case .register(let fault): fault.englishMessage
    case .choice(let fault): fault.englishMessage
    }
  }
}

/// "; did you mean X?", or nothing.
private func meant(_ nearest: String?) -> String { nearest.map { "; did you mean \($0)?" } ?? "" }

extension FormFault {
  fileprivate var englishMessage: String {
    switch self {
    case .malformed(let kind): kind.englishMessage
    case .empty: "the file is empty; a header row is expected"
    case .missingTable(let name): "the table \(name) is missing; the package needs it"
    case .unknownTable(let name, let nearest): "no table is called \(name)\(meant(nearest))"
    case .missingColumn(let name): "the column \(name) is missing"
    case .unknownColumn(let name, let nearest): "no column is called \(name)\(meant(nearest))"
    case .reorderedColumn(let name, let expected): "the column \(name) stands where \(expected) is expected"
    case .repeatedColumn(let name): "the column \(name) appears twice"
    }
  }
}

extension DelimitedProblem.Kind {
  fileprivate var englishMessage: String {
    switch self {
    case .invalidUTF8: "the bytes are not UTF-8; save the file as UTF-8"
    case .nulByte: "a zero byte; save the file as UTF-8, not UTF-16"
    case .loneCarriageReturn: "a carriage return without a line feed; end lines with LF"
    case .bareQuote: "a quote inside an unquoted field; quote the field and double the quote"
    case .textAfterQuote: "text after a closing quote; a comma or the end of the line is expected"
    case .unterminatedQuote: "a quote that is never closed"
    case .shortRow(let expected, let found): "too few fields: \(found), the header has \(expected)"
    case .longRow(let expected, let found): "too many fields: \(found), the header has \(expected)"
    case .tooManyColumns(let limit): "more than \(limit) columns"
    case .fieldTooLarge(let limit): "a field of more than \(limit) bytes; is a quote missing?"
    case .recordTooLarge(let limit): "a record of more than \(limit) bytes; is a quote missing?"
    case .duplicateColumn(let name): "the column \(name) appears twice"
    case .missingHeader: "the file is empty; a header row is expected"
    }
  }
}

extension CellFault {
  fileprivate var englishMessage: String {
    switch self {
    case .missing(let column): "\(column) is empty; a value is required"
    case .notANumber(let column, let value): "\(column) is \"\(value)\"; a decimal number is expected"
    case .notAnInteger(let column, let value): "\(column) is \"\(value)\"; a whole number is expected"
    case .notADate(let column, let value): "\(column) is \"\(value)\"; a date yyyy-mm-dd is expected"
    case .notABoolean(let column, let value): "\(column) is \"\(value)\"; true or false is expected"
    case .notOneOf(let column, let value, let words, let nearest):
      "\(column) is \"\(value)\"; expected one of \(words.joined(separator: ", "))\(meant(nearest))"
    case .patternMismatch(let column, let value, let pattern):
      "\(column) is \"\(value)\"; the form \(pattern) is expected"
    case .belowMinimum(let column, let value, let minimum):
      "\(column) is \(value); at least \(minimum) is expected"
    case .aboveMaximum(let column, let value, let maximum):
      "\(column) is \(value); at most \(maximum) is expected"
    case .tooShort(let column, let value, let minimum):
      "\(column) is \"\(value)\"; at least \(minimum) characters are expected"
    case .tooLong(let column, let value, let maximum):
      "\(column) is \"\(value)\"; at most \(maximum) characters are expected"
    case .surroundingSpace(let column, let value): "\(column) is \"\(value)\"; remove the space around it"
    case .unreadablePattern(let column, let pattern): "the pattern of \(column) cannot be read: \(pattern)"
    }
  }
}

extension RowFault {
  fileprivate var englishMessage: String {
    switch self {
    case .repeated(let key, let line): "the row of line \(line) again (\(shown(key))); remove one"
    case .conflicting(let key, let line):
      "the key of line \(line) with other values (\(shown(key))); keep one and put the other in a note"
    case .repeatedValue(let column, let value, let line):
      "\(column) \(value) stands in line \(line) already; it must be unique"
    case .unresolved(let column, let value, let table, let nearest):
      "\(column) \(value) is not in \(table)\(meant(nearest))"
    case .unsorted(let key, let above): "out of order: \(shown(key)) belongs before \(shown(above))"
    case .implausibleCycle(let cycle, let range):
      "cycle \(cycle) is outside \(range.lowerBound) to \(range.upperBound); a cycle is the admission year"
    }
  }

  private func shown(_ key: [String]) -> String { key.joined(separator: " ") }
}

extension LineFault {
  fileprivate var englishMessage: String {
    switch self {
    case .belowNational(let value, let national, let row, let region):
      "\(mark(value)) is below the national line \(mark(national)) (row \(row), region \(region.rawValue))"
    case .otherRegionsNational(let value, let national, let row, let region):
      "\(mark(value)) is region \(region.other.rawValue)'s national line (row \(row)); the school is in region "
        + "\(region.rawValue), whose line is \(mark(national))"
    case .belowHigherLevel(let value, let floor, let level, let code):
      "\(mark(value)) is below the \(level.rawValue) line \(mark(floor)) (code \(code)) of the same cycle"
    case .offLattice(let value): "\(mark(value)) is not a whole number; lines are"
    case .wrongFullMark(let subject, let fullMark, let expected):
      "full mark \(fullMark) for \(subject.rawValue); "
        + (expected.isEmpty
          ? "the examination has no such paper"
          : "expected \(expected.map(String.init).joined(separator: " or "))")
    case .aboveFullMark(let value, let fullMark): "\(mark(value)) is above the full mark \(fullMark)"
    case .totalBelowParts(let total, let sum):
      "the total \(mark(total)) is below the sum \(mark(sum)) of its single lines"
    case .levelAndCollegeDisagree(let level, let college):
      "level \(level.rawValue) with college \(college); a school's line names no college (*)"
    case .levelMixed(let level, let others):
      "level \(level.rawValue), but the other cycles of this program are level "
        + "\(others.map(\.rawValue).joined(separator: ", ")); values of two levels are not one series"
    case .totalElsewhere(let track, let level, let totals):
      "a single line of track \(track.rawValue), level \(level.rawValue), but the total stands under "
        + totals.map { "\($0.track.rawValue), \($0.level.rawValue)" }.joined(separator: "; ")
    case .jump(let change, let common, let typical, let score):
      "a change of \(signed(change)) from the cycle before, where the lines moved by \(signed(common)) give or "
        + "take \(mark(typical)) (robust z \(mark(score))); check the value"
    case .publishedInOtherYear(let cycle, let published):
      "published on \(published), but the cycle is \(cycle); a cycle is the admission year"
    case .publishedBeforeExam(let published, let exam):
      "published on \(published), before the examination of its cycle (\(exam))"
    case .otherDegree(let stated, let registered):
      "degree \(stated.rawValue), but programs has this major as \(registered.rawValue) only"
    case .disputedWithoutNote: "a disputed line needs a note that says what disputes it"
    }
  }
}

extension NationalFault {
  fileprivate var englishMessage: String {
    switch self {
    case .regionB(let subject, let value, let expected):
      "region B's \(subject.rawValue) is \(mark(value)); \(mark(expected)) follows from region A"
    case .over100(let value, let expected):
      "\(mark(value)) for papers above 100; \(mark(expected)) follows from the line of papers of 100"
    case .overlappingMap(let prefix, let cycle, let line):
      "prefix \(prefix) is mapped for \(cycle) by line \(line) already"
    case .mapOutsideRow(let row, let cycle): "row \(row) is not in the national table of \(cycle)"
    case .noRow(let code, let degree, let cycle):
      "no row of the national table of \(cycle) is mapped to \(code) (\(degree.rawValue))"
    }
  }
}

extension CountFault {
  fileprivate var englishMessage: String {
    switch self {
    case .partExceedsWhole(let measure, let value, let whole, let wholeValue):
      "\(measure.rawValue) \(mark(value)) exceeds \(whole.rawValue) \(mark(wholeValue))"
    case .admittedIsNotSum(let admitted, let first, let adjusted):
      "admitted \(mark(admitted)) is not first choice \(mark(first)) + adjusted \(mark(adjusted))"
    case .scoresOutOfOrder(let measure, let value, let other, let otherValue):
      "\(measure.rawValue) \(mark(value)) is above \(other.rawValue) \(mark(otherValue))"
    case .notWhole(let measure, let value):
      "\(measure.rawValue) \(mark(value)) is not a whole number of people"
    case .negative(let measure, let value): "\(measure.rawValue) \(mark(value)) is negative"
    }
  }
}

extension RegisterFault {
  fileprivate var englishMessage: String {
    switch self {
    case .sharedCollegeName(let name, let college):
      "\(name) also names the college \(college) of the school; a name leads to one college"
    case .sharedName(let name, let school): "\(name) also names school \(school); a name leads to one school"
    case .regionOfCity(let city, let stated, let actual):
      "region \(stated.rawValue), but \(city) lies in region \(actual.rawValue)"
    case .unusedSource(let id): "no row cites the source \(id)"
    }
  }
}
