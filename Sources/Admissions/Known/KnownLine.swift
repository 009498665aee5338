/// A line that a user knows and the package does not hold, with the place where the user said so.
public struct KnownLine: Sendable, Hashable {
  /// What the line is for.
  public let key: LineKey
  /// The admission year.
  public let cycle: Int
  /// The full mark of the subject.
  public let fullMark: Int
  /// The value as written.
  public let value: String
  /// How well it is known.
  public let confidence: Confidence
  /// Where it was read: the source's identifier, empty where none is named.
  public let sourceID: String
  /// A remark.
  public let note: String
  /// The file, or the option itself.
  public let file: String
  /// The line in the file; 1 for an option.
  public let line: Int
  /// The column of the value; 1 for an option.
  public let column: Int

  /// A known line.
  public init(
    key: LineKey, cycle: Int, fullMark: Int, value: String, confidence: Confidence = .b,
    sourceID: String = "",
    note: String = "", file: String, line: Int = 1, column: Int = 1
  ) {
    self.key = key
    self.cycle = cycle
    self.fullMark = fullMark
    self.value = value
    self.confidence = confidence
    self.sourceID = sourceID
    self.note = note
    self.file = file
    self.line = line
    self.column = column
  }

  /// The same line as read at a source; one that names its own source keeps it.
  public func from(_ source: String?, confidence: Confidence) -> KnownLine {
    KnownLine(
      key: key, cycle: cycle, fullMark: fullMark, value: value, confidence: confidence,
      sourceID: sourceID.isEmpty ? source ?? "" : sourceID, note: note, file: file, line: line, column: column
    )
  }

  /// The cell of a column of the table of lines; empty for one that is not known.
  func cell(_ column: String) -> String {
    switch column {
    case "cycle": String(cycle)
    case "school_id": key.schoolID
    case "college": key.college
    case "major_code": key.major.text
    case "degree": key.degree.rawValue
    case "mode": key.mode.rawValue
    case "track": key.track.rawValue
    case "level": key.level.rawValue
    case "subject": key.subject.rawValue
    case "full_mark": String(fullMark)
    case "value": value
    case "status": LineStatus.final.rawValue
    case "confidence": confidence.rawValue
    case "source_id": sourceID
    case "note": note
    default: ""
    }
  }
}
