public import Numerals

/// A row of the national table: a category of disciplines with a line of its own.
public struct NationalRow: Sendable, Hashable {
  /// The name of the row in the data package: `08`, `0403`, `08z`.
  public let id: String
  /// What the ministry calls it.
  public let nameZH: String
  /// The form of the examination.
  public let exam: Exam
  /// The degrees it holds for.
  public let degree: DegreeScope
  /// The cycles in which the table has the row.
  public let cycles: ClosedRange<Int>
  /// Its place in the file.
  public let origin: RowOrigin

  /// Whether the row serves the minority policy, where both regions share one line.
  public var isMinorityPolicy: Bool { id == "min" }
}

extension NationalRow: TableRow {
  static var table: TableName { .nationalRows }

  init?(_ reader: inout RowReader) {
    let id = reader.required("row_id")
    let exam = reader.word("exam", as: Exam.self)
    let degree = reader.scope("degree")
    let cycles = reader.cycles()
    guard let id, let exam, let degree, let cycles else { return nil }
    self.init(
      id: id, nameZH: reader.text("name_zh"), exam: exam, degree: degree, cycles: cycles,
      origin: reader.origin)
  }
}

/// Which codes fall under which row of the national table: the longest prefix wins.
public struct NationalMapEntry: Sendable, Hashable {
  /// The beginning of the codes.
  public let prefix: String
  /// The degrees it holds for.
  public let degree: DegreeScope
  /// The cycles for which it holds.
  public let cycles: ClosedRange<Int>
  /// The row.
  public let rowID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension NationalMapEntry: TableRow {
  static var table: TableName { .nationalMap }

  init?(_ reader: inout RowReader) {
    let prefix = reader.required("code_prefix")
    let degree = reader.scope("degree")
    let cycles = reader.cycles()
    let row = reader.required("row_id")
    guard let prefix, let degree, let cycles, let row else { return nil }
    self.init(prefix: prefix, degree: degree, cycles: cycles, rowID: row, origin: reader.origin)
  }
}

/// A value of the national table.
public struct NationalLine: Sendable, Hashable {
  /// The admission year.
  public let cycle: Int
  /// The region.
  public let region: Region
  /// The row.
  public let rowID: String
  /// The total, or a member of the pair.
  public let subject: Subject
  /// The full mark of the subject.
  public let fullMark: Int
  /// The line, in marks.
  public let value: Double
  /// The day it was published, where known.
  public let publishedOn: CalendarDate?
  /// Where it comes from.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension NationalLine: TableRow {
  static var table: TableName { .nationalLines }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let region = reader.word("region", as: Region.self)
    let row = reader.required("row_id")
    let subject = reader.word("subject", as: Subject.self)
    let fullMark = reader.integer("full_mark")
    let value = reader.number("value")
    let published = reader.date("published_on")
    guard let cycle, let region, let row, let subject, let fullMark, let value, let published else {
      return nil
    }
    self.init(
      cycle: cycle, region: region, rowID: row, subject: subject, fullMark: fullMark, value: value,
      publishedOn: published, sourceID: reader.text("source_id"), origin: reader.origin)
  }
}

extension RowReader {
  /// First and last cycle; the wrong way round is a value below the minimum.
  fileprivate mutating func cycles() -> ClosedRange<Int>? {
    let first = integer("first_cycle")
    let last = integer("last_cycle")
    guard let first, let last else { return nil }
    guard first <= last else {
      note("last_cycle", .belowMinimum(column: "last_cycle", value: String(last), minimum: String(first)))
      return nil
    }
    return first...last
  }
}
