/// One cycle of a line history.
public struct LinePoint: Sendable, Hashable {
  /// The row of the table that gives the value.
  public let line: Line
  /// The national line of the cycle for the program, or nil when it is not known.
  public let national: NationalLine?
  /// The highest line published above this one in the same cycle, or nil when none is known.
  public let floor: Floor?

  /// The admission year.
  public var cycle: Int { line.cycle }
  /// The line, in marks.
  public var value: Double { line.value }
  /// Whether it is the line for every major of the college and degree (`*`), not the program's own.
  public var isUniform: Bool { line.key.major.isAny }
}

/// The published line that another line cannot lie below.
public struct Floor: Sendable, Hashable {
  /// The line, in marks.
  public let value: Double
  /// Who published it.
  public let level: Level
  /// What it was published for: the code of the line, or the row of the national table.
  public let code: String
  /// Where it comes from.
  public let sourceID: String
}
