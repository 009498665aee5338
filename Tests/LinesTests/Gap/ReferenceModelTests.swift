import Statistics
import Testing

@testable import Forecasting
@testable import Lines

struct ReferenceModelTests {
  private func rows(
    years: Int, count: Int = 12, shock: Double, own: Double, seed: UInt64
  ) -> [(years: [Int], values: [Double])] {
    var generator = SeededGenerator(seed: seed)
    let shocks = (0..<years).map { _ in shock * generator.normal() }
    return (0..<count).map { _ in
      var level = 270.0
      let values = shocks.map { move in
        level += move + own * generator.normal()
        return level
      }
      return (years: Array(2000..<2000 + years), values: values)
    }
  }

  @Test func `the common shock and the rows' own movements are told apart`() throws {
    let model = try ReferenceModel(
      rows: rows(years: 200, shock: 6, own: 3, seed: 2), before: 2500, limits: LineLimits(upper: 500))
    #expect(abs(model.shockVariance / 36 - 1) < 0.3)
    #expect(abs(model.rowVariance / 9 - 1) < 0.15)
    #expect(model.shockCount == 199)
    #expect(abs(model.variance(steps: 3) / model.variance(steps: 1) - 3) < 1e-12)
  }

  @Test func `the median is the last value and the masses lie within the marks`() throws {
    let model = try ReferenceModel(
      rows: rows(years: 12, shock: 6, own: 3, seed: 2), before: 2500, limits: LineLimits(upper: 500))
    let line = model.distribution(after: 270, steps: 1)
    #expect(line.quantile(0.5) == 270)
    #expect(abs(line.masses.reduce(0, +) - 1) < 1e-9)
    #expect(model.distribution(after: 495, steps: 4).quantile(1) <= 500)
    #expect(line.variance < model.distribution(after: 270, steps: 2).variance)
  }

  @Test func `years from the cycle on are not seen`() throws {
    let known = rows(years: 12, shock: 6, own: 3, seed: 2)
    let garbage = known.map { row in
      (years: row.years, values: zip(row.years, row.values).map { $0 >= 2008 ? 9999 : $1 })
    }
    let limits = LineLimits(upper: 500)
    let models = try [known, garbage].map { try ReferenceModel(rows: $0, before: 2008, limits: limits) }
    #expect(models[0].shockVariance == models[1].shockVariance)
    #expect(models[0].rowVariance == models[1].rowVariance)
  }

  @Test func `two changes are too few`() {
    #expect(throws: ForecastError.tooFewObservations(needed: 3, have: 2)) {
      try ReferenceModel(
        rows: rows(years: 3, shock: 6, own: 3, seed: 2), before: 2500, limits: LineLimits(upper: 500))
    }
  }
}
