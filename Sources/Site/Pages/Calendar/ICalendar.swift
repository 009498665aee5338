import Admissions
import Numerals
import Reporting

/// The coming events as a file for calendars (RFC 5545).
struct ICalendar {
  let events: [ComingEvent]
  let words: SiteWords
  let cycle: Int
  /// The day that the file counts as made on: that of the data, so that the same data give the same file.
  let asOf: CalendarDate

  var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cutline//site//EN", "CALSCALE:GREGORIAN"]
      + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.flatMap(folded).map { $0 + "\r\n" }.joined()
  }

  private func lines(_ event: ComingEvent) -> [String] {
    let name = words.report.sentence(words.report.event(event.name), ended: false)
    let mark = event.isEstimated ? words.say(" (\(words.estimatedMark))", "（\(words.estimatedMark)）") : ""
    return [
      "BEGIN:VEVENT", "UID:\(escaped(event.name))-\(cycle)@cutline", "DTSTAMP:\(asOf.compact)T000000Z",
      "DTSTART;VALUE=DATE:\(event.first.compact)", "DTEND;VALUE=DATE:\(event.last.next.compact)",
      "SUMMARY:" + escaped("\(cycle) \(name)\(mark)"),
      "DESCRIPTION:" + escaped(event.isEstimated ? words.estimated(event.estimatedFrom) : words.announced),
      "STATUS:" + (event.isEstimated ? "TENTATIVE" : "CONFIRMED"), "END:VEVENT",
    ]
  }

  private func escaped(_ text: String) -> String {
    PlainText.clean(text).reduce(into: "") { result, character in
      if "\\;,".contains(character) { result += "\\" }
      result.append(character)
    }
  }

  /// Lines of at most 75 bytes, cut between characters; what follows begins with a space.
  private func folded(_ line: String) -> [String] {
    var lines = [""]
    for character in line {
      let last = lines[lines.count - 1]
      if last.utf8.count + String(character).utf8.count > 74 {
        lines.append(" " + String(character))
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    return lines
  }
}
