/// One rule that a data package must satisfy, beyond the form of its tables.
public struct LintRule: Sendable {
  /// The rule's name, for people.
  public let name: String
  /// Every place in a dataset that breaks it.
  public let check: @Sendable (Dataset) -> [DataProblem]

  /// A rule.
  public init(_ name: String, check: @escaping @Sendable (Dataset) -> [DataProblem]) {
    self.name = name
    self.check = check
  }
}

extension LintRule {
  /// Every rule. A new one is a file beside this one and a line here.
  public static let all: [LintRule] = [
    .knownReferences, .repeatedKeys, .sortedRows, .plausibleCycles, .publicationYear, .publishedAfterExam,
    .notBelowNationalLine, .notBelowHigherLevel, .onLattice, .fullMarks, .totalAboveParts,
    .levelsAndTracks, .degrees, .disputesExplained, .noJumps, .nationalIdentities, .nationalMap,
    .everyLineMapped, .countsFit, .namesLeadToOneSchool, .namesLeadToOneCollege, .regionsOfCities,
    .sourcesUsed,
  ]
}

extension Dataset {
  /// A problem at a cell of a row.
  func problem(
    _ table: TableName, _ origin: RowOrigin, _ column: String, _ kind: DataProblem.Kind,
    _ severity: DataProblem.Severity = .error
  ) -> DataProblem? {
    files[table]?.problem(origin.row, column, kind, severity)
  }

  /// A problem with a line.
  func problem(
    _ line: Line, _ column: String, _ fault: LineFault, _ severity: DataProblem.Severity = .error
  ) -> DataProblem? {
    problem(.lines, line.origin, column, .line(fault), severity)
  }
}
