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
}
