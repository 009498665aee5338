import Testing

@testable import Numerals

@Suite struct CalendarDateTests {
  @Test func februaryHasItsLeapDays() {
    for (year, days) in [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28)] {
      #expect(CalendarDate(year: year, month: 2, day: days) != nil)
      #expect(CalendarDate(year: year, month: 2, day: days + 1) == nil)
    }
  }

  @Test func yearsHaveTheirDaysInOrder() {
    let days = (2023...2025).flatMap { year in
      (0...13).flatMap { month in (0...32).compactMap { CalendarDate(year: year, month: month, day: $0) } }
    }
    #expect(days.count == 365 + 366 + 365)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
    #expect(days.allSatisfy { CalendarDate(iso: $0.description) == $0 })
  }

  @Test(arguments: [
    "2024-2-29", "2024-02-30", "2024/02/29", "24-02-29", "2024-02-29T", " 2024-02-29", "", "٢٠٢٤-02-29",
  ])
  func whatIsNoDateIsRefused(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test func earlyYearsArePadded() {
    #expect(CalendarDate(year: 7, month: 3, day: 4)?.description == "0007-03-04")
    #expect(CalendarDate(year: 0, month: 3, day: 4) == nil)
    #expect(CalendarDate(year: 10_000, month: 3, day: 4) == nil)
  }
}
