import Forecasting
import Lines
import Testing

@testable import Admissions
@testable import Reporting

@Suite("The words of a yearly report")
struct YearWordingTests {
  private let english = Wording(.english)
  private let chinese = Wording(.chinese)

  @Test("say a movement with its direction, and a small one as none")
  func movement() {
    #expect(english.moved(2.04) == "rose by 2.0 points")
    #expect(english.moved(-10.3) == "fell by 10.3 points")
    #expect(english.moved(-0.04) == "stood still")
    #expect(chinese.moved(-10.3) == "下降 10.3 分")
  }

  @Test("count runs in one direction")
  func runs() {
    #expect(english.run(1, change: 4) == "1 rise" && english.run(3, change: -1) == "3 falls")
    #expect(english.run(1, change: 0) == "unchanged" && english.run(2, change: 0) == "unchanged 2 times")
    #expect(english.run(0, change: 0).isEmpty)
    #expect(chinese.run(3, change: -1) == "连降 3 次" && chinese.run(1, change: 0) == "持平")
  }

  private func review(held: [Int], count: Int) -> CycleReview {
    let item = ReviewedForecast(
      history: SampleForecast().forecast.history, outcome: 341, median: 330, lastValue: 320,
      held: [true, true, true])
    return CycleReview(
      cycle: 2021, knowledge: .published, forecasts: Array(repeating: item, count: count),
      meanAbsoluteError: 11, lastValueError: 21, crpsRatio: 0.5, held: held)
  }

  @Test("judge intervals by what held, and not at all from few")
  func verdict() {
    #expect(english.coverageVerdict(review(held: [5, 8, 9], count: 10)).contains("So few"))
    #expect(english.coverageVerdict(review(held: [50, 80, 95], count: 100)).contains("as sure as they said"))
    #expect(english.coverageVerdict(review(held: [30, 60, 90], count: 100)).contains("too narrow"))
    #expect(english.coverageVerdict(review(held: [80, 99, 100], count: 100)).contains("wider"))
    #expect(english.scorecard(review(held: [50, 80, 95], count: 100)).contains("80 (80 %)"))
    #expect(english.scorecard(review(held: [0, 0, 0], count: 0)).contains("No line of 2021"))
  }

  @Test(
    "name every row of the shipped table in both languages", arguments: ["08", "08z", "mba", "04p", "14"])
  func rows(_ id: String) {
    let row = NationalRow(
      id: id, nameZH: "无", exam: .fourPapers, degree: .both, cycles: 2016...2026,
      origin: RowOrigin(row: 0, line: 1))
    #expect(english.row(row) != "无" && chinese.row(row) != "无")
    #expect(english.codedRow(row).hasPrefix(id) == id.allSatisfy(\.isNumber))
  }

  @Test("give a row unknown to them the name that the data have")
  func unknownRow() {
    let row = NationalRow(
      id: "zz", nameZH: "<b>新</b>", exam: .fourPapers, degree: .both, cycles: 2016...2026,
      origin: RowOrigin(row: 0, line: 1))
    #expect(english.codedRow(row) == "<b>新</b>")
  }
}
