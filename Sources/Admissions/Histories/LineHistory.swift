/// The lines of one program over the cycles, put together by the rules of the data package.
public struct LineHistory: Sendable, Hashable {
  /// How the series answers the question that was asked.
  public enum Basis: Sendable, Hashable {
    /// It is the series of the major itself.
    case own
    /// The school prints no line for the major; this is its line for the broader code that covers it.
    case broader(asked: MajorCode)
    /// The major carries on under another key; this is the series of its successor.
    case successor(asked: MajorCode)
  }

  /// What the series is for; the college is the chosen one, the major the code of the latest line.
  public let key: LineKey
  /// How it answers what was asked.
  public let basis: Basis
  /// Other colleges that offer the major, sorted.
  public let otherColleges: [String]
  /// Other degrees for which the school has lines of the major, where none was asked for.
  public let otherDegrees: [Degree]
  /// The values by increasing cycle, one a cycle.
  public let points: [LinePoint]
  /// The first cycle after a break, where an older past was cut off; the cause is among `links` or `changes`.
  public let startsAnew: Int?
  /// The cycles whose step from the cycle before is wider than others, by a link or a change of the rules.
  public let widened: [Int]
  /// The links that the series crosses, by cycle.
  public let links: [ProgramLink]
  /// The changes of the rules that concern the series, by cycle.
  public let changes: [RuleChange]

  /// The level of every value.
  public var level: Level { key.level }
  /// The last cycle with a value.
  public var lastCycle: Int? { points.last?.cycle }
  /// The cycles with a value, increasing.
  public var cycles: [Int] { points.map(\.cycle) }
  /// The values, by cycle.
  public var values: [Double] { points.map(\.value) }
}

/// Why there is no history.
public enum HistoryError: Error, Sendable, Hashable {
  /// No school has this identifier.
  case unknownSchool(String)
  /// The school has no lines of a college of this name; those it has, sorted.
  case unknownCollege(String, known: [String])
  /// The school has no line for the major or a code that covers it, on these terms; the degrees for which it has.
  case noLine(MajorCode, degrees: [Degree])
}
