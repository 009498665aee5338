import Admissions
import Forecasting

/// The forecast of a count as the JSON document of `forecast --measure ... --format json`.
struct CountJSON: Encodable {
  let schema_version = 1
  let school: ForecastJSON.SchoolNames
  let major: String
  let degree: String?
  let college: String
  let cycle: Int
  let measure: String
  let median: Double
  let point: Double
  let intervals: [ForecastJSON.Interval]
  let quantiles: [ForecastJSON.Quantile]
  let history: [Past]
  let sums: [Sum]
  let track_record: Record

  /// How forecasts of programs of the school did.
  struct Record: Encodable {
    let n: Int
    let cycles: [Int]
    let coverage_80: Double?
    let mae: Double?
    let mae_last_value: Double?
  }

  struct Past: Encodable {
    let cycle: Int
    let value: Double
  }

  struct Sum: Encodable {
    let name: String
    let median: Double
    let point: Double
    let intervals: [ForecastJSON.Interval]
  }

  init(_ question: CountQuestion) {
    let (forecast, school) = (question.forecast, question.school)
    self.school = .init(code: school.id, name_en: school.nameEN, name_zh: school.nameZH)
    major = question.group.major.text
    degree = question.group.degree?.rawValue
    college = question.group.college
    cycle = forecast.cycle
    measure = forecast.measure.rawValue
    median = forecast.median
    point = forecast.point
    intervals = CountJSON.intervals(forecast)
    quantiles = LineForecast.quantileLevels.map { .init(level: $0, value: forecast.quantile($0)) }
    history = forecast.history.map { Past(cycle: $0.cycle, value: $0.value) }
    sums = question.sums.map {
      Sum(
        name: $0.name, median: $0.forecast.median, point: $0.forecast.point,
        intervals: CountJSON.intervals($0.forecast))
    }
    let programs = question.record?.levels.first { $0.kind == .programs && $0.count > 0 }
    track_record = Record(
      n: programs?.count ?? 0, cycles: programs == nil ? [] : question.record?.cycles ?? [],
      coverage_80: programs?.coverage80, mae: programs?.error, mae_last_value: programs?.lastError)
  }

  private static func intervals(_ forecast: CountForecast) -> [ForecastJSON.Interval] {
    LineForecast.intervalLevels.map { level in
      let interval = forecast.interval(level)
      return .init(level: level, lower: interval.lower, upper: interval.upper)
    }
  }

  /// The document's bytes as text: keys sorted.
  func text() throws -> String { try JSONDocument.answer(self) }
}
