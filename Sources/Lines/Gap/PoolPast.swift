import Synchronization

/// What a pool showed before a year, whatever the rule that reads it.
struct PoolPast: Sendable {
  let year: Int
  /// The series as known before the year.
  let pool: [ReferencedSeries]
  /// Every pair of an earlier and a later line.
  let cases: [LineCase]
  /// The places of the cases that are seen from the line just before: each movement counts once.
  let consecutive: [Int]
  let habits: LineHabits
  let strataCount: Int

  /// - Parameter cases: the pairs whose later line lies before `year`, in the order of `LineCase.all`.
  init(_ pool: [ReferencedSeries], before year: Int, cases: [LineCase]) {
    self.year = year
    self.cases = cases
    let past = pool.map { $0.before(year) }
    self.pool = past
    strataCount = (past.map(\.stratum).max() ?? 0) + 1
    habits = LineHabits(cases, pool: past, strataCount: strataCount)
    consecutive = cases.indices.filter { index in
      let next = index + 1 < cases.count ? cases[index + 1] : nil
      return next.map { $0.series != cases[index].series || $0.year != cases[index].year } ?? true
        && cases[index].past.count > 0
    }
  }

  init(_ pool: [ReferencedSeries], before year: Int) {
    self.init(pool, before: year, cases: LineCase.all(in: pool, before: year))
  }
}

/// The pasts of one pool, each worked out when it is first asked for: many rules are tried on the same ones.
final class PoolPasts: Sendable {
  private let pool: [ReferencedSeries]
  /// Every pair of an earlier and a later line, by series and later line.
  private let cases: [LineCase]
  private let casesOfYear: [Int: [LineCase]]
  private let known = Mutex<[Int: (past: PoolPast, changes: LastChanges)]>([:])

  init(_ pool: [ReferencedSeries]) {
    self.pool = pool
    cases = LineCase.all(in: pool, before: .max)
    casesOfYear = Dictionary(grouping: cases, by: \.year)
  }

  /// The pairs whose later line is one of `year`.
  func cases(in year: Int) -> [LineCase] { casesOfYear[year, default: []] }

  /// What was known before a year, with how lines changed until then. Making it depends on the year alone.
  func before(_ year: Int) -> (past: PoolPast, changes: LastChanges) {
    if let found = known.withLock({ $0[year] }) { return found }
    let past = PoolPast(pool, before: year, cases: cases.filter { $0.year < year })
    let made = (past, LastChanges(past.cases))
    known.withLock { $0[year] = made }
    return made
  }
}

/// How lines changed from the last known one: what "as last year" rests on.
struct LastChanges: Sendable {
  /// The changes after one cycle, two, and three and more; each sorted.
  let byAge: [[Double]]
  /// The changes of the gap to the reference after one cycle, sorted.
  let gaps: [Double]

  init(_ cases: [LineCase]) {
    byAge = (1...3).map { age in
      cases.filter { min($0.age, 3) == age }.map { $0.outcome - $0.lastValue }.sorted()
    }
    gaps = cases.filter { $0.age == 1 && $0.referenceChange.isFinite }
      .map { $0.outcome - $0.lastValue - $0.referenceChange }.sorted()
  }
}
