import Admissions
import Forecasting
import Reporting

extension ForecastJSON {
  init(_ forecast: LineForecast, language: Language) {
    let distribution = forecast.distribution
    let key = forecast.history.key
    school = SchoolNames(
      code: forecast.school.id, name_en: forecast.school.nameEN, name_zh: forecast.school.nameZH)
    major = MajorNames(
      code: forecast.major.code.text, name_en: forecast.major.nameEN, name_zh: forecast.major.nameZH)
    degree = key.degree.rawValue
    college = key.college == College.wholeSchool ? nil : key.college
    level = key.level.rawValue
    cycle = forecast.cycle
    subject = key.subject.rawValue
    full_mark = forecast.fullMark
    model = ForecastJSON.model(forecast, language)
    breadth = forecast.breadth.rawValue
    known_lines =
      forecast.known.isEmpty
      ? nil
      : forecast.known.map {
        KnownLine(
          cycle: $0.cycle, school: $0.key.schoolID, college: $0.key.college, major: $0.key.major.text,
          degree: $0.key.degree.rawValue, subject: $0.key.subject.rawValue, value: $0.value)
      }
    estimated_from_basic_line = ForecastJSON.estimate(forecast.standing)
    let isKnown = forecast.standing.isKnown
    let range = distribution.interval(0.8)
    at_least =
      isKnown ? nil : Floor(median: distribution.median, lo80: range.lower, hi80: range.upper)
    median = isKnown ? distribution.median : nil
    mean = isKnown ? ForecastJSON.rounded(distribution.mean) : nil
    spread_before_truncation = ForecastJSON.rounded(forecast.spreadBeforeTruncation)
    intervals = (isKnown ? LineForecast.intervalLevels : []).map { level in
      let interval = distribution.interval(level)
      return Interval(level: level, lower: interval.lower, upper: interval.upper)
    }
    quantiles = isKnown ? ForecastJSON.quantiles(distribution) : []
    national_line = forecast.national.map { national in
      National(
        value: national.value, status: national.status.rawValue, row: national.row.id,
        region: national.region.rawValue, quantiles: national.distribution.map(ForecastJSON.quantiles))
    }
    floor_probability = forecast.floorProbability.map(ForecastJSON.rounded)
    published = forecast.published?.value
    scenario =
      forecast.scenario.isEmpty ? nil : forecast.scenario.map { ForecastJSON.scenario($0, language) }
    evidence = ForecastJSON.evidence(forecast)
    track_record = ForecastJSON.record(forecast.trackRecord)
    rule_changes = forecast.ruleChanges.map {
      Rule(
        cycle: $0.cycle, kind: $0.kind, effect: $0.effect.rawValue, text_en: $0.textEN, text_zh: $0.textZH)
    }
    sources = forecast.sources.map {
      SourceRecord(id: $0.id, publisher: $0.publisher, title: $0.title, address: $0.address)
    }
  }

  private static func estimate(_ standing: LineStanding) -> Estimate? {
    guard case .estimated(let record) = standing else { return nil }
    return Estimate(
      discipline: record.discipline, schools: record.schools, pairs: record.pairs,
      step_lower_quartile: record.quartiles[0], step_median: record.quartiles[1],
      step_upper_quartile: record.quartiles[2],
      held_80: rounded(Double(record.held[1]) / Double(record.pairs)))
  }

  private static func model(_ forecast: LineForecast, _ language: Language) -> Model {
    Model(
      name: forecast.model.name,
      reason: Wording(language).modelReason(forecast.model, forecast.trackRecord),
      candidates: forecast.model.candidates.map {
        Candidate(
          name: $0.name, crps_ratio: finite($0.crpsRatio), mae_ratio: finite($0.maeRatio), n: $0.count)
      },
      pass_through: forecast.model.passThrough.flatMap(finite), series_pooled: forecast.model.seriesPooled,
      schools_pooled: forecast.model.schoolsPooled)
  }

  private static func scenario(_ answer: ScenarioAnswer, _ language: Language) -> Scenario {
    let text = Wording(language).outcome(of: answer)
    guard case .applied(let shift, let lower, let upper) = answer.status else {
      return Scenario(
        covariate: answer.covariate.rawValue, status: "cannot_be_told", text: text, shift: nil, lower: nil,
        upper: nil)
    }
    return Scenario(
      covariate: answer.covariate.rawValue, status: "applied", text: text, shift: rounded(shift),
      lower: rounded(lower), upper: rounded(upper))
  }

  private static func evidence(_ forecast: LineForecast) -> EvidenceRecord {
    let evidence = forecast.evidence
    return EvidenceRecord(
      observations: evidence.observations, first_cycle: evidence.firstCycle, last_cycle: evidence.lastCycle,
      age: evidence.age, grade: evidence.grade.rawValue, has_weak_values: evidence.hasWeakValues,
      other_colleges: forecast.history.otherColleges)
  }

  private static func record(_ record: TrackRecord) -> Record {
    Record(
      n: record.count, cycles: record.breadth.cycles, coverage_50: record.coverage(0.5).flatMap(finite),
      coverage_80: record.coverage(0.8).flatMap(finite), coverage_95: record.coverage(0.95).flatMap(finite),
      mae: finite(record.meanAbsoluteError), mae_last_value: finite(record.lastValueError),
      crps_skill: finite(record.crpsSkill), calibration: record.calibration.rawValue)
  }

  private static func quantiles(_ distribution: Distribution) -> [Quantile] {
    LineForecast.quantileLevels.map { Quantile(level: $0, value: distribution.quantile($0)) }
  }

  /// Six decimals: more would only repeat the rounding of the last bits.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
  private static func finite(_ value: Double) -> Double? { value.isFinite ? rounded(value) : nil }
}
