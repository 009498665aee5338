import Forecasting
public import Lines

/// What was known of a cycle when its lines were forecast.
public enum ExamKnowledge: String, Sendable, CaseIterable {
  /// Nothing of the cycle: the national line is forecast too.
  case nothing
  /// The national line.
  case nationalLine = "national-line"
  /// The national line and every line of a quarter of the schools.
  case quarterOfSchools = "quarter-of-schools"
}

/// A line of a past cycle beside its forecast from what was public before it.
public struct ExamResult: Sendable {
  /// The program.
  public let key: LineKey
  /// The cycle.
  public let cycle: Int
  /// Whether the school sets its own basic line.
  public let setsOwnLine: Bool
  /// The forecast with its score.
  public let forecast: ExaminedForecast
  /// The grade that the forecast would have carried.
  public let grade: Evidence.Grade
}

extension LineForecaster {
  /// How many parts the schools are dealt into; each part in turn is the quarter whose lines are out.
  private static let quarters = 4

  /// Every college line of the forecaster's cycle with two or more earlier ones, forecast from what was public before
  /// the cycle, with the model that past cycles would have chosen.
  ///
  /// With a quarter of the schools out each line is forecast three times, once for every other quarter.
  public func exam(_ knowledge: ExamKnowledge) -> [ExamResult] {
    examined(knowledge, of: cycle).map { key, forecast in
      result(key, forecast, knowledge == .nothing ? .unpublished : .published)
    }
  }

  /// The same of the forecaster's cycle or of an earlier one.
  func examined(_ knowledge: ExamKnowledge, of cycle: Int) -> [(key: LineKey, forecast: ExaminedForecast)] {
    let backtest = trials.backtest
    let rule = LocationRule.candidates[trials.named ?? trials.choice(before: cycle)]
    let reference: ReferenceKnowledge = knowledge == .nothing ? .unpublished : .published
    let forecasts: [ExaminedForecast]
    if knowledge == .quarterOfSchools {
      let parts = Self.quarters(groups: pool.series.map(\.group))
      forecasts = (0..<Self.quarters).flatMap { part in
        backtest.examined(rule, cycle: cycle, knowledge: reference) { series in
          parts[pool.series[series].group] == part
        }
      }
    } else {
      forecasts = backtest.examined(rule, cycle: cycle, knowledge: reference)
    }
    return forecasts.map { (pool.histories[$0.score.series].key, $0) }.filter { key, forecast in
      key.level == .college && forecast.observations >= 2
    }
  }

  private func result(
    _ key: LineKey, _ forecast: ExaminedForecast, _ knowledge: ReferenceKnowledge
  ) -> ExamResult {
    let calibration = trackRecord(age: forecast.score.age, rule: nil, knowledge: knowledge).calibration
    return ExamResult(
      key: key, cycle: cycle, setsOwnLine: pool.series[forecast.score.series].stratum == 1,
      forecast: forecast,
      grade: Evidence.Grade(
        expectedError: forecast.expectedError / pool.limits.upper, observations: forecast.observations,
        age: forecast.score.age, calibration: calibration, weak: forecast.weak))
  }

  /// The part that each group is dealt to, in a fixed order that has nothing to do with the groups' numbers.
  private static func quarters(groups: [Int]) -> [Int: Int] {
    let shuffled = Set(groups).sorted().map { group in
      (order: UInt64(bitPattern: Int64(group &+ 1)) &* 0x9E37_79B9_7F4A_7C15, group: group)
    }.sorted { $0.order < $1.order }
    return Dictionary(uniqueKeysWithValues: shuffled.enumerated().map { ($1.group, $0 % quarters) })
  }
}
