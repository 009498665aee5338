/// A count, or a score statistic, of one program and cycle.
public struct AdmissionCount: Sendable, Hashable {
  /// The admission year.
  public let cycle: Int
  /// The program, or programs, that were counted.
  public let group: CountGroup
  /// What was counted.
  public let measure: Measure
  /// People, or marks for the score statistics.
  public let value: Double
  /// What exactly the source counts; empty when it does not say.
  public let definition: String
  /// Where it comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

/// The program, or the sum of programs, that a count is for.
public struct CountGroup: Sendable, Hashable {
  /// The school.
  public let schoolID: String
  /// The college, or `*` for the whole school.
  public let college: String
  /// The major, or `*` for every major.
  public let major: MajorCode
  /// The degree, or nil where both are counted together.
  public let degree: Degree?
  /// The mode, or nil where both are counted together.
  public let mode: Mode?

  /// A group of programs.
  public init(schoolID: String, college: String, major: MajorCode, degree: Degree?, mode: Mode?) {
    self.schoolID = schoolID
    self.college = college
    self.major = major
    self.degree = degree
    self.mode = mode
  }
}

extension AdmissionCount: TableRow {
  static var table: TableName { .admissions }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let group = CountGroup(&reader)
    let measure = reader.word("measure", as: Measure.self)
    let value = reader.number("value")
    guard let cycle, let group, let measure, let value else { return nil }
    self.init(
      cycle: cycle, group: group, measure: measure, value: value, definition: reader.text("definition"),
      sourceID: reader.text("source_id"), origin: reader.origin)
  }
}

extension CountGroup {
  fileprivate init?(_ reader: inout RowReader) {
    let school = reader.required("school_id")
    let major = reader.required("major_code")
    let degree = reader.wordOrAll("degree", as: Degree.self)
    let mode = reader.wordOrAll("mode", as: Mode.self)
    guard let school, let major, let degree, let mode else { return nil }
    self.init(
      schoolID: school, college: reader.college(), major: MajorCode(major), degree: degree, mode: mode)
  }
}

/// A national count.
public struct ApplicantCount: Sendable, Hashable {
  /// The admission year.
  public let cycle: Int
  /// What was counted.
  public let measure: Measure
  /// The number, in `unit`.
  public let value: Double
  /// The unit.
  public let unit: String
  /// What exactly the source counts.
  public let definition: String
  /// Where it comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension ApplicantCount: TableRow {
  static var table: TableName { .applicants }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let measure = reader.word("measure", as: Measure.self)
    let value = reader.number("value")
    guard let cycle, let measure, let value else { return nil }
    self.init(
      cycle: cycle, measure: measure, value: value, unit: reader.text("unit"),
      definition: reader.text("definition"), sourceID: reader.text("source_id"), origin: reader.origin)
  }
}
