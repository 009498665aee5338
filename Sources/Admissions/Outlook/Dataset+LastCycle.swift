import Numerals

extension Dataset {
  /// What was known when a cycle was over, at the end of its September; the tables of a later cycle are not.
  public func known(afterCycle cycle: Int) -> Dataset {
    CalendarDate(year: cycle, month: 9, day: 30).map(known(asOf:)) ?? self
  }
}
