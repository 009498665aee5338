import Testing

@testable import Admissions

/// One error put into the clean package: a piece of a table's text replaced by another, in which `^` marks the
/// place where the error must be reported.
struct Seed: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let table: TableName
  let find: String
  let put: String
  let severity: DataProblem.Severity
  let kind: DataProblem.Kind

  init(
    _ description: String, _ table: TableName, _ find: String, put: String,
    _ severity: DataProblem.Severity, _ kind: DataProblem.Kind
  ) {
    testDescription = description
    self.table = table
    self.find = find
    self.put = put
    self.severity = severity
    self.kind = kind
  }

  init(
    _ description: String, _ table: TableName, _ find: String, put: String, _ kind: DataProblem.Kind
  ) {
    self.init(description, table, find, put: put, .error, kind)
  }

  /// The spoiled package and the problem it must give.
  func spoiled() throws -> (fixture: Fixture, expected: DataProblem) {
    var fixture = Fixture()
    let text = try #require(fixture.texts[table])
    let parts = text.split(separator: find, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the text to replace stands \(parts.count - 1) times")
    let marked = "\(parts[0])\(put)\(parts[1])"
    let mark = try #require(marked.firstIndex(of: "^"))
    fixture.texts[table] = marked.filter { $0 != "^" }
    let before = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    return (
      fixture,
      DataProblem(
        file: "data/\(table.rawValue).csv", line: before.count,
        column: (before.last?.unicodeScalars.count ?? 0) + 1, severity: severity, kind: kind)
    )
  }
}
