import Admissions
import Numerals

/// An event of the coming cycle: announced, or estimated from the cycles before.
struct ComingEvent: Sendable, Equatable {
  let name: String
  let first: CalendarDate
  let last: CalendarDate
  /// The cycles it is estimated from; empty where the day is announced.
  let estimatedFrom: [Int]

  var isEstimated: Bool { !estimatedFrom.isEmpty }
  /// Whether only the month is known.
  var isMonth: Bool { first.day == 1 && last == first.endOfMonth }

  /// Cycles before the coming one that an estimate looks at: the order of events changed in 2025.
  private static let recent = 2

  /// The national events of a cycle by day; those that the data do not announce are estimated from the same days of the
  /// last cycles that had them.
  static func all(_ dataset: Dataset, cycle: Int) -> [ComingEvent] {
    let national = dataset.calendar.filter { $0.schoolID == "*" || $0.schoolID.isEmpty }
    let names = Set(national.map(\.event)).sorted()
    return names.compactMap { name in
      let own = national.filter { $0.event == name }
      return announced(own, cycle) ?? estimate(name, own, cycle)
    }.sorted { ($0.first, $0.last, $0.name) < ($1.first, $1.last, $1.name) }
  }

  private static func announced(_ events: [CalendarEvent], _ cycle: Int) -> ComingEvent? {
    guard let event = events.first(where: { $0.cycle == cycle && $0.precision == "day" }),
      let date = event.date
    else { return nil }
    return ComingEvent(name: event.event, first: date, last: date, estimatedFrom: [])
  }

  private static func estimate(_ name: String, _ events: [CalendarEvent], _ cycle: Int) -> ComingEvent? {
    let past = events.filter { $0.cycle < cycle && $0.date != nil }.sorted { $0.cycle > $1.cycle }.prefix(
      recent)
    let spans = past.compactMap { span($0, moved: cycle - $0.cycle) }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else { return nil }
    return ComingEvent(name: name, first: first, last: last, estimatedFrom: past.map(\.cycle).sorted())
  }

  /// The days an event may be on, so many years later.
  private static func span(_ event: CalendarEvent, moved years: Int) -> (
    first: CalendarDate, last: CalendarDate
  )? {
    guard let date = event.date else { return nil }
    if event.precision == "month" {
      guard let first = CalendarDate(year: date.year + years, month: date.month, day: 1) else { return nil }
      return (first, first.endOfMonth)
    }
    let day = CalendarDate(year: date.year + years, month: date.month, day: min(date.day, 28))
    return CalendarDate(year: date.year + years, month: date.month, day: date.day).map { ($0, $0) }
      ?? day.map { ($0, $0) }
  }
}

extension CalendarDate {
  /// The last day of the month.
  var endOfMonth: CalendarDate {
    [31, 30, 29, 28].lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first ?? self
  }

  /// The day after.
  var next: CalendarDate {
    CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }

  /// The day in eight digits.
  var compact: String { String(description.filter { $0 != "-" }) }
}
