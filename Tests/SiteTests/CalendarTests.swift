import Admissions
import Foundation
import Numerals
import Testing

@testable import Site

/// The coming cycle's days.
struct CalendarTests {
  private static func dataset(_ rows: [String]) -> Dataset {
    let text = "cycle,event,school_id,date,precision,source_id\n" + rows.map { $0 + "\n" }.joined()
    return DataPackage(files: [TableFile(name: "calendar.csv", path: "calendar.csv", bytes: Array(text.utf8))]
    ).dataset
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  @Test func `a day is estimated from the last two cycles and says so`() throws {
    let data = Self.dataset([
      "2024,national_line,*,2024-03-12,day,s", "2025,national_line,*,2025-02-24,day,s",
      "2026,national_line,*,2026-02-28,day,s", "2026,examination,*,2025-12-01,month,s",
      "2026,school_line,10001,2026-03-13,day,s",
    ])
    let events = ComingEvent.all(data, cycle: 2027)
    #expect(events.map(\.name) == ["examination", "national_line"])
    let days = try ["2026-12-01", "2026-12-31", "2027-02-24", "2027-02-28"].map(day)
    #expect(events.flatMap { [$0.first, $0.last] } == days && events[0].isMonth)
    #expect(events[1].estimatedFrom == [2025, 2026] && events[1].isEstimated && !events[1].isMonth)
  }

  @Test func `an announced day stands as it is`() throws {
    let data = Self.dataset(["2026,scores,*,2026-02-20,day,s", "2027,scores,*,2027-02-22,day,s"])
    let event = try #require(ComingEvent.all(data, cycle: 2027).first)
    let announced = try day("2027-02-22")
    #expect(event.first == announced && !event.isEstimated)
  }

  @Test func `the last of February is moved to a day that exists`() throws {
    let data = Self.dataset(["2028,scores,*,2028-02-29,day,s"])
    let moved = try day("2029-02-28")
    #expect(ComingEvent.all(data, cycle: 2029).first?.first == moved)
  }

  @Test func `the file for calendars keeps to its form`() throws {
    let events = [
      ComingEvent(
        name: "national_line", first: try day("2027-02-24"), last: try day("2027-02-28"),
        estimatedFrom: [2025, 2026]),
      ComingEvent(
        name: "a;b,c\\d", first: try day("2026-12-31"), last: try day("2026-12-31"), estimatedFrom: []),
    ]
    for language in [Language.english, .chinese] {
      let text = ICalendar(
        events: events, words: SiteWords(language), cycle: 2027, asOf: try day("2026-05-01")
      ).text
      let lines = text.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 } && !text.replacing("\r\n", with: "").contains("\n"))
      #expect(lines.contains("DTSTART;VALUE=DATE:20270224") && lines.contains("DTEND;VALUE=DATE:20270301"))
      #expect(lines.contains("DTEND;VALUE=DATE:20270101") && lines.contains("STATUS:TENTATIVE"))
      #expect(
        lines.filter { $0 == "BEGIN:VEVENT" }.count == 2 && lines.contains("UID:a\\;b\\,c\\\\d-2027@cutline"))
    }
  }
}
