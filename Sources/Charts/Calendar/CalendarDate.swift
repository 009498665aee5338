import Numerals

/// A day as the axis and the labels of a calendar need it.
extension CalendarDate {
  /// A running day number. Months are counted from March, so that the leap day ends the year and the days
  /// before a month follow one formula (Richards, Explanatory Supplement to the Astronomical Almanac, 3rd
  /// edition, 2013, section 15.11).
  var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let march = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * march + 2) / 5 + day
  }

  /// Year and month, "2026-03".
  var monthText: String { "\(year)-\(Self.two(month))" }

  /// Month and day, "03-14".
  var shortText: String { "\(Self.two(month))-\(Self.two(day))" }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
