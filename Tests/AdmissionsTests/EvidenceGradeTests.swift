import Forecasting
import Testing

@testable import Admissions

/// The grade of what a forecast rests on.
struct EvidenceGradeTests {
  @Test func `of an own table many recent cycles are best and one or an old one worst`() {
    let grade = { Evidence.Grade(observations: $0, age: $1, calibration: .holds) }
    #expect(grade(6, 1) == .a && grade(3, 2) == .b && grade(6, 3) == .c)
    #expect(grade(1, 1) == .d && grade(6, 9) == .d)
  }

  @Test func `the error that a forecast expects grades it and there is no A beyond next year`() {
    let grade = { (error: Double, observations: Int, age: Int) in
      Evidence.Grade(expectedError: error / 500, observations: observations, age: age, calibration: .holds)
    }
    #expect([12.0, 19, 24, 40].map { grade($0, 6, 1) } == [.a, .b, .c, .d])
    #expect((2...9).allSatisfy { grade(1, 11, $0) == .b })
    #expect(grade(12, 1, 1) == .c)
    let errors = stride(from: 5.0, through: 60, by: 1).map { grade($0, 6, 1) }
    #expect(zip(errors, errors.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// Eleven cycles of lines that end six cycles ago were graded by their number alone.
  @Test func `an old line of the shipped data has no A`() throws {
    let forecaster = LineForecaster(ShippedPackage.dataset, cycle: 2027)
    let old = try forecaster.forecast(
      LineForecastRequest(
        school: "10013",
        major: Major(code: MajorCode("0810"), degree: .academic, nameZH: "", nameEN: "", otherNames: []),
        degree: .academic))
    #expect(old.evidence.age == 8 && old.evidence.grade >= .b)
    #expect(old.evidence.expectedError > 15)
  }

  @Test func `overconfident past forecasts take a step and there is no A without any`() {
    let grades = { (calibration: IntervalCalibration) in
      [(6, 1), (3, 1), (6, 4), (1, 1)].map {
        Evidence.Grade(observations: $0.0, age: $0.1, calibration: calibration)
      }
    }
    #expect(grades(.holds) == [.a, .b, .c, .d])
    #expect(grades(.overconfident) == [.b, .c, .d, .d])
    #expect(grades(.untried) == [.b, .b, .c, .d])
    #expect(grades(.cannotTell) == [.b, .b, .c, .d])
    #expect(
      Evidence.Grade(expectedError: 0.02, observations: 6, age: 1, calibration: .cannotTell) == .b)
  }

  @Test func `the grade of a forecast and that of a plan count the record that is shown`() throws {
    let dataset = ShippedPackage.dataset
    let total = LineForecaster(dataset, cycle: 2027)
    for history in total.pool.histories.prefix(40) where !history.key.major.isAny {
      let major = try #require(dataset.catalog.majors.first { $0.code == history.key.major })
      guard
        let forecast = try? total.forecast(
          LineForecastRequest(school: history.key.schoolID, major: major, degree: history.key.degree))
      else { continue }
      #expect(forecast.evidence.calibration == forecast.trackRecord.calibration)
      #expect((forecast.trackRecord.count == 0) == (forecast.evidence.calibration == .untried))
      if forecast.evidence.grade == .a { #expect(forecast.evidence.calibration == .holds) }
    }
  }

  /// Four cycles of 1405, three of them from secondary tables, had an A beside eleven cycles of 0812 with a B.
  @Test func `lines of which half are known less well have no A`() throws {
    let grade = { (observations: Int, weak: Int) in
      Evidence.Grade(
        expectedError: 0.02, observations: observations, age: 1, calibration: .holds, weak: weak)
    }
    #expect(grade(4, 1) == .a && grade(4, 2) == .b && grade(11, 5) == .a && grade(11, 6) == .b)
    let major = try #require(
      ShippedPackage.dataset.catalog.majors.first { $0.code == MajorCode("1405") && $0.degree == .academic })
    let forecast = try LineForecaster(ShippedPackage.dataset, cycle: 2027).forecast(
      LineForecastRequest(school: "10013", major: major, degree: .academic))
    #expect(forecast.evidence.grade == .b && forecast.evidence.hasWeakValues)
  }
}
