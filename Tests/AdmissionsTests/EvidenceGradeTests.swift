import Forecasting
import Testing

@testable import Admissions

/// The grade of what a forecast rests on.
struct EvidenceGradeTests {
  @Test func `many recent cycles are best and one or an old one worst`() {
    #expect(Evidence.Grade(observations: 6, age: 1) == .a)
    #expect(Evidence.Grade(observations: 3, age: 2) == .b)
    #expect(Evidence.Grade(observations: 6, age: 3) == .c)
    #expect(Evidence.Grade(observations: 1, age: 1) == .d)
    #expect(Evidence.Grade(observations: 6, age: 9) == .d)
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
}
