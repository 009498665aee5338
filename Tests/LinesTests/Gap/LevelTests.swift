import Forecasting
import Statistics
import Testing

@testable import Lines

/// Lines as levels, on lines that are made as the model says.
struct LevelTests {
  private static let years = Array(2019...2026)
  private static let limits = LineLimits(upper: 500)
  private static let path = ReferencePath(years.map { (year: $0, value: 270) })

  /// Schools of two colleges with three lines each: a level of the school, of the line, and noise.
  private func pool(
    schools: Int = 60, level: Double = 20, year: Double = 0, noise: Double = 15, seed: UInt64 = 3
  ) -> [ReferencedSeries] {
    var random = SeededGenerator(seed: seed)
    return (0..<schools).flatMap { school -> [ReferencedSeries] in
      let base = 340 + level * random.normal()
      let moves = Self.years.map { _ in year * random.normal() }
      return (0..<6).map { line in
        let own = base + level / 2 * random.normal()
        let values = moves.map { max((own + $0 + noise * random.normal()).rounded(), 270) }
        return ReferencedSeries(
          years: Self.years, values: values, path: Self.path, floors: Self.years.map { _ in 270 },
          group: school, stratum: school % 2,
          traits: LineMembership(subgroup: school * 2 + line % 2, kind: line % 2, family: line % 3))
      }
    }
  }

  private func query(_ pool: [ReferencedSeries], _ index: Int) -> LineQuery {
    LineQuery(index: index, past: pool[index].before(2026), year: 2026)
  }

  @Test func `a line that stands out is expected back toward its own past`() throws {
    let pool = pool()
    let fit = try #require(LevelFit(pool, before: 2026, limits: Self.limits))
    var (last, mean, levels) = (0.0, 0.0, 0.0)
    for index in pool.indices {
      let past = pool[index].before(2026)
      let outcome = pool[index].values.last ?? .nan
      let expected = fit.expectation(query(pool, index)).location.value(270)
      last += abs(outcome - (past.values.last ?? .nan))
      mean += abs(outcome - past.values.reduce(0, +) / Double(past.count))
      levels += abs(outcome - expected)
    }
    // Noise around a level: the best is its mean; that levels may drift costs a little.
    #expect(levels < 0.8 * last && levels < 1.1 * mean)
  }

  @Test func `the variance is that of the lines that come`() throws {
    let pool = pool(schools: 120)
    let fit = try #require(LevelFit(pool, before: 2026, limits: Self.limits))
    let standardized = pool.indices.map { index -> Double in
      let expected = fit.expectation(query(pool, index))
      return ((pool[index].values.last ?? .nan) - expected.location.value(270))
        / expected.variance(270).squareRoot()
    }
    let size = standardized.reduce(0) { $0 + $1 * $1 } / Double(standardized.count)
    // The prior of a year's movement of all lines, of which these have none, makes it a little wide.
    #expect(size > 0.6 && size < 1.15)
  }

  @Test func `lines of the year that are out move and narrow those of their school`() throws {
    let pool = pool(year: 15)
    let fit = try #require(LevelFit(pool, before: 2026, limits: Self.limits))
    var (blind, seeing) = (0.0, 0.0)
    for school in 0..<60 {
      let rows = (school * 6 + 1..<school * 6 + 6).map { index in
        LevelRow.row(
          of: pool[index], index: index, year: 2026, value: pool[index].values.last ?? .nan, reference: 270,
          base: 270, isWeak: false)
      }
      let index = school * 6
      let (before, after) = (
        fit.expectation(query(pool, index)), fit.knowing(rows).expectation(query(pool, index))
      )
      #expect(after.variance < before.variance)
      blind += abs((pool[index].values.last ?? .nan) - before.location.value(270))
      seeing += abs((pool[index].values.last ?? .nan) - after.location.value(270))
    }
    #expect(seeing < 0.95 * blind)
  }

  @Test func `a line's own value of the year never enters its forecast`() throws {
    let pool = pool(year: 10)
    let fit = try #require(LevelFit(pool, before: 2026, limits: Self.limits))
    let rows = { (indices: [Int]) in
      indices.map { index in
        LevelRow.row(
          of: pool[index], index: index, year: 2026, value: pool[index].values.last ?? .nan, reference: 270,
          base: 270, isWeak: false)
      }
    }
    let all = fit.knowing(rows(Array(0..<12)))
    for index in 0..<3 {
      let without = fit.knowing(rows((0..<12).filter { $0 != index }))
      let (one, other) = (all.expectation(query(pool, index)), without.expectation(query(pool, index)))
      #expect(abs(one.location.value(280) - other.location.value(280)) < 1e-6)
      #expect(abs(one.variance(280) - other.variance(280)) < 1e-6)
    }
  }

  @Test func `an older past is less sure and a school without lines least`() throws {
    let pool = pool()
    let fit = try #require(LevelFit(pool, before: 2026, limits: Self.limits))
    let variances = [2026, 2024, 2022].map { end in
      fit.expectation(LineQuery(index: 0, past: pool[0].before(end), year: 2026)).variance
    }
    #expect(zip(variances, variances.dropFirst()).allSatisfy { $0 < $1 })
    let stranger = ReferencedSeries(
      years: [2025], values: [300], path: Self.path, floors: [270], group: 999, stratum: 0)
    #expect(fit.expectation(LineQuery(index: nil, past: stranger, year: 2026)).variance > variances[0])
  }

  @Test func `how lines follow the reference lies between half and what the lines show`() throws {
    var random = SeededGenerator(seed: 9)
    let reference = [270.0, 260, 274, 263, 276, 262, 271, 284]
    let path = ReferencePath(zip(Self.years, reference).map { (year: $0, value: $1) })
    let pool = (0..<200).map { index in
      let level = 330 + 15 * random.normal()
      return ReferencedSeries(
        years: Self.years,
        values: reference.map { (level + 1.0 * ($0 - 270) + 5 * random.normal()).rounded() },
        path: path, floors: reference, group: index / 3, stratum: 0)
    }
    let fit = try #require(LevelFit(pool, before: 2026, limits: Self.limits))
    let slope = fit.expectation(query(pool, 0)).location.slope
    #expect(slope > 0.55 && slope < 1.1)
  }

  @Test func `later lines change nothing before them`() throws {
    let pool = pool()
    let cut = pool.map { $0.before(2024) }
    let history = LevelHistory(pool, before: 2025, limits: Self.limits)
    let early = LevelHistory(cut, before: 2024, limits: Self.limits)
    let records = history.records.filter { $0.item.year < 2024 }
    #expect(records.count == early.records.count)
    for (one, other) in zip(records, early.records) { #expect(one.location == other.location) }
  }

  @Test func `no part of the variance is negative whatever the lines`() throws {
    for values in [[300.0, 300], [270, 500], [0, 500]] {
      let series = (0..<4).map { index in
        ReferencedSeries(
          years: [2024, 2025], values: values, path: Self.path, floors: [270, 270], group: index / 2,
          stratum: 0)
      }
      let fit = try #require(LevelFit(series, before: 2026, limits: Self.limits))
      #expect(fit.parts.values.allSatisfy { $0 > 0 })
      let expected = fit.expectation(LineQuery(index: 0, past: series[0], year: 2026))
      #expect(expected.variance(280).isFinite && expected.variance(280) > 0)
    }
  }
}
