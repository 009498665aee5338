import Admissions
import Forecasting

/// The forecast of the lowest admitted score as the JSON document of `forecast --measure admitted-min --format json`.
struct AdmittedJSON: Encodable {
  let schema_version = 1
  let school: ForecastJSON.SchoolNames
  let major, degree, college: String
  let cycle: Int
  let measure = "admitted-min"
  let full_mark: Int
  let median: Double
  let intervals: [ForecastJSON.Interval]
  let quantiles: [ForecastJSON.Quantile]
  let line: LinePart
  let step: Step
  let evidence_grade: String
  let track_record: Record?
  let history: [ChanceJSON.Step]

  struct LinePart: Encodable {
    let median, lo80, hi80: Double
    let published: Double?
  }
  struct Step: Encodable {
    let count: Int
    let share_at_line, median, hi90: Double
  }
  struct Record: Encodable {
    let n, schools: Int
    let coverage_80, crps, crps_of_line: Double
  }

  init(_ forecast: AdmittedForecast) {
    let (line, law, key) = (forecast.line, forecast.distribution, forecast.line.history.key)
    school = .init(code: line.school.id, name_en: line.school.nameEN, name_zh: line.school.nameZH)
    major = line.major.code.text
    degree = key.degree.rawValue
    college = key.college
    cycle = line.cycle
    full_mark = line.fullMark
    median = law.quantile(0.5)
    intervals = LineForecast.intervalLevels.map {
      .init(level: $0, lower: law.quantile((1 - $0) / 2), upper: law.quantile((1 + $0) / 2))
    }
    quantiles = LineForecast.quantileLevels.map { .init(level: $0, value: law.quantile($0)) }
    let range = line.distribution.interval(0.8)
    self.line = LinePart(
      median: line.distribution.median, lo80: range.lower, hi80: range.upper, published: line.published?.value
    )
    let steps = forecast.steps
    step = Step(
      count: steps.count, share_at_line: Self.rounded(steps.shareAtLine), median: steps.step.quantile(0.5),
      hi90: steps.step.quantile(0.9))
    evidence_grade = line.evidence.grade.rawValue
    track_record = steps.record.map {
      Record(
        n: $0.count, schools: $0.schools, coverage_80: Self.rounded(Double($0.held) / Double($0.count)),
        crps: Self.rounded($0.crps), crps_of_line: Self.rounded($0.crpsOfLine))
    }
    history = forecast.past.map {
      .init(
        cycle: $0.cycle, invited: $0.invited, admitted: $0.admitted, lowest_admitted: $0.lowest,
        mean_admitted: $0.mean)
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  /// The document's bytes as text: keys sorted.
  func text() throws -> String { try JSONDocument.answer(self) }
}
