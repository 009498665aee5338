public import Forecasting
import Statistics
import Synchronization

/// What is known of the reference line when a line is forecast.
public enum ReferenceKnowledge: String, Sendable, CaseIterable {
  /// This cycle's reference line is out.
  case published
  /// It is not: it is forecast from the years before.
  case unpublished
}

/// The rolling-origin backtest of a line model over a pool: every line of every cycle, forecast from what was
/// known before its cycle, by age (recent lines deleted), with everything estimated before the cycle.
public struct LineBacktest: Sendable {
  /// The series.
  public let pool: [ReferencedSeries]
  /// The rows of the reference table, for cycles whose reference line is not out.
  public let rows: [(years: [Int], values: [Double])]
  /// The limits of every line.
  public let limits: LineLimits
  /// The levels of the pool in every cycle; nil works them out where a rule needs them.
  private let levels: LevelHistory?
  private let fits = CycleFits()
  private let pasts: PoolPasts

  /// A backtest on a pool under a reference table.
  public init(
    pool: [ReferencedSeries], rows: [(years: [Int], values: [Double])], limits: LineLimits,
    levels: LevelHistory? = nil
  ) {
    self.levels = levels
    self.pool = pool
    pasts = PoolPasts(pool)
    self.rows = rows
    self.limits = limits
  }

  /// The fewest past changes that make the reference forecast "last value with its pooled changes".
  private static let enoughChanges = 8

  /// The scores of a rule in the cycles before `year`, by cycle.
  ///
  /// - Parameters:
  ///   - ages: which ages of the last known line are scored.
  ///   - knowledge: whether the cycle's reference line is known.
  public func scores(
    of rule: LocationRule, before year: Int, ages: ClosedRange<Int>, knowledge: ReferenceKnowledge
  ) -> [ScoredForecast] {
    cycles(before: year).flatMap { scores(of: rule, cycle: $0, ages: ages, knowledge: knowledge) }
  }

  /// The cycles with a line before `year`, increasing.
  public func cycles(before year: Int) -> [Int] {
    Set(pool.flatMap(\.years)).filter { $0 < year }.sorted()
  }

  /// The scores of a rule in one cycle; empty when too little was known before it.
  ///
  /// - Parameter isRevealed: which series' lines of the cycle are taken as published; they condition the rest
  ///   and are not scored.
  public func scores(
    of rule: LocationRule, cycle: Int, ages: ClosedRange<Int>, knowledge: ReferenceKnowledge,
    isRevealed: (_ series: Int) -> Bool = { _ in false }
  ) -> [ScoredForecast] {
    scores(
      of: rule, cycle: cycle, targets: targets(in: cycle, ages: ages), knowledge: knowledge,
      isRevealed: isRevealed
    ).map(\.score)
  }

  private func scores(
    of rule: LocationRule, cycle: Int, targets: [LineCase], knowledge: ReferenceKnowledge,
    isRevealed: (_ series: Int) -> Bool
  ) -> [(item: LineCase, line: GridDistribution, score: ScoredForecast)] {
    let (past, changes) = pasts.before(cycle)
    let known = fits.fit(rule, cycle) {
      try? LineModel(rule, limits: limits).fit(
        past, levels: { levels ?? LevelHistory(pool, before: cycle, limits: limits) })
    }
    guard let blind = known else { return [] }
    let fit = blind.knowing(revealed(in: cycle, isRevealed))
    let references =
      knowledge == .unpublished ? try? ReferenceModel(rows: rows, before: cycle, limits: limits) : nil
    var outlooks = ReferenceOutlooks(references)
    return targets.filter { !isRevealed($0.series) }.compactMap { item in
      let sorted = changes.byAge[min(item.age, 3) - 1]
      guard sorted.count >= LineBacktest.enoughChanges,
        let line = forecast(item, fit, knowledge, &outlooks)
      else { return nil }
      let score = ScoredForecast(
        series: item.series, group: item.group, year: cycle, age: item.age, outcome: item.outcome,
        lastValue: item.lastValue, quantiles: ScoreLevels.all.map(line.quantile),
        referenceQuantiles: ScoreLevels.all.map { item.lastValue + quantile(ofSorted: sorted, $0) },
        gapQuantiles: gapQuantiles(item, changes: changes.gaps))
      return (item, line, score)
    }
  }

  /// The forecasts of the lines of one cycle, each from its last line before it, as people ask for them; empty when too
  /// little was known before it.
  ///
  /// - Parameter isRevealed: as for `scores(of:cycle:ages:knowledge:isRevealed:)`.
  public func examined(
    _ rule: LocationRule, cycle: Int, knowledge: ReferenceKnowledge,
    isRevealed: (_ series: Int) -> Bool = { _ in false }
  ) -> [ExaminedForecast] {
    let latest = targets(in: cycle, ages: 1...cycle).filter { item in
      item.past.count == pool[item.series].years.prefix { $0 < cycle }.count
    }
    return scores(
      of: rule, cycle: cycle, targets: latest, knowledge: knowledge, isRevealed: isRevealed
    ).map { item, line, score in
      ExaminedForecast(
        score: score, observations: item.past.count,
        weak: item.past.years.count { item.past.weakYears.contains($0) }, wasAtFloor: item.wasAtFloor,
        expectedError: line.expectedError)
    }
  }

  /// The last gap with its pooled changes; nil where a reference line is missing.
  private func gapQuantiles(_ item: LineCase, changes: [Double]) -> [Double]? {
    guard item.referenceChange.isFinite, !changes.isEmpty else { return nil }
    return ScoreLevels.all.map { item.lastValue + item.referenceChange + quantile(ofSorted: changes, $0) }
  }

  /// The lines of a cycle that are taken as published, each seen from its last line before.
  private func revealed(in cycle: Int, _ isRevealed: (Int) -> Bool) -> [PublishedLine] {
    targets(in: cycle, ages: 1...20).filter { isRevealed($0.series) }.filter { item in
      item.past.count == pool[item.series].years.prefix { $0 < cycle }.count
    }.map { item in
      PublishedLine(
        query: LineQuery(index: item.series, past: item.past, year: cycle), reference: item.reference,
        floor: item.floor, value: item.outcome)
    }
  }

  private func targets(in cycle: Int, ages: ClosedRange<Int>) -> [LineCase] {
    pasts.cases(in: cycle).filter { ages.contains($0.age) }
  }

  private func forecast(
    _ item: LineCase, _ fit: FittedLineModel, _ knowledge: ReferenceKnowledge,
    _ outlooks: inout ReferenceOutlooks
  ) -> GridDistribution? {
    let higher = item.floor > item.reference ? item.floor : nil
    let query = LineQuery(index: item.series, past: item.past, year: item.year, higherFloor: nil)
    switch knowledge {
    case .published:
      let known = LineQuery(index: item.series, past: item.past, year: item.year, higherFloor: higher)
      return fit.distribution(known, reference: item.reference.isFinite ? item.reference : nil)
    case .unpublished:
      guard outlooks.isKnown, item.referenceChange.isFinite else {
        return fit.distribution(query, reference: nil)
      }
      guard let last = item.past.path.last(before: item.year) else { return nil }
      guard let outlook = outlooks.outlook(after: last.value, steps: item.year - last.year) else {
        return nil
      }
      return fit.distribution(query, reference: outlook)
    }
  }
}

/// A forecast of a past line from the last line before it, with what it would have said of itself.
public struct ExaminedForecast: Sendable {
  /// How it did.
  public let score: ScoredForecast
  /// How many lines the series had.
  public let observations: Int
  /// How many of them are known less well than others.
  public let weak: Int
  /// Whether the last of them lay at its floor.
  public let wasAtFloor: Bool
  /// How far from its median the forecast expected the line to come, in marks.
  public let expectedError: Double
}

/// The reference lines of one cycle as they were forecast, each worked out once: many lines stand under one row.
private struct ReferenceOutlooks {
  private struct Key: Hashable {
    let last: Double
    let steps: Int
  }

  private let model: ReferenceModel?
  private var known: [Key: GridDistribution] = [:]

  init(_ model: ReferenceModel?) { self.model = model }

  var isKnown: Bool { model != nil }

  /// Scores ask for no quantile beyond 2.5 and 97.5 %: the far ends of the reference change none.
  mutating func outlook(after last: Double, steps: Int) -> GridDistribution? {
    let key = Key(last: last, steps: steps)
    if let found = known[key] { return found }
    let made = model?.distribution(after: last, steps: steps).trimmed(below: 1e-4)
    known[key] = made
    return made
  }
}

/// The fits of rules before cycles: what is scored with the reference line known is scored again without it.
private final class CycleFits: Sendable {
  private struct Key: Hashable {
    let rule: String
    let cycle: Int
  }

  private let known = Mutex<[Key: FittedLineModel?]>([:])

  /// The fit of a rule; nil where too little was known. Making one depends on the key alone.
  func fit(_ rule: LocationRule, _ cycle: Int, or make: () -> FittedLineModel?) -> FittedLineModel? {
    let key = Key(rule: "\(rule.name) \(rule.base)", cycle: cycle)
    if let found = known.withLock({ $0[key] }) { return found }
    let made = make()
    known.withLock { $0[key] = .some(made) }
    return made
  }
}
