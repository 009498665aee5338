import Statistics
import Testing

@testable import Forecasting

/// A large panel is forecast in one pass a series, with what is pooled taken from a sample.
struct LargePoolTests {
  private static let rules: [any PointModel] = [
    LastValue(), MeanOfYears(), Drift(), LinearTrend(), TheilSenTrend(), ExponentialSmoothing(gain: 0.4),
    DampedTrend(gain: 0.6, trendGain: 0.2, damping: 0.8), Theta(gain: 0.5), MeanOfRecent(count: 3),
  ]

  @Test func `a rule on its way forgets the series before and says what it says of the whole past`() {
    var generator = SeededGenerator(seed: 8)
    for model in Self.rules {
      var running: any RunningModel = model.start
      for _ in 0..<20 {
        running.reset()
        var pairs: [(Int, Double)] = []
        var year = 2000
        for _ in 0..<9 {
          year += generator.normal() > 1 ? 3 : 1
          pairs.append((year, 300 + 20 * generator.normal()))
          running.take(pairs[pairs.count - 1].1, year: year)
          guard pairs.count >= model.minimumCount else { continue }
          let expected = model.point(past(pairs), year: year + 2)
          #expect(abs(running.point(year + 2) - expected) < 1e-8, "\(model.name)")
        }
      }
    }
  }

  /// The line on its way is that of the regression by LAPACK.
  @Test func `the line is the least-squares line`() throws {
    let pairs = [(2001, 312.0), (2002, 305), (2005, 330), (2006, 321), (2009, 340)]
    let own = try #require(LinearTrend().ownDistribution(past(pairs), year: 2011))
    #expect(abs(LinearTrend().point(past(pairs), year: 2011) - own.mean) < 1e-9)
  }

  @Test(arguments: ModelName.allCases)
  func `with all series in the sample every forecast is that of a small panel`(_ name: ModelName) throws {
    let simulated = SimulatedSeries(kind: .driftingWalk, count: 120, years: 11)
    var large = PooledForecaster(name)
    (large.sampleAbove, large.sampleSize) = (100, 120)
    let request = FitRequest(target: simulated.target)
    let levels = [0.025, 0.25, 0.5, 0.75, 0.975]
    let expected = try PooledForecaster(name).fit(simulated.panel(), request)
      .forecasts(of: 0..<120, year: simulated.target, levels: levels)
    let fit = try large.fit(simulated.panel(), request)
    let rows = fit.forecasts(of: 0..<120, year: simulated.target, levels: levels)
    for (row, wanted) in zip(rows, expected) {
      #expect(row.kind == wanted.kind && row.model == wanted.model)
      #expect(zip(row.quantiles, wanted.quantiles).allSatisfy { abs($0 - $1) < 1e-7 * abs($1) })
    }
  }

  @Test(arguments: [ModelName.last, .ses, .linear], [Scale.Kind.score, .rank])
  func `a sample costs next to nothing in accuracy`(_ name: ModelName, _ kind: Scale.Kind) throws {
    let simulated = SimulatedSeries(kind: .walk, count: 1500, years: 10)
    let plain = simulated.panel()
    let panel = Panel(
      scale: Scale(kind), keys: plain.keys, groups: [], offsets: plain.offsets, years: plain.years,
      values: plain.values)
    var large = PooledForecaster(name)
    (large.sampleAbove, large.sampleSize) = (1000, 600)
    let request = FitRequest(target: simulated.target)
    let fits = [try large.fit(panel, request), try PooledForecaster(name).fit(panel, request)]
    let widths = fits.map { fit in
      mean(
        fit.forecasts(of: 0..<1500, year: simulated.target, levels: [0.1, 0.9]).map {
          $0.quantiles[1] - $0.quantiles[0]
        })
    }
    #expect(abs(widths[0] / widths[1] - 1) < 0.06)
  }

  @Test func `no forecast leaves the limits, and short series fall back`() throws {
    let simulated = SimulatedSeries(kind: .walk, count: 200, years: 8)
    let full = simulated.panel()
    let scale = try Scale(.score, lower: 250, upper: 340, step: 1)
    let panel = Panel(
      scale: scale, keys: full.keys, groups: [], offsets: full.offsets, years: full.years,
      values: full.values.map { scale.admissible($0) }
    ).filter { series, year in series > 1 || year == SimulatedSeries.firstYear && series == 1 }
    var large = PooledForecaster(.drift)
    (large.sampleAbove, large.sampleSize) = (100, 150)
    let rows = try large.fit(panel, FitRequest(target: simulated.target))
      .forecasts(of: 0..<200, year: simulated.target, levels: [0.025, 0.5, 0.975])
    #expect(rows[0].kind == .declined(.noHistory))
    #expect(rows[1].kind == .fallback(.tooFewObservations(have: 1, needed: 2)))
    for row in rows.dropFirst() {
      #expect(row.quantiles.allSatisfy { 250...340 ~= $0 && $0.rounded() == $0 })
      #expect(row.quantiles == row.quantiles.sorted())
    }
  }
}
