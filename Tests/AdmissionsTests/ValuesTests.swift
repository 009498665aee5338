import Numerals
import Testing

@testable import Admissions

@Suite("Values")
struct ValuesTests {
  @Test("a date is read and written in one form")
  func dates() throws {
    let leap = try #require(CalendarDate(iso: "2024-02-29"))
    #expect(leap.description == "2024-02-29")
    #expect(leap < .endOfRelease(ofCycle: 2024))
    #expect(CalendarDate(iso: "2000-02-29") != nil)
  }

  @Test(
    "what is no date is none",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-1-1", "20240101", "2024-04-31", "",
      "+024-01-01",
    ])
  func noDates(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("the running cycle turns in October")
  func runningCycle() throws {
    #expect(try #require(CalendarDate(iso: "2025-09-30")).runningCycle == 2025)
    #expect(try #require(CalendarDate(iso: "2025-10-01")).runningCycle == 2026)
  }

  @Test("a code has one form and knows what covers it")
  func codes() {
    #expect(MajorCode("081200") == MajorCode("0812"))
    #expect(MajorCode("0812z1") == MajorCode("0812Z1"))
    #expect(MajorCode("085404").prefixes == ["085404", "08540", "0854", "085", "08"])
    #expect(MajorCode("08").covers(MajorCode("0812")))
    #expect(!MajorCode("0812").covers(MajorCode("08")))
    #expect(!MajorCode.any.covers(MajorCode("08")))
    #expect(MajorCode("0812Z1").isWellFormed && !MajorCode("computer").isWellFormed)
  }

  @Test("the papers of each examination add up to its full mark", arguments: Exam.allCases)
  func exams(_ exam: Exam) {
    let papers = Subject.papers.compactMap { exam.fullMark(of: $0) }
    #expect(papers.reduce(0, +) == exam.fullMark)
    let small = exam.paperCount(under: .single100) * 100
    let large = exam.paperCount(under: .singleOver100) * (exam.fullMark(of: .singleOver100) ?? 0)
    #expect(small + large == exam.fullMark)
  }

  @Test("a link's side is read and written in one form")
  func patterns() {
    let text = "10336/法学院/0453/professional#汉语国际教育"
    #expect(ProgramPattern(text)?.description == text)
    #expect(ProgramPattern("10013/*/*/*")?.degree == nil)
    #expect(ProgramPattern("10013/*/0812") == nil)
    #expect(ProgramPattern("10013//0812/academic") == nil)
  }
}
