import Admissions
import Charts
import Numerals

extension SchoolReport {
  /// The dated events of the last cycle, as a strip and a table.
  var calendarBlocks: [Block] {
    let events = review.calendar.filter { $0.date != nil }.sorted {
      ($0.date ?? .endOfRelease(ofCycle: 0), $0.origin.row) < (
        $1.date ?? .endOfRelease(ofCycle: 0), $1.origin.row
      )
    }
    guard !events.isEmpty else { return [] }
    let strip = CalendarStrip(
      caption: caption(wording.calendarFinding(review.cycle), wording.calendarPlotted),
      events: events.compactMap(mark))
    return [
      .section(wording.calendarSection(review.cycle)), figure("calendar", strip),
      .table(
        wording.calendarSection(review.cycle), [wording.dayColumn, wording.eventColumn],
        events.map { [wording.day($0), wording.sentence(wording.event($0.event), ended: false)] }),
    ]
  }

  private func mark(_ event: CalendarEvent) -> CalendarStrip.Event? {
    guard let date = event.date else { return nil }
    let isMonthOnly = event.precision == "month"
    return .init(
      date: date, end: isMonthOnly ? lastDay(year: date.year, month: date.month) : nil,
      label: wording.sentence(wording.event(event.event), ended: false),
      isExpected: event.precision == "approximate", isMonthOnly: isMonthOnly)
  }

  private func lastDay(year: Int, month: Int) -> CalendarDate? {
    [31, 30, 29, 28].lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
  }
}
