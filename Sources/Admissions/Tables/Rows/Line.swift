public import Numerals

/// A cutoff: the lowest mark with which a candidate is invited to the retest.
public struct Line: Sendable, Hashable {
  /// What the line is for: everything in its key but the cycle.
  public let key: LineKey
  /// The admission year.
  public let cycle: Int
  /// The full mark of the subject.
  public let fullMark: Int
  /// The line, in marks.
  public let value: Double
  /// Whether transcriptions agree.
  public let status: LineStatus
  /// How well it is known.
  public let confidence: Confidence
  /// The day it was published, where known.
  public let publishedOn: CalendarDate?
  /// Where it comes from.
  public let sourceID: String
  /// A remark; another transcription's value where the line is disputed.
  public let note: String
  /// Its place in the file.
  public let origin: RowOrigin
  /// Whether a user laid it over the package.
  public internal(set) var isGiven = false
}

extension Line: TableRow {
  static var table: TableName { .lines }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let key = LineKey(&reader)
    let fullMark = reader.integer("full_mark")
    let value = reader.number("value")
    let status = reader.word("status", as: LineStatus.self, otherwise: .final)
    let confidence = reader.word("confidence", as: Confidence.self, otherwise: .c)
    let published = reader.date("published_on")
    guard let cycle, let key, let fullMark, let value, let status, let confidence, let published else {
      return nil
    }
    self.init(
      key: key, cycle: cycle, fullMark: fullMark, value: value, status: status, confidence: confidence,
      publishedOn: published, sourceID: reader.text("source_id"), note: reader.text("note"),
      origin: reader.origin)
  }
}

extension LineKey {
  fileprivate init?(_ reader: inout RowReader) {
    let school = reader.required("school_id")
    let major = reader.required("major_code")
    let degree = reader.word("degree", as: Degree.self)
    let mode = reader.word("mode", as: Mode.self)
    let track = reader.word("track", as: Track.self)
    let level = reader.word("level", as: Level.self)
    let subject = reader.word("subject", as: Subject.self)
    guard let school, let major, let degree, let mode, let track, let level, let subject else { return nil }
    self.init(
      schoolID: school, college: reader.college(), major: MajorCode(major), degree: degree, mode: mode,
      track: track, level: level, subject: subject)
  }
}
