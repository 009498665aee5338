/// A day of the proleptic Gregorian calendar.
public struct CalendarDate: Equatable, Hashable, Comparable, Sendable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// The day, or nil when the calendar has none such, or the year is not within 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The earlier day first.
  public static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.number < other.number }

  /// A running day number. Months are counted from March, so that the leap day ends the year and the days
  /// before a month follow one formula (Richards, Explanatory Supplement to the Astronomical Almanac, 3rd
  /// edition, 2013, section 15.11).
  var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let march = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * march + 2) / 5 + day
  }

  /// ISO 8601, "2026-03-14".
  var text: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// Year and month, "2026-03".
  var monthText: String { "\(year)-\(Self.two(month))" }

  /// Month and day, "03-14".
  var shortText: String { "\(Self.two(month))-\(Self.two(day))" }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
