import Forecasting
import Lines
import Testing

@testable import Admissions

/// Past lines against forecasts from what was public before, on the data that ship.
struct LineExamTests {
  private static let dataset = ShippedPackage.dataset
  private static let exam = LineForecaster(dataset, cycle: 2026, jobs: 2)
  private static let published = exam.exam(.nationalLine)

  @Test func `every college line with two earlier ones is forecast once`() {
    let keys = Self.published.map(\.key)
    #expect(keys.count > 400 && Set(keys).count == keys.count)
    #expect(Self.published.allSatisfy { $0.forecast.observations >= 2 && $0.key.level == .college })
  }

  @Test func `with a quarter of the schools out each line is forecast for the other three`() {
    let results = Self.exam.exam(.quarterOfSchools)
    let times = Dictionary(grouping: results, by: \.key).mapValues(\.count)
    #expect(times.count == Self.published.count && times.values.allSatisfy { $0 == 3 })
    let mean = { (some: [ExamResult]) in some.reduce(0) { $0 + $1.forecast.score.crps } / Double(some.count) }
    #expect(mean(results) < mean(Self.published))
  }

  @Test func `nearer than last year's line with the national line known`() {
    let scores = Self.published.map(\.forecast.score)
    let summary = ScoreSummary(scores)
    #expect(summary.crpsRatio < 0.97 && summary.mae < summary.lastValueMAE)
    #expect(summary.coverage[1] > 0.65 && summary.coverage[1] < 0.87)
  }

  /// The cycle's own lines are read only to be scored.
  @Test func `other lines of the cycle change no forecast`() throws {
    let spoiled = Self.dataset.filteringLines { $0.cycle < 2026 || $0.key.schoolID == "10013" }
    let few = LineForecaster(spoiled, cycle: 2026, jobs: 2).exam(.nationalLine)
    #expect(!few.isEmpty)
    for result in few {
      let whole = try #require(Self.published.first { $0.key == result.key })
      #expect(abs(whole.forecast.score.crps - result.forecast.score.crps) < 1e-6)
    }
  }

  /// The report of a year asks the forecaster of the next cycle, which has learned from more.
  @Test func `the year's exam is the exam of a forecaster of that year`() throws {
    let desk = ForecastDesk(Self.dataset, cycle: 2027)
    let exam = try #require(desk.exam(of: 2026))
    let row = try #require(exam.rows.first { $0.knowledge == .nationalLine })
    let scores = Self.published.map(\.forecast.score)
    let count = Double(scores.count)
    #expect(exam.lines == Self.published.count && exam.rows.map(\.knowledge) == ExamKnowledge.allCases)
    #expect(abs(row.error - scores.reduce(0) { $0 + abs($1.error) } / count) < 1e-9)
    #expect(abs(exam.move - scores.reduce(0) { $0 + $1.lastValueError } / count) < 1e-9)
    // College lines rose by nearly three times as much as the national ones over them.
    #expect(exam.move > 2 * (exam.nationalMove ?? .infinity) && (exam.nationalMove ?? 0) > 2)
    #expect(exam.rows.allSatisfy { $0.expectedMove < exam.move && $0.above > 0.5 })
    #expect(desk.exam(of: 2015) == nil)
  }
}
