public import Numerals

/// The days by which a cycle of admission runs.
extension CalendarDate {
  /// The day on which a value without a date counts as published: 30 April of its cycle.
  public static func endOfRelease(ofCycle cycle: Int) -> CalendarDate { CalendarDate(checked: cycle, 4, 30) }

  /// The day before which a cycle's examination cannot have been, where the calendar names none:
  /// 20 December of the year before.
  public static func earliestExam(ofCycle cycle: Int) -> CalendarDate {
    CalendarDate(checked: cycle - 1, 12, 20)
  }

  /// The cycle whose catalogues are out on this day: from October on, the next year's.
  public var runningCycle: Int { month >= 10 ? year + 1 : year }
}
