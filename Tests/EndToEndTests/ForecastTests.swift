import Foundation
import TestSupport
import Testing

/// `cutline forecast` on the data that ship.
struct ForecastTests {
  @Test func `a school answers to its code name and its Chinese name`() throws {
    let (code, chinese) = (try Questions.bupt.get().result, try Questions.chinese.get().result)
    #expect(code.status == 0 && code.errors.isEmpty)
    #expect(code.bytes == chinese.bytes)
  }

  @Test func `the document says what was asked and what it rests on`() throws {
    let answer = try Questions.bupt.get().answer()
    #expect(answer.schemaVersion == 1)
    #expect(answer.school.code == "10013" && answer.major.code == "0812" && answer.cycle == 2027)
    #expect(answer.evidence.firstCycle == 2016 && answer.evidence.lastCycle == 2026)
    #expect(answer.evidence.observations == 11 && answer.evidence.age == 1)
    #expect(answer.trackRecord.n > 50)
  }

  @Test(arguments: [Questions.bupt, Questions.given, Questions.published, Questions.hdu, Questions.tsinghua])
  func `quantiles never cross, intervals nest and marks are whole`(_ question: Result<Question, any Error>)
    throws
  {
    let answer = try question.get().answer()
    let values = answer.quantiles.map(\.value)
    #expect(values == values.sorted() && values.allSatisfy { $0 == $0.rounded() && $0 >= 0 && $0 <= 500 })
    #expect(answer.intervals.map(\.level) == [0.5, 0.8, 0.95])
    for (inner, outer) in zip(answer.intervals, answer.intervals.dropFirst()) {
      #expect(outer.lower <= inner.lower && inner.upper <= outer.upper)
    }
    #expect(answer.quantiles.first { $0.level == 0.5 }?.value == answer.median)
  }

  @Test func `under a forecast national line each quantile lies at or above its own`() throws {
    for question in [Questions.bupt, Questions.hdu, Questions.tsinghua] {
      let answer = try question.get().answer()
      let national = try #require(answer.nationalLine)
      let reference = try #require(national.quantiles)
      #expect(national.status == "forecast")
      #expect(reference.map(\.level) == answer.quantiles.map(\.level))
      #expect(zip(answer.quantiles, reference).allSatisfy { $0.value >= $1.value })
    }
  }

  @Test func `with a national line published or given no quantile lies below it`() throws {
    for (question, status) in [(Questions.published, "published"), (Questions.given, "given")] {
      let answer = try question.get().answer()
      let national = try #require(answer.nationalLine)
      #expect(national.status == status && national.quantiles == nil)
      #expect(answer.quantiles.allSatisfy { $0.value >= national.value })
      #expect(answer.intervals.allSatisfy { $0.lower >= national.value })
    }
    #expect(try Questions.given.get().answer().nationalLine?.value == 300)
  }

  @Test func `a higher national line raises the median and knowing it narrows`() throws {
    let (open, given) = (try Questions.bupt.get().answer(), try Questions.given.get().answer())
    #expect(given.median > open.median)
    #expect(given.spreadBeforeTruncation < open.spreadBeforeTruncation)
  }

  @Test func `schools with other histories answer too`() throws {
    #expect(try Questions.hdu.get().result.status == 0)
    #expect(try Questions.hdu.get().answer().school.code == "10336")
    #expect(try Questions.tsinghua.get().result.status == 0)
    #expect(try Questions.tsinghua.get().answer().school.code == "10003")
  }

  @Test func `what was not public on the day is not used`() throws {
    let answer = try Questions.early.get().answer()
    #expect(answer.cycle == 2026)
    #expect(answer.nationalLine?.status == "forecast")
    #expect(answer.evidence.lastCycle < 2026)
  }
}
