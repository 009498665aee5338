import Testing

@testable import Forecasting
@testable import Lines

struct LineBacktestTests {
  private let lines = SimulatedLines(count: 8, gap: 30)

  private func backtest(garbageAfter cycle: Int?) -> LineBacktest {
    let isGarbage = { (year: Int) in cycle.map { year > $0 } ?? false }
    let path = ReferencePath(
      zip(SimulatedLines.years, lines.reference).map { (year: $0, value: isGarbage($0) ? 17 : $1) })
    let pool = lines.pool().map { series in
      ReferencedSeries(
        years: series.years, values: zip(series.years, series.values).map { isGarbage($0) ? 9999 : $1 },
        path: path, floors: zip(series.years, series.floors).map { isGarbage($0) ? -50 : $1 },
        group: series.group, stratum: series.stratum)
    }
    let row = zip(SimulatedLines.years, lines.reference).map { isGarbage($0) ? 17 : $1 }
    return LineBacktest(
      pool: pool, rows: [(years: SimulatedLines.years, values: row)], limits: SimulatedLines.limits)
  }

  @Test(arguments: ReferenceKnowledge.allCases)
  func `what comes after a cycle changes none of its scores`(_ knowledge: ReferenceKnowledge) {
    for rule in [LocationRule(LastValue(), usesGap: true), LocationRule(LastValue(), usesGap: false)] {
      for cycle in [2018] {
        let plain = backtest(garbageAfter: nil).scores(
          of: rule, cycle: cycle, ages: 1...2, knowledge: knowledge)
        let garbage = backtest(garbageAfter: cycle).scores(
          of: rule, cycle: cycle, ages: 1...2, knowledge: knowledge)
        #expect(plain.count == 16)
        #expect(plain == garbage)
      }
    }
  }

  @Test func `the value of the cycle is the outcome and nothing else`() {
    let plain = backtest(garbageAfter: nil)
    let other = backtest(garbageAfter: 2018)
    let rule = LocationRule(LastValue(), usesGap: false)
    // The cycle's own line is garbage now: the error moves, the forecast does not.
    let (before, after) = (
      plain.scores(of: rule, cycle: 2019, ages: 1...1, knowledge: .unpublished),
      other.scores(of: rule, cycle: 2019, ages: 1...1, knowledge: .unpublished)
    )
    let outcomes = lines.pool().map { $0.values[7] }
    for index in before.indices {
      #expect(abs(outcomes[index] - before[index].error - (9999 - after[index].error)) < 1e-9)
    }
  }

  @Test func `a known reference line helps where lines follow it`() {
    let backtest = backtest(garbageAfter: nil)
    let gap = LocationRule(LastValue(), usesGap: true)
    let crps = ReferenceKnowledge.allCases.map { knowledge in
      ScoreSummary(
        (2019...2020).flatMap { backtest.scores(of: gap, cycle: $0, ages: 1...1, knowledge: knowledge) }
      ).crps
    }
    #expect(crps[0] < crps[1])
  }

  @Test func `cycles before the year and ages in the range only`() {
    let scores = backtest(garbageAfter: nil).scores(
      of: LocationRule(LastValue(), usesGap: false), before: 2016, ages: 2...2, knowledge: .published)
    #expect(!scores.isEmpty)
    #expect(scores.allSatisfy { $0.year < 2016 && $0.age == 2 })
  }

  /// All rules are tried on one past of each cycle.
  @Test func `a past that is shared is the past of its year`() {
    let pool = lines.pool()
    let pasts = PoolPasts(pool)
    for year in [2013, 2018, 2030] {
      let (shared, changes) = pasts.before(year)
      let own = PoolPast(pool, before: year)
      #expect(shared.cases.map(\.series) == own.cases.map(\.series))
      #expect(shared.cases.map(\.year) == own.cases.map(\.year) && shared.cases.allSatisfy { $0.year < year })
      #expect(shared.cases.map(\.past) == own.cases.map(\.past) && shared.consecutive == own.consecutive)
      #expect(shared.pool == own.pool && shared.habits == own.habits)
      #expect(changes.byAge.map(\.count).reduce(0, +) == own.cases.count)
    }
    #expect(pasts.cases(in: 2018).allSatisfy { $0.year == 2018 && $0.past.years.allSatisfy { $0 < 2018 } })
  }
}
