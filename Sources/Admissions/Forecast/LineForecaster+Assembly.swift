public import Forecasting
import Lines

extension LineForecaster {
  /// Everything an answer is put together from.
  struct Parts {
    let request: LineForecastRequest
    let history: LineHistory
    let past: ReferencedSeries
    let national: NationalOutlook?
    let higher: Floor?
    let query: LineQuery
    let fitted: FittedLineModel
    let age: Int
    /// The place of the rule that answers.
    let rule: Int
    /// The same where the request names it.
    let named: Int?
    let publishedLines: Int
    let scenario: [ScenarioAnswer]
  }

  func assemble(_ parts: Parts, school: School) -> LineForecast {
    let (line, floorProbability) = distribution(parts)
    return LineForecast(
      school: school,
      major: parts.request.major, history: parts.history.before(cycle), cycle: cycle,
      fullMark: Int(pool.limits.upper),
      published: parts.history.points.first { $0.cycle == cycle },
      distribution: .grid(line),
      spreadBeforeTruncation: parts.fitted.spreadBeforeTruncation(
        parts.query, referenceVariance: parts.national?.distribution?.variance ?? 0),
      national: parts.national, schoolFloor: parts.higher, floorProbability: floorProbability,
      model: modelChoice(
        parts.rule, named: parts.named != nil || trials.named != nil, slope: parts.fitted.passThrough),
      evidence: evidence(parts, expectedError: line.expectedError),
      trackRecord: record(parts),
      comparisons: comparisons(), publishedLines: parts.publishedLines,
      laterLines: laterLines(parts), scenario: parts.scenario,
      ruleChanges: parts.history.changes, sources: sources(parts))
  }

  private func laterLines(_ parts: Parts) -> LaterLines? {
    guard parts.age > 1 else { return nil }
    let later = dataset.index.linesOfSchool[parts.history.key.schoolID, default: []].filter {
      $0.cycle < cycle && $0.cycle > cycle - parts.age
    }
    guard let last = later.map(\.cycle).max() else { return nil }
    let address = later.filter { $0.cycle == last }.compactMap { dataset.source($0.sourceID)?.address }
      .first { !$0.isEmpty }
    return LaterLines(cycle: last, address: address ?? "")
  }

  private func distribution(_ parts: Parts) -> (GridDistribution, Double?) {
    guard let national = parts.national else {
      return (parts.fitted.distribution(parts.query, reference: nil), nil)
    }
    if case .grid(let forecast)? = national.distribution {
      return (
        parts.fitted.distribution(parts.query, reference: forecast),
        parts.fitted.floorProbability(parts.query, reference: forecast)
      )
    }
    let line = parts.fitted.distribution(parts.query, reference: national.value)
    return (line, line.mass(at: max(national.value, parts.query.higherFloor ?? national.value)))
  }

  func evidence(_ parts: Parts) -> Evidence {
    evidence(parts, expectedError: distribution(parts).0.expectedError)
  }

  private func evidence(_ parts: Parts, expectedError: Double) -> Evidence {
    let points = parts.history.points.filter { $0.cycle < cycle }
    let calibration = record(parts).calibration
    return Evidence(
      observations: points.count, firstCycle: points.first?.cycle ?? cycle,
      lastCycle: points.last?.cycle ?? cycle, age: parts.age, expectedError: expectedError,
      grade: parts.history.basis.isBroader
        ? .d
        : Evidence.Grade(
          expectedError: expectedError / pool.limits.upper, observations: points.count, age: parts.age,
          calibration: calibration),
      hasWeakValues: points.contains { $0.line.confidence == .c || $0.line.status == .disputed },
      calibration: calibration)
  }

  private func record(_ parts: Parts) -> TrackRecord {
    trackRecord(age: parts.age, rule: parts.named, national: parts.national)
  }

  /// The sources of the lines and of the national lines behind them, each once.
  private func sources(_ parts: Parts) -> [Source] {
    let lines = parts.history.points.filter { $0.cycle < cycle }.map(\.line.sourceID)
    let national = (parts.national?.history ?? []).filter { $0.cycle >= (parts.past.years.first ?? cycle) }
      .map(\.sourceID)
    var seen: Set<String> = []
    return (lines + national).filter { seen.insert($0).inserted }.compactMap(dataset.source)
  }
}

extension LineHistory {
  /// The part of the history before a cycle.
  func before(_ cycle: Int) -> LineHistory {
    LineHistory(
      key: key, basis: basis, otherColleges: otherColleges, otherDegrees: otherDegrees,
      points: points.filter { $0.cycle < cycle }, startsAnew: startsAnew, widened: widened, links: links,
      changes: changes)
  }
}

extension Evidence.Grade {
  /// The largest expected errors of A, B and C, as shares of the full mark: 18, 20.5 and 26 of 500. Past forecasts
  /// within them came nearer than those beyond (Benchmarks/results/kaoyan.md).
  public static let bounds = [0.036, 0.041, 0.052]

  /// The grade of a forecast.
  ///
  /// - Parameters:
  ///   - expectedError: how far from its median it expects the line to come, over the full mark.
  ///   - observations: how many cycles have a line; with one alone no grade is better than C.
  ///   - age: how many cycles the forecast lies after the last line; beyond next year there is no A.
  ///   - calibration: whether past intervals held: a step lower where they were overconfident, and no A without a past
  ///     forecast to go by.
  public init(expectedError: Double, observations: Int, age: Int, calibration: IntervalCalibration) {
    let measured = Evidence.Grade.allCases[Self.bounds.count { expectedError > $0 }]
    let capped = max(measured, observations <= 1 ? .c : age > 1 || calibration == .untried ? .b : .a)
    self =
      calibration == .overconfident
      ? Evidence.Grade.allCases.first { $0 > capped } ?? capped : capped
  }

  /// The grade of a series of someone's own table, whose scale says nothing of how large an error is: by how many
  /// cycles it has, how old the last one is, and whether past intervals held.
  public init(observations: Int, age: Int, calibration: IntervalCalibration) {
    let plain: Evidence.Grade =
      observations <= 1 || age > 8
      ? .d : age > 2 || observations < 3 ? .c : observations >= 5 && age == 1 ? .a : .b
    switch calibration {
    case .holds: self = plain
    case .untried: self = max(plain, .b)
    case .overconfident: self = Evidence.Grade.allCases.first { $0 > plain } ?? plain
    }
  }
}

extension LineHistory.Basis {
  /// Whether the line is that of a broader code.
  fileprivate var isBroader: Bool {
    if case .broader = self { return true }
    return false
  }
}
