import DelimitedText

/// The problems of a table in the order of the file: all are counted, the first ones kept.
public struct TableProblems: Equatable, Sendable {
  /// How many errors, and how many notes, are kept at most.
  public let limit: Int
  /// The first errors.
  public private(set) var errors: [TableProblem] = []
  /// The first notes: things that cost no row.
  public private(set) var notes: [TableProblem] = []
  /// The number of errors, kept or not.
  public private(set) var errorCount = 0
  /// The number of notes, kept or not.
  public private(set) var noteCount = 0
  /// Rows of the table, good and bad.
  var rowCount = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds problems that come after all present ones, sorted by place.
  mutating func append(_ problems: [TableProblem]) {
    for problem in problems {
      if problem.isNote {
        noteCount += 1
        if notes.count < limit { notes.append(problem) }
      } else {
        errorCount += 1
        if errors.count < limit { errors.append(problem) }
      }
    }
  }

  /// Adds the problems of a later part of the file.
  mutating func append(_ later: TableProblems) {
    errors += later.errors.prefix(limit - errors.count)
    notes += later.notes.prefix(limit - notes.count)
    errorCount += later.errorCount
    noteCount += later.noteCount
  }

  /// Adds problems from anywhere in the file. The first ones of both are the first ones of all.
  mutating func merge(_ problems: [TableProblem]) {
    var others = TableProblems(limit: limit)
    others.append(problems.sorted())
    errors = Array((errors + others.errors).sorted().prefix(limit))
    notes = Array((notes + others.notes).sorted().prefix(limit))
    errorCount += others.errorCount
    noteCount += others.noteCount
  }

  /// Makes errors of what may be wrong.
  mutating func raiseOddities() {
    let odd = notes.filter(\.isOddity)
    guard !odd.isEmpty else { return }
    notes.removeAll(where: \.isOddity)
    noteCount -= odd.count
    merge(odd.map(\.raised))
  }

  /// Makes one note of errors below the table, lines without fields that are no rows.
  /// - Parameters:
  ///   - last: the last line with a row.
  ///   - isText: whether a line is a sentence, and not the beginning of a row that was cut short.
  /// - Returns: how many there were.
  mutating func dropText(below last: Int, file: String, where isText: (Int) -> Bool) -> Int {
    let below = errors.filter { $0.line > last }
    guard let first = below.first, errors.count == errorCount, below.count <= 20,
      below.allSatisfy({ $0.kind.isTextLine }), isText(first.line)
    else { return 0 }
    errors.removeAll { $0.line > last }
    errorCount -= below.count
    merge([TableProblem(file: file, line: first.line, column: 1, kind: .textBelow(count: below.count))])
    return below.count
  }

  /// Replaces errors of some kinds by one.
  mutating func replace(_ isReplaced: (TableProblem.Kind) -> Bool, by problem: TableProblem) {
    let before = errors.count
    errors.removeAll { isReplaced($0.kind) }
    errorCount -= before - errors.count
    merge([problem])
  }

  /// Whether leaving bad rows out is a way out: they are few, and nothing would be taken for what it is not.
  public var canBeSkipped: Bool {
    5 * errorCount <= rowCount && !areFatal
      && !errors.contains {
        if case .repeatedYear = $0.kind { return true }
        return false
      }
  }

  /// Whether leaving rows out does not help.
  var areFatal: Bool { errors.contains(where: \.isFatal) }
}

extension TableProblem.Kind {
  /// Whether a record is one line of text and no row.
  fileprivate var isTextLine: Bool {
    if case .malformed(.shortRow(_, let found)) = self { return found == 1 }
    return false
  }
}
