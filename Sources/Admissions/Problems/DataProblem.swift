/// One thing wrong with a data package, and where: every problem is collected, none stops the reading.
public struct DataProblem: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// A value that must not be used as it stands.
    case error
    /// A value that deserves a look.
    case warning
  }

  /// The path of the file, as it was given.
  public let file: String
  /// The line in the file, from 1; a record that spans lines counts from its first.
  public let line: Int
  /// The column of the cell in its line, from 1.
  public let column: Int
  /// How bad it is.
  public let severity: Severity
  /// What is wrong.
  public let kind: Kind

  /// A problem at a place.
  public init(file: String, line: Int, column: Int, severity: Severity = .error, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.kind = kind
  }

  /// The problem as a compiler prints one: `lines.csv:42:7: error: ...`.
  public func printed(in language: Language = .english) -> String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message(in: language))"
  }

  /// What is wrong and the way out, without the place.
  public func message(in language: Language = .english) -> String {
    switch language {
    case .english: kind.englishMessage
    case .chinese: kind.chineseMessage
    }
  }
}

extension DataProblem: Comparable {
  /// By file, line, column, errors first, then by the printed message, so that any list has one order.
  public static func < (left: DataProblem, right: DataProblem) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    if left.severity != right.severity { return left.severity == .error }
    return left.message() < right.message()
  }
}

extension Sequence where Element == DataProblem {
  /// The problems sorted by place, each once.
  public func sortedUniquely() -> [DataProblem] {
    var seen: Set<DataProblem> = []
    return filter { seen.insert($0).inserted }.sorted()
  }
}
