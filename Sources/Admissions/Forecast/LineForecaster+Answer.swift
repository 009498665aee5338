import Forecasting
import Lines

extension LineForecaster {
  /// The forecast of a program's line in the forecaster's cycle.
  /// - Throws: `LineForecastError` when there is nothing to forecast from; thin evidence is no reason, it makes
  ///   the distribution wider and the answer says so.
  public func forecast(_ request: LineForecastRequest) throws(LineForecastError) -> LineForecast {
    guard let school = dataset.school(request.school) else {
      throw .history(.unknownSchool(request.school))
    }
    return assemble(try parts(request), school: school)
  }

  /// Everything that the answer to a request is put together from.
  func parts(_ request: LineForecastRequest) throws(LineForecastError) -> Parts {
    let history = try history(request)
    let place = pool.place(of: history.key)
    let full = LinePool.series(
      history, in: dataset, group: place.map { pool.series[$0].group } ?? -1,
      traits: pool.kinds.traits(of: history.key))
    let past = full.before(cycle)
    guard let last = past.years.last else { throw .nothingBefore(cycle: cycle) }
    try check(request.givenNational)
    let national = nationalOutlook(
      history, as: request.major.code, past: past, given: request.givenNational)
    let age = cycle - last
    let named = try rulePlace(request.model)
    let chosen = named ?? usualRule
    let published = memo.published(cycle) { pool.publishedLines(in: cycle) }.filter {
      $0.query.index == nil || $0.query.index != place
    }
    let fitted = try fitted(chosen, knowing: published)
    let higher = higherFloor(history, national)
    let scenario = scenario(request.scenario, of: history, past: past, fitted: fitted)
    let query = LineQuery(
      index: place, past: past, year: cycle, higherFloor: higher?.value, shift: scenario.shift)
    let (standing, step) = standing(history, as: request.major.code)
    return Parts(
      standing: standing, step: step, request: request, history: history, past: past, national: national,
      higher: higher, query: query,
      fitted: fitted, age: age, rule: chosen, named: named, publishedLines: published.count,
      scenario: scenario.answers)
  }

  /// The least that any line of a program may be, where no line of it or over it is known but the national one.
  /// - Throws: `LineForecastError.history` where no national line applies to the program.
  public func nationalFloor(_ request: LineForecastRequest) throws(LineForecastError) -> LineForecast {
    guard let school = dataset.school(request.school) else {
      throw .history(.unknownSchool(request.school))
    }
    let key = LineKey(
      schoolID: school.id, college: College.wholeSchool, major: request.major.code,
      degree: request.degree ?? request.major.degree, mode: .full, track: .ordinary, level: .national,
      subject: pool.subject)
    let history = LineHistory(
      key: key, basis: .own, otherColleges: [], otherDegrees: [], points: [], startsAnew: nil, widened: [],
      links: [], changes: [])
    let empty = LinePool.series(history, in: dataset, group: -1, traits: pool.kinds.traits(of: key))
    try check(request.givenNational)
    guard
      let national = nationalOutlook(
        history, as: request.major.code, past: empty, given: request.givenNational)
    else { throw .history(.noLine(request.major.code, degrees: [])) }
    return assemble(national, history, request, school)
  }

  /// The lines of the subject, or of the member of the pair that schools print for it.
  private func history(_ request: LineForecastRequest) throws(LineForecastError) -> LineHistory {
    do {
      return try lineHistory(request, subject: pool.subject)
    } catch {
      guard case .noLine = error, pool.subject.pair != pool.subject,
        let printed = try? lineHistory(request, subject: pool.subject.pair)
      else { throw .history(error) }
      return printed
    }
  }

  private func lineHistory(
    _ request: LineForecastRequest, subject: Subject
  ) throws(HistoryError) -> LineHistory {
    try dataset.lineHistory(
      school: request.school, major: request.major.code, degree: request.degree, college: request.college,
      subject: subject, tracers: memo.tracers)
  }

  private func check(_ given: Double?) throws(LineForecastError) {
    guard let given, !(given >= 0 && given < pool.limits.upper) else { return }
    throw .givenOutOfRange(given, fullMark: Int(pool.limits.upper))
  }

  private func rulePlace(_ name: String?) throws(LineForecastError) -> Int? {
    guard let name, name != "auto" else { return nil }
    guard let place = LocationRule.candidates.firstIndex(where: { $0.name == name }) else {
      throw .unknownModel(name, known: LineForecaster.modelNames)
    }
    return place
  }

  /// The models a line can be forecast with, besides `auto`.
  public static var modelNames: [String] { LocationRule.candidates.map(\.name) }

  /// The place of the rule that past errors choose.
  var choice: Int { memo.choices(cycle) { trials.choice(before: cycle) } }

  /// The place of the rule that answers where a request names none.
  private var usualRule: Int { trials.named ?? choice }

  /// Its fit, knowing every line of the cycle that is out; nil when too little is known to fit it.
  var usualFit: FittedLineModel? { (try? fit(usualRule))?.knowing(pool.publishedLines(in: cycle)) }

  /// A fit that knows the lines of the cycle that are out. Among levels a line's own is never asked for its forecast, so
  /// one fit that knows them all serves every line.
  private func fitted(
    _ place: Int, knowing published: [PublishedLine]
  ) throws(LineForecastError) -> FittedLineModel {
    let blind = try fit(place)
    guard LocationRule.candidates[place].isLevels else { return blind.knowing(published) }
    return memo.knowing(place) { blind.knowing(pool.publishedLines(in: cycle)) }
  }

  private func fit(_ place: Int) throws(LineForecastError) -> FittedLineModel {
    try memo.fits(place) { () throws(LineForecastError) in try fit(LocationRule.candidates[place]) }
  }

  private func fit(_ rule: LocationRule) throws(LineForecastError) -> FittedLineModel {
    do {
      return try LineModel(rule, limits: pool.limits).fit(pool.series, before: cycle, levels: trials.levels)
    } catch {
      guard case .tooFewObservations(let needed, let have) = error else {
        throw .tooFewLines(have: 0, needed: 1)
      }
      throw .tooFewLines(have: have, needed: needed)
    }
  }

  /// A school line of the forecast cycle that is already out and lies above the national line.
  private func higherFloor(_ history: LineHistory, _ national: NationalOutlook?) -> Floor? {
    guard let floor = dataset.floor(of: history.key, cycle: cycle), floor.level != .national else {
      return nil
    }
    return floor.value > (national?.value ?? -.infinity) ? floor : nil
  }

  func modelChoice(_ chosen: Int, named: Bool, slope: Double) -> ModelChoice {
    let rule = LocationRule.candidates[chosen]
    let pooled = memo.pooled(cycle) { pooledCounts }
    return ModelChoice(
      name: rule.name, candidates: named ? [] : memo.candidates(cycle) { trials.candidates(before: cycle) },
      seriesPooled: pooled.series, schoolsPooled: pooled.schools, passThrough: rule.usesGap ? slope : nil)
  }

  /// How many series with a line before the cycle, and of how many schools.
  private var pooledCounts: ForecastMemo.Pooled {
    let used = zip(pool.histories, pool.series).filter { $1.before(cycle).count > 0 }
    return .init(series: used.count, schools: Set(used.map(\.0.key.schoolID)).count)
  }

  func trackRecord(age: Int, rule: Int?, national: NationalOutlook?) -> TrackRecord {
    let knowledge: ReferenceKnowledge = national?.status == .forecast ? .unpublished : .published
    return trackRecord(age: age, rule: rule, knowledge: knowledge)
  }

  /// The track record of forecasts of an age under a national line that is known or not.
  func trackRecord(age: Int, rule: Int?, knowledge: ReferenceKnowledge) -> TrackRecord {
    let key = ForecastMemo.RecordKey(ages: age...age, rule: rule, knowledge: knowledge)
    return memo.records(key) { makeTrackRecord(age: age, rule: rule, knowledge: knowledge) }
  }

  private func makeTrackRecord(age: Int, rule: Int?, knowledge: ReferenceKnowledge) -> TrackRecord {
    TrackRecord(pastScores(age: age, rule: rule, knowledge: knowledge), age: age)
  }

  /// How forecasts like one of an age did, with the rule that was chosen before each cycle or a named one.
  func pastScores(age: Int, rule: Int? = nil, knowledge: ReferenceKnowledge) -> [ScoredForecast] {
    let key = ForecastMemo.RecordKey(ages: RuleTrials.ages(like: age), rule: rule, knowledge: knowledge)
    return memo.scores(key) {
      trials.nestedScores(age: age, before: cycle, rule: rule, knowledge: knowledge)
    }
  }
}
