import Forecasting
import Lines
import Testing

@testable import Admissions

@Suite("The review of a cycle")
struct ReviewTests {
  private let desk = ForecastDesk(Fixture().dataset, cycle: 2022)

  private func row(_ id: String) throws -> NationalRowReview {
    try #require(desk.nationalReview().rows.first { $0.history.row.id == id })
  }

  @Test("moves the national rows from the cycle before, without the minority policy")
  func movements() throws {
    let review = desk.nationalReview()
    #expect(review.cycle == 2021)
    #expect(review.rows.map(\.history.row.id) == ["04", "0403", "08", "08z", "mba"])
    #expect(review.rows.map(\.change) == [6, 3, -1, -1, -5])
    #expect(review.rows.map(\.valueB) == [327, 274, 253, 244, 160])
    #expect(review.endedRows.isEmpty)
  }

  @Test("gives the mean movement of every cycle and the share that is common")
  func shocks() throws {
    let review = desk.nationalReview()
    #expect(review.shocks.map(\.cycle) == [2020, 2021])
    #expect(abs(review.shocks[0].mean - 1.2) < 1e-12 && abs(review.shocks[1].mean - 0.4) < 1e-12)
    #expect(review.shocks[1].counts == (rose: 2, stood: 0, fell: 3))
    // Squared: 5 * 1.2^2 + 5 * 0.4^2 of 158 + 72.
    #expect(abs(review.commonShare - 8.0 / 230) < 1e-12)
  }

  @Test("counts movements one way, and remembers the longest")
  func runs() throws {
    #expect(try row("04").run == 2 && row("08").run == 2 && row("mba").run == 1)
    #expect(try row("08").longestRun == NationalRun(isRise: false, length: 2, last: 2021, total: -7))
    #expect(try row("mba").longestRun?.length == 1)
    let still = NationalHistory(
      row: try row("08").history.row, region: .a, subject: .total,
      points: try row("08").history.points.map { point in
        NationalLine(
          cycle: point.cycle, region: .a, rowID: "08", subject: .total, fullMark: 500, value: 260,
          publishedOn: nil, sourceID: "", origin: point.origin)
      })
    #expect(NationalReview.currentRun(still) == 2)
    #expect(NationalReview.longestRun(still) == nil)
  }

  @Test("expects nothing of rows while too few years are known")
  func tooFewYears() throws {
    #expect(try row("08").next == nil && row("08").expected == nil)
  }

  @Test("compares lines only with the cycle just before")
  func moves() {
    let moves = desk.moves(in: 2021)
    #expect(!moves.isEmpty)
    for move in moves {
      #expect(move.now.cycle == 2021 && move.history.points.last?.cycle == 2021)
      #expect(move.before.map { $0.cycle == 2020 } ?? true)
      #expect(move.change == move.before.map { move.now.value - $0.value })
    }
    #expect(desk.moves(in: 2030).isEmpty)
  }
}

@Suite("Many forecasts at one desk")
struct ForecastDeskTests {
  private static let dataset = ShippedPackage.dataset
  private static let desk = ForecastDesk(dataset, cycle: 2027)

  @Test("are those of a forecaster made for each question")
  func shared() throws {
    let school = try #require(Self.dataset.school("10336"))
    let forecasts = Self.desk.outlooks(of: school).compactMap(\.forecast)
    #expect(forecasts.count > 5)
    for forecast in forecasts.prefix(3) {
      let alone = LineForecaster(Self.dataset, cycle: 2027, fullMark: forecast.fullMark)
      let again = try alone.forecast(
        LineForecastRequest(
          school: "10336", major: forecast.major, degree: forecast.history.key.degree))
      #expect(again.distribution == forecast.distribution)
      #expect(again.trackRecord == forecast.trackRecord && again.model == forecast.model)
      #expect(again.comparisons == forecast.comparisons)
    }
  }

  @Test("never take a line of another full mark for the major's")
  func fullMarks() {
    for school in Self.dataset.schools.prefix(20) {
      for forecast in Self.desk.outlooks(of: school).compactMap(\.forecast) {
        #expect(forecast.history.points.last?.line.fullMark == forecast.fullMark)
      }
    }
  }

  @Test("find the same major elsewhere, its own lines first")
  func elsewhere() throws {
    let school = try #require(Self.dataset.school("10336"))
    let major = try #require(
      Self.desk.catalog.major(matching: "085404", degree: .professional, in: school).item)
    let forecast = try Self.desk.forecast(
      LineForecastRequest(school: school.id, major: major, degree: .professional))
    let others = Self.desk.elsewhere(forecast)
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.school.id != school.id && $0.evidence.age <= 3 })
    let isOwn = others.map { $0.history.basis == .own }
    #expect(isOwn == isOwn.filter(\.self) + isOwn.filter { !$0 })
  }

  @Test("say how last year's forecasts did, in agreement with their own scores")
  func review() {
    let review = Self.desk.review(.published)
    #expect(review.cycle == 2026 && review.forecasts.count > 50)
    let errors = review.forecasts.map { abs($0.error) }
    #expect(abs(errors.reduce(0, +) / Double(errors.count) - review.meanAbsoluteError) < 1e-9)
    for place in 0..<3 { #expect(review.forecasts.count { $0.held[place] } == review.held[place]) }
    let range = review.heldRange(1)
    let share = Double(review.held[1]) / Double(review.forecasts.count)
    #expect(range.lower < share && share < range.upper)
  }
}
