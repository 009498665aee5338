public import Numerals

/// A dated event of a cycle.
public struct CalendarEvent: Sendable, Hashable {
  /// The admission year.
  public let cycle: Int
  /// The event: `examination`, `national_line`, `school_line` and others.
  public let event: String
  /// The school; empty or `*` for national events.
  public let schoolID: String
  /// The day, where known.
  public let date: CalendarDate?
  /// How exactly the day is known.
  public let precision: String
  /// Where it is announced.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin

  /// The name of the examination among the events.
  public static let exam = "examination"
}

extension CalendarEvent: TableRow {
  static var table: TableName { .calendar }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let event = reader.required("event")
    let date = reader.date("date")
    guard let cycle, let event, let date else { return nil }
    self.init(
      cycle: cycle, event: event, schoolID: reader.text("school_id"), date: date,
      precision: reader.text("precision"), sourceID: reader.text("source_id"), origin: reader.origin)
  }
}
