/// What a line is for: everything that tells one series of lines from another.
public struct LineKey: Sendable, Hashable, Comparable {
  /// The school.
  public var schoolID: String
  /// The college, or `*` for the whole school.
  public var college: String
  /// The major, or `*` for every major of the college and degree.
  public var major: MajorCode
  /// The degree.
  public var degree: Degree
  /// Full-time or part-time.
  public var mode: Mode
  /// The way in.
  public var track: Track
  /// Who published it.
  public var level: Level
  /// The total or a single subject.
  public var subject: Subject

  /// A key.
  public init(
    schoolID: String, college: String, major: MajorCode, degree: Degree, mode: Mode, track: Track,
    level: Level, subject: Subject
  ) {
    self.schoolID = schoolID
    self.college = college
    self.major = major
    self.degree = degree
    self.mode = mode
    self.track = track
    self.level = level
    self.subject = subject
  }

  /// By the columns in the order of the table.
  public static func < (left: LineKey, right: LineKey) -> Bool {
    left.columns.lexicographicallyPrecedes(right.columns)
  }

  var columns: [String] {
    [
      schoolID, college, major.text, degree.rawValue, mode.rawValue, track.rawValue, level.rawValue,
      subject.rawValue,
    ]
  }

  /// The same key for another subject.
  public func with(subject other: Subject) -> LineKey {
    var key = self
    key.subject = other
    return key
  }

  /// The same key for another major.
  public func with(major other: MajorCode) -> LineKey {
    var key = self
    key.major = other
    return key
  }
}
