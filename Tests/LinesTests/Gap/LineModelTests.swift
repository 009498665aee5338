import Statistics
import Testing

@testable import Forecasting
@testable import Lines

struct LineModelTests {
  private static let levels = [0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999]
  private static let year = 2026

  private func fit(
    _ lines: SimulatedLines, rule: LocationRule = LocationRule(LastValue(), usesGap: true)
  ) throws -> (model: FittedLineModel, pool: [ReferencedSeries]) {
    let pool = lines.pool()
    return (try LineModel(rule, limits: SimulatedLines.limits).fit(pool, before: Self.year), pool)
  }

  private func query(_ pool: [ReferencedSeries], _ index: Int, floor: Double? = nil) -> LineQuery {
    LineQuery(index: index, past: pool[index].before(Self.year), year: Self.year, higherFloor: floor)
  }

  @Test(arguments: [0.0, 0.4, 0.8, 1, 1.3])
  func `how far lines follow the reference is recovered`(_ slope: Double) throws {
    let fitted = try fit(SimulatedLines(passThrough: slope, gap: 90))
    // The prior of a constant gap pulls a little toward 1.
    #expect(abs(fitted.model.passThrough - slope) < 0.15)
  }

  @Test(arguments: [5.0, 20, 60])
  func `no line lies below its floor and the masses add up to one`(_ gap: Double) throws {
    let fitted = try fit(SimulatedLines(gap: gap))
    for index in 0..<4 {
      for reference in [200.0, 270, 300, 420] {
        let line = fitted.model.distribution(query(fitted.pool, index), reference: reference)
        #expect(line.quantile(1e-12) >= reference)
        #expect(abs(line.masses.reduce(0, +) - 1) < 1e-9)
        #expect(line.quantile(1) <= 500)
      }
    }
  }

  @Test func `a published higher line is the floor`() throws {
    let fitted = try fit(SimulatedLines(gap: 20))
    let line = fitted.model.distribution(query(fitted.pool, 0, floor: 310), reference: 280)
    #expect(line.quantile(1e-12) == 310)
  }

  @Test func `under a forecast reference every quantile lies at or above the reference's own`() throws {
    let fitted = try fit(SimulatedLines(gap: 15))
    let outlook = GridDistribution(
      cells: StudentTDistribution(location: 275, scale: 6, degreesOfFreedom: 5).cdf, lower: 260, upper: 290,
      step: 1)
    for index in 0..<5 {
      let line = fitted.model.distribution(query(fitted.pool, index), reference: outlook)
      for level in Self.levels { #expect(line.quantile(level) >= outlook.quantile(level)) }
    }
  }

  @Test func `a known reference narrows and a higher one raises`() throws {
    let fitted = try fit(SimulatedLines())
    let outlook = GridDistribution(
      cells: StudentTDistribution(location: 275, scale: 9, degreesOfFreedom: 5).cdf, lower: 250, upper: 300,
      step: 1)
    for index in 0..<3 {
      let query = query(fitted.pool, index)
      let open = fitted.model.distribution(query, reference: outlook)
      let known = fitted.model.distribution(query, reference: 275)
      let raised = fitted.model.distribution(query, reference: 300)
      #expect(known.variance < open.variance)
      #expect(raised.quantile(0.5) > known.quantile(0.5))
      #expect(
        fitted.model.spreadBeforeTruncation(query, referenceVariance: 0)
          < fitted.model.spreadBeforeTruncation(query, referenceVariance: outlook.variance))
    }
  }

  @Test func `the chance of the floor is as common as lines at their floor are`() throws {
    let lines = SimulatedLines(count: 200, ownDeviation: 12, gap: 15)
    let fitted = try fit(lines)
    var (expected, observed) = (0.0, 0.0)
    for index in fitted.pool.indices {
      let reference = fitted.pool[index].path[Self.year]
      let line = fitted.model.distribution(query(fitted.pool, index), reference: reference)
      expected += line.mass(at: reference)
      observed += fitted.pool[index].values.last == reference ? 1 : 0
    }
    #expect(observed > 30 && observed < 150)
    // 200 schools: two and a half binomial standard errors are 9 points.
    #expect(abs(expected - observed) / 200 < 0.09)
  }

  @Test func `intervals of simulated lines hold as often as they say`() throws {
    let fitted = try fit(SimulatedLines(count: 300, gap: 90))
    var held = [0.0, 0]
    for index in fitted.pool.indices {
      let line = fitted.model.distribution(
        query(fitted.pool, index), reference: fitted.pool[index].path[Self.year])
      let outcome = fitted.pool[index].values.last ?? .nan
      held[0] += line.quantile(0.1) <= outcome && outcome <= line.quantile(0.9) ? 1 : 0
      held[1] += line.quantile(0.025) <= outcome && outcome <= line.quantile(0.975) ? 1 : 0
    }
    #expect(abs(held[0] / 300 - 0.8) < 0.07)
    #expect(abs(held[1] / 300 - 0.95) < 0.04)
  }

  @Test func `the older the last line the wider the forecast`() throws {
    let fitted = try fit(SimulatedLines())
    let spreads = [1, 2, 4, 6].map { age in
      fitted.model.spreadBeforeTruncation(
        LineQuery(index: 0, past: fitted.pool[0].before(Self.year - age + 1), year: Self.year),
        referenceVariance: 0)
    }
    #expect(zip(spreads, spreads.dropFirst()).allSatisfy { $0 < $1 })
    #expect(abs(spreads[3] / spreads[0] - 6.0.squareRoot()) < 0.5)
  }

  @Test func `too small a pool says what it needs`() {
    let pool = Array(SimulatedLines(count: 1).pool()).map { $0.before(2015) }
    #expect(throws: ForecastError.tooFewObservations(needed: 8, have: 3)) {
      try LineModel(LocationRule(LastValue(), usesGap: true), limits: SimulatedLines.limits).fit(
        pool, before: Self.year)
    }
  }
}
