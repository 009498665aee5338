/// A day of the Gregorian calendar, written `yyyy-mm-dd`.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1 ... 9999.
  public let year: Int
  /// The month, 1 ... 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A date, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(in: month, of: year)
    else { return nil }
    self.init(checked: year, month, day)
  }

  /// The date written as `text` in the form `yyyy-mm-dd`, or nil.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day on which a value without a date counts as published: 30 April of its cycle.
  public static func endOfRelease(ofCycle cycle: Int) -> CalendarDate { CalendarDate(checked: cycle, 4, 30) }

  /// The day before which a cycle's examination cannot have been, where the calendar names none:
  /// 20 December of the year before.
  public static func earliestExam(ofCycle cycle: Int) -> CalendarDate {
    CalendarDate(checked: cycle - 1, 12, 20)
  }

  /// The cycle whose catalogues are out on this day: from October on, the next year's.
  public var runningCycle: Int { month >= 10 ? year + 1 : year }

  /// Earlier days first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `yyyy-mm-dd`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
