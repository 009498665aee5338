import Statistics
import Testing

@testable import Forecasting
@testable import Lines

/// Effects of covariates on simulated lines of which everything is known.
struct PooledEffectTests {
  private static let year = 2026

  /// Lines that move by `effect` marks for every doubling of a covariate of their own.
  private struct World {
    let pool: [ReferencedSeries]
    let values: [[Double]]

    init(effect: Double, schools: Int = 40, seed: UInt64 = 5) {
      var generator = SeededGenerator(seed: seed)
      let years = SimulatedLines.years
      let reference = SimulatedLines(seed: seed).reference
      let path = ReferencePath(zip(years, reference).map { (year: $0, value: $1) })
      let shocks = years.map { _ in 5 * generator.normal() }
      var pool: [ReferencedSeries] = []
      var values: [[Double]] = []
      for index in 0..<schools * 2 {
        var (gap, log) = (90.0 + 20 * generator.normal(), 6 + generator.normal())
        var own: [Double] = []
        let lines = years.indices.map { time -> Double in
          let change = time > 0 ? 0.5 * generator.normal() : 0
          log += change
          gap += effect * change + 6 * generator.normal() + shocks[time]
          own.append(log)
          return max((reference[time] + gap).rounded(), reference[time])
        }
        values.append(own)
        pool.append(
          ReferencedSeries(
            years: years, values: lines, path: path, floors: reference, group: index / 2, stratum: 0))
      }
      self.pool = pool
      self.values = values
    }

    func changes(_ series: Int, _ from: Int, _ to: Int) -> [Double]? {
      guard let first = SimulatedLines.years.firstIndex(of: from),
        let last = SimulatedLines.years.firstIndex(of: to)
      else { return nil }
      return [values[series][last] - values[series][first]]
    }

    func fit() throws -> FittedLineModel {
      try LineModel(LocationRule(LastValue(), usesGap: true), limits: SimulatedLines.limits)
        .fit(pool, before: PooledEffectTests.year)
    }
  }

  private func effect(_ world: World) throws -> PooledEffect {
    PooledEffect(
      try world.fit().effectCases(changes: world.changes), count: 1)
  }

  @Test(arguments: [-12.0, -6, 8], [1, 2, 3] as [UInt64])
  func `an effect that can be told is recovered`(_ truth: Double, _ seed: UInt64) throws {
    let effect = try effect(World(effect: truth, seed: seed))
    #expect(effect.verdict == .told)
    #expect(effect.caseCount > 500 && effect.groupCount == 40)
    // The year's shocks are five marks; within years they are out of the way.
    #expect(abs(effect.effects[0] - truth) < 1.5)
    let interval = effect.interval(0)
    #expect(interval.lower < effect.effects[0] && effect.effects[0] < interval.upper)
  }

  @Test func `intervals hold the truth as often as they say`() throws {
    var held = 0.0
    var told = 0
    let seeds = 1...40
    for seed in seeds {
      let none = try effect(World(effect: 0, schools: 12, seed: UInt64(seed)))
      let interval = none.interval(0)
      held += interval.lower <= 0 && 0 <= interval.upper ? 1 : 0
      told += none.verdict == .told ? 1 : 0
    }
    // 40 intervals of 90 %: two and a half binomial standard errors are 12 points.
    #expect(held / Double(seeds.count) > 0.78)
    #expect(told == seeds.count - Int(held))
  }

  @Test func `where nothing happened nothing is told`() throws {
    let none = try effect(World(effect: 0, seed: 4))
    #expect(none.verdict == .unclear(0))
  }

  @Test func `too few schools or movements tell nothing whatever they show`() throws {
    let few = try effect(World(effect: -30, schools: 3))
    #expect(few.verdict == .tooFew && few.groupCount == 3)
    #expect(PooledEffect([], count: 1).verdict == .tooFew)
    let case0 = EffectCase(group: 0, year: 2020, changes: [0], movement: 3, variance: 9)
    #expect(PooledEffect(Array(repeating: case0, count: 50), count: 1).effects.isEmpty)
  }

  @Test func `few cases are shrunk toward no effect`() {
    var generator = SeededGenerator(seed: 2)
    let cases = (0..<400).map { index -> EffectCase in
      let change = 0.3 * generator.normal()
      return EffectCase(
        group: index % 20, year: 2010 + index / 40, changes: [change],
        movement: -20 * change + 8 * generator.normal(), variance: 64)
    }
    let few = PooledEffect(Array(cases.prefix(15)), count: 1)
    let many = PooledEffect(cases, count: 1)
    #expect(abs(many.effects[0] + 20) < 4)
    #expect(few.covariance[0][0] > 4 * many.covariance[0][0])
    #expect(abs(few.effects[0]) < 20)
  }

  @Test func `two effects side by side are told apart`() {
    var generator = SeededGenerator(seed: 3)
    let cases = (0..<900).map { index -> EffectCase in
      let places = 0.4 * generator.normal()
      let applicants = 0.5 * places + 0.4 * generator.normal()
      return EffectCase(
        group: index % 30, year: 2010 + index / 90, changes: [places, applicants],
        movement: -9 * places + 6 * applicants + 5 * generator.normal(), variance: 25)
    }
    let effect = PooledEffect(cases, count: 2)
    #expect(effect.verdict == .told)
    #expect(abs(effect.effects[0] + 9) < 1.5 && abs(effect.effects[1] - 6) < 1.5)
    let shift = effect.shift([1, 1])
    #expect(abs(shift.mean - effect.effects.reduce(0, +)) < 1e-12)
    let covariance = effect.covariance
    let sum = covariance[0][0] + covariance[1][1] + 2 * covariance[0][1]
    #expect(abs(shift.variance - sum) < 1e-12)
  }

  @Test func `a shift moves the line and its uncertainty widens it`() throws {
    let world = World(effect: -10)
    let model = try world.fit()
    let past = world.pool[0].before(Self.year)
    let ask = { (shift: LineShift?) in
      model.distribution(LineQuery(index: 0, past: past, year: Self.year, shift: shift), reference: 270)
    }
    let (plain, moved) = (ask(nil), ask(LineShift(mean: -10, variance: 0)))
    let (same, wide) = (ask(LineShift(mean: 0, variance: 0)), ask(LineShift(mean: 0, variance: 100)))
    #expect(same == plain)
    #expect(abs(moved.mean - plain.mean + 10) < 1.5)
    #expect(wide.variance > plain.variance + 60)
  }
}
