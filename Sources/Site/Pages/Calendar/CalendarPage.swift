import Admissions
import Charts
import Numerals
import Reporting

/// The coming cycle's days, estimated ones marked, with a file for calendars; then the last cycle's.
struct CalendarPage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }
  private var events: [ComingEvent] { ComingEvent.all(book.dataset, cycle: book.cycle) }

  var page: SitePage {
    let events = events
    let asOf = book.asOf ?? CalendarDate(year: book.cycle - 1, month: 9, day: 30)
    let files = asOf.map {
      [
        ReportFile(
          path: "calendar.ics",
          text: ICalendar(events: events, words: words, cycle: book.cycle, asOf: $0).text)
      ]
    }
    return SitePage(
      path: .calendar, title: words.calendarTitle(book.cycle),
      description: words.calendarDescription(book.cycle),
      crumbs: [.init(title: words.calendar, path: nil)],
      sections: [PageSection("coming", "", coming(events)), last, schools].filter { !$0.content.isEmpty },
      command: "cutline report school --school 10013 --cycle \(book.cycle - 1)", files: files ?? [])
  }

  private func coming(_ events: [ComingEvent]) -> [PageContent] {
    guard !events.isEmpty else { return [] }
    let strip = CalendarStrip(
      caption: ChartCaption(
        title: words.stripFinding(book.cycle), subtitle: words.stripPlotted, source: ""),
      events: events.map { event in
        .init(
          date: event.first, end: event.last == event.first ? nil : event.last, label: name(event.name),
          isExpected: event.isEstimated, isMonthOnly: event.isMonth)
      })
    return [
      .text(words.calendarIntro),
      .html(["<p><a href=\"calendar.ics\" download>" + HTMLFragment.text(words.icsFile) + "</a></p>"]),
      .table(
        words.calendarTitle(book.cycle),
        [.words(words.eventColumn), .words(words.dayColumn), .words(words.statusColumn)],
        events.map { event in
          [
            Prose(name(event.name)), Prose(days(event)),
            Prose(event.isEstimated ? words.estimated(event.estimatedFrom) : words.announced),
          ]
        }),
      .block(.figure(Figure(stem: "figures/calendar-strip", chart: strip, language: edition.language))),
    ]
  }

  private func name(_ event: String) -> String {
    words.report.sentence(words.report.event(event), ended: false)
  }

  private func days(_ event: ComingEvent) -> String {
    let (first, last) = (event.first.description, event.last.description)
    guard !event.isMonth else { return String(first.prefix(7)) }
    let isOneYear = first.prefix(5) == last.prefix(5)
    return words.report.range(first, isOneYear && first != last ? String(last.dropFirst(5)) : last)
  }

  private var last: PageSection {
    let known = book.dataset.calendar.filter {
      $0.cycle == book.cycle - 1 && ($0.schoolID == "*" || $0.schoolID.isEmpty) && $0.date != nil
    }.sorted { ($0.date?.description ?? "", $0.event) < ($1.date?.description ?? "", $1.event) }
    guard !known.isEmpty else { return PageSection("last", "", []) }
    let title = words.pastCalendar(book.cycle - 1)
    return PageSection(
      "last", title,
      [
        .table(
          title, [.words(words.eventColumn), .words(words.dayColumn)],
          known.map { [Prose(name($0.event)), Prose(words.report.day($0))] })
      ])
  }

  private var schools: PageSection {
    let known = book.dataset.calendar.filter {
      $0.cycle == book.cycle - 1 && $0.event == "school_line" && $0.date != nil
    }
    let rows = known.compactMap { event -> [Prose]? in
      guard let school = book.dataset.school(event.schoolID) else { return nil }
      let name = words.report.school(school)
      let hasPage = book.chapter(school) != nil
      return [
        hasPage ? edition.link(name, to: book.path(school), from: .calendar) : Prose(name),
        Prose(words.report.day(event)),
      ]
    }
    guard !rows.isEmpty else { return PageSection("schools", "", []) }
    let title = words.schoolDays(book.cycle - 1)
    return PageSection(
      "schools", title, [.table(title, [.words(words.schoolColumn), .words(words.dayColumn)], rows)])
  }
}
