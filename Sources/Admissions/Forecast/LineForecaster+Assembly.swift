public import Forecasting
import Lines

extension LineForecaster {
  /// Everything an answer is put together from.
  struct Parts {
    let standing: LineStanding
    /// How far the major's line lies above the one that is forecast, where that is a basic line.
    let step: GridDistribution?
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
    let isFloor = parts.standing != .line
    return LineForecast(
      standing: parts.standing, known: dataset.givenLines,
      secondSteps: dataset.secondSteps(of: parts.history.key, before: cycle), breadth: parts.history.breadth,
      school: school,
      major: parts.request.major, history: parts.history.before(cycle), cycle: cycle,
      fullMark: Int(pool.limits.upper),
      published: isFloor ? nil : parts.history.points.first { $0.cycle == cycle },
      distribution: .grid(line),
      spreadBeforeTruncation: spread(parts),
      national: parts.national, schoolFloor: parts.higher, floorProbability: floorProbability,
      model: modelChoice(
        parts.rule, named: parts.named != nil || trials.named != nil, slope: parts.fitted.passThrough),
      evidence: evidence(parts, expectedError: line.expectedError),
      trackRecord: record(parts),
      comparisons: comparisons(), publishedLines: parts.publishedLines,
      laterLines: laterLines(parts), scenario: parts.scenario,
      ruleChanges: parts.history.changes, sources: sources(parts))
  }

  /// The national line as the floor of a program of which nothing else is known.
  func assemble(
    _ national: NationalOutlook, _ history: LineHistory, _ request: LineForecastRequest, _ school: School
  ) -> LineForecast {
    let line = national.distribution ?? .grid(GridDistribution(point: national.value))
    let age = cycle - (national.history.last { $0.cycle < cycle }?.cycle ?? cycle)
    return LineForecast(
      standing: .floorOnly, known: dataset.givenLines, breadth: .national, school: school,
      major: request.major, history: history,
      cycle: cycle, fullMark: Int(pool.limits.upper), published: nil, distribution: line,
      spreadBeforeTruncation: line.variance.squareRoot(), national: national, schoolFloor: nil,
      floorProbability: nil,
      model: ModelChoice(
        name: "national", candidates: [], seriesPooled: 0, schoolsPooled: 0, passThrough: nil),
      evidence: Evidence(
        observations: 0, firstCycle: cycle, lastCycle: cycle, age: age, expectedError: .nan, grade: .d,
        hasWeakValues: false),
      trackRecord: TrackRecord(
        count: 0, held: [0, 0, 0], meanAbsoluteError: .nan, lastValueError: .nan, crpsSkill: .nan,
        ages: age...age, breadth: RecordBreadth([])),
      comparisons: [], publishedLines: 0, laterLines: nil, scenario: [], ruleChanges: [],
      sources: national.history.last.flatMap { dataset.source($0.sourceID) }.map { [$0] } ?? [])
  }

  private func spread(_ parts: Parts) -> Double {
    let line = parts.fitted.spreadBeforeTruncation(
      parts.query, referenceVariance: parts.national?.distribution?.variance ?? 0)
    return (line * line + (parts.step?.variance ?? 0)).squareRoot()
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
    if parts.standing != .line {
      if let known = parts.floorThatIsOut(in: cycle) { return (known, nil) }
      let (floor, _) = unraised(parts)
      return (parts.raised(floor), nil)
    }
    return unraised(parts)
  }

  /// The line of the series itself.
  private func unraised(_ parts: Parts) -> (GridDistribution, Double?) {
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

  func evidence(_ parts: Parts, expectedError: Double) -> Evidence {
    let points = parts.history.points.filter { $0.cycle < cycle }
    let calibration = record(parts).calibration
    return Evidence(
      observations: points.count, firstCycle: points.first?.cycle ?? cycle,
      lastCycle: points.last?.cycle ?? cycle, age: parts.age, expectedError: expectedError,
      grade: parts.history.basis.isBroader || parts.standing != .line
        ? .d
        : Evidence.Grade(
          expectedError: expectedError / pool.limits.upper, observations: points.count, age: parts.age,
          calibration: calibration, weak: points.count { $0.line.confidence == .c }),
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

extension LineForecaster.Parts {
  /// A line of the series as the line of the major: raised by the step where the series is a basic line.
  func raised(_ line: GridDistribution) -> GridDistribution {
    step.map { line.raised(by: $0, upTo: Double(history.points.last?.line.fullMark ?? 500)) } ?? line
  }

  /// The total's line under each of some national lines, as the line of the major; NaN where there is none.
  func totals(_ query: LineQuery, references: [Double]) -> [GridDistribution] {
    fitted.distributions(query, references: references).map(raised)
  }

  /// The basic line of the cycle, raised, where it is a floor and out already; nil for any other line.
  func floorThatIsOut(in cycle: Int) -> GridDistribution? {
    guard standing != .line, let out = history.points.first(where: { $0.cycle == cycle }) else { return nil }
    return raised(GridDistribution(point: out.value))
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
  ///   - calibration: whether past intervals held: a step lower where they were overconfident, and no A where there are
  ///     no past forecasts to go by, or of too few cycles to tell.
  ///   - weak: how many of the cycles have a line that is known less well than others; where that is half of them
  ///     there is no A.
  public init(
    expectedError: Double, observations: Int, age: Int, calibration: IntervalCalibration, weak: Int = 0
  ) {
    let measured = Evidence.Grade.allCases[Self.bounds.count { expectedError > $0 }]
    let isTold = calibration == .holds || calibration == .overconfident
    let capped = max(
      measured, observations <= 1 ? .c : age > 1 || !isTold || 2 * weak >= observations ? .b : .a)
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
    case .untried, .cannotTell: self = max(plain, .b)
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
