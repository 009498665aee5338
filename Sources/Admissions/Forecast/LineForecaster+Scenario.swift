import Forecasting
import Glibc
import Lines
import Statistics

extension LineForecaster {
  /// What a scenario does to a line: the shift where its effects can be told, and what became of each part.
  func scenario(
    _ changes: [ScenarioChange], of history: LineHistory, past: ReferencedSeries, fitted: FittedLineModel
  ) -> (shift: LineShift?, answers: [ScenarioAnswer]) {
    let covariates = ProgramCovariate.allCases.filter { covariate in
      changes.contains { $0.subject.covariate == covariate }
    }
    guard !covariates.isEmpty else { return (nil, []) }
    let counts = memo.counts(cycle) { ScenarioCounts(dataset) }
    let known = covariates.filter(counts.knows)
    let effect =
      known.isEmpty
      ? nil
      : memo.effects(.init(covariates: known, rule: fitted.model.rule.name)) {
        pooledEffect(known, counts, fitted)
      }
    let parts = covariates.map { covariate -> (change: Double?, answer: ScenarioAnswer) in
      let own = changes.filter { $0.subject.covariate == covariate }
      let place = known.firstIndex(of: covariate)
      let (change, status) = status(
        covariate, own, place: place, effect, counts, key: history.key, last: past.years.last ?? cycle)
      return (change, ScenarioAnswer(covariate: covariate, changes: own, status: status))
    }
    let answers = parts.map(\.answer)
    // Effects were estimated side by side: one that cannot be told leaves none to go by.
    guard let effect, effect.verdict == .told, parts.allSatisfy({ $0.change != nil }) else {
      return (nil, answers)
    }
    return (effect.shift(parts.compactMap(\.change)), answers)
  }

  private func pooledEffect(
    _ covariates: [ProgramCovariate], _ counts: ScenarioCounts, _ fitted: FittedLineModel
  ) -> PooledEffect {
    let cases = fitted.effectCases { series, from, to in
      let key = pool.histories[series].key
      let changes = covariates.compactMap { covariate -> Double? in
        guard let before = counts.value(covariate, of: key, in: from),
          let after = counts.value(covariate, of: key, in: to)
        else { return nil }
        return log2(after / before)
      }
      return changes.count == covariates.count ? changes : nil
    }
    return PooledEffect(cases, count: covariates.count)
  }

  /// The change of one covariate in doublings, where everything is known, and what became of it.
  private func status(
    _ covariate: ProgramCovariate, _ changes: [ScenarioChange], place: Int?, _ effect: PooledEffect?,
    _ counts: ScenarioCounts, key: LineKey, last: Int
  ) -> (change: Double?, status: ScenarioAnswer.Status) {
    guard let place, let effect else { return (nil, .nothingKnown) }
    switch effect.verdict {
    case .tooFew:
      return (
        nil, .tooFew(cases: effect.caseCount, schools: effect.groupCount, years: effect.yearCount)
      )
    case .unclear(let unclear):
      let interval = effect.interval(unclear)
      return (
        nil,
        .unclear(
          effect: effect.effects[unclear], lower: interval.lower, upper: interval.upper,
          cases: effect.caseCount, schools: effect.groupCount)
      )
    case .told: break
    }
    guard let before = counts.value(covariate, of: key, in: last) else { return (nil, .ownCountUnknown) }
    guard let after = value(covariate, changes, counts, key: key, last: last), after > 0 else {
      return (nil, .noOpenPlace)
    }
    let change = log2(after / before)
    let interval = effect.interval(place)
    let ends = [interval.lower * change, interval.upper * change].sorted()
    return (change, .applied(shift: effect.effects[place] * change, lower: ends[0], upper: ends[1]))
  }

  /// The covariate after the changes: the counts of the last line's cycle with those that are given.
  private func value(
    _ covariate: ProgramCovariate, _ changes: [ScenarioChange], _ counts: ScenarioCounts, key: LineKey,
    last: Int
  ) -> Double? {
    let changed = { (measure: Measure, subject: ScenarioChange.Subject) -> Double? in
      counts.count(measure, of: key, in: last).map { count in
        changes.last { $0.subject == subject }?.applied(to: count.value) ?? count.value
      }
    }
    if covariate == .applicants { return changed(.applicants, .applicants) }
    guard let plan = changed(.plan, .plan) else { return nil }
    if counts.count(.plan, of: key, in: last)?.leavesExemptedOut == true { return plan }
    return changed(.exempted, .exempted).map { plan - $0 }
  }
}
