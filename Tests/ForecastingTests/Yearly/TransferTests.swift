import Glibc
import Statistics
import Testing

@testable import Forecasting

/// Weights learned from one panel, applied to others without training.
@Suite("Yearly engine: transfer")
struct TransferTests {
  private static let trained = smallNetwork.train(
    GrowthSimulation(series: 300, years: 26, persistence: 0.8).panel(), horizon: 3)

  private func forecaster(_ weights: YearlyWeights = Self.trained) -> YearlyForecaster {
    YearlyForecaster(weights: weights)
  }

  /// Mean absolute error of the median in the third year, and that of the last value.
  private func errors(_ simulation: GrowthSimulation) -> (own: Double, last: Double) {
    let found = YearlyModel().apply(Self.trained, to: simulation.panel(hiding: 3)).all([0.5])
    var sums = (own: 0.0, last: 0.0)
    for (index, row) in simulation.values().enumerated() {
      sums.own += abs(row[row.count - 1] - found[index * 3 + 2])
      sums.last += abs(row[row.count - 1] - row[row.count - 4])
    }
    return sums
  }

  @Test("what was learned carries over to other series of the kind, of any size")
  func carries() {
    let (own, last) = errors(GrowthSimulation(series: 200, years: 18, persistence: 0.8, seed: 9))
    #expect(own < 0.85 * last)
  }

  @Test("where growth does not persist, the last years at hand hold it back")
  func adjusts() {
    let (own, last) = errors(
      GrowthSimulation(series: 300, years: 18, persistence: -0.2, deviation: 0.05, seed: 9))
    #expect(own < 1.03 * last)
  }

  @Test("small counts that are noisier get wider intervals, and both hold")
  func widths() {
    let weights = YearlyModel(networks: 0).train(
      GrowthSimulation(series: 300, years: 26, persistence: 0.4).panel(), horizon: 1)
    var generator = SeededGenerator(seed: 8)
    let rows = (0..<1200).map { index -> [Double] in
      let noise = index < 600 ? 0.2 : 0.02
      var level = index < 600 ? 4.0 : 9.0
      return (0..<16).map { _ in
        level += noise * generator.normal()
        return exp(level)
      }
    }
    let known = Panel.yearly(rows.map { Array($0.dropLast()) }, scale: Scale(.count))
    let limits = YearlyModel().apply(weights, to: known)
      .quantiles(of: Array(0..<1200), steps: 1, levels: [0.025, 0.975])
    for half in [0..<600, 600..<1200] {
      let held = half.count { rows[$0][15] >= limits[2 * $0] && rows[$0][15] <= limits[2 * $0 + 1] }
      #expect(held >= 546, "held by \(held) of 600")
      #expect(held <= 596, "held by \(held) of 600")
    }
  }

  @Test("short series, gaps, zeros and negative values: nested, finite, within the limits")
  func unusual() throws {
    let rows: [[(Int, Double)]] = [
      [(2020, 5)], [(2019, 5), (2020, 6)], [(2018, 0), (2019, 0), (2020, 0), (2021, 0), (2022, 0)],
      [(2010, 3e12), (2011, 4e12), (2015, 5e12), (2016, 6e12), (2017, 8e12)],
      [(2010, -4), (2011, 2), (2012, -1), (2013, 0), (2014, 5), (2015, 6)],
      [(2010, 1e-9), (2011, 2e-9), (2012, 3e-9), (2013, 3e-9), (2014, 5e-9)],
    ]
    for scale in [Scale(.real), Scale(.count)] {
      let found = YearlyModel().apply(Self.trained, to: .plain(rows, scale: scale)).all()
      #expect(isNested(found) && found.allSatisfy(\.isFinite))
      #expect(scale.kind == .real || found.allSatisfy { $0 >= 0 })
    }
  }

  @Test("the data learned from are known again in any order, and left as they are")
  func known() {
    let simulation = GrowthSimulation(series: 300, years: 26, persistence: 0.8)
    let panel = simulation.panel()
    let backward = panel.selecting(Array((0..<300).reversed()))
    #expect(
      YearlyWeights.fingerprint(of: panel, CanonicalOrder.of(panel.keys))
        == YearlyWeights.fingerprint(of: backward, CanonicalOrder.of(backward.keys)))
    let less = simulation.panel(hiding: 1)
    #expect(
      YearlyWeights.fingerprint(of: less, CanonicalOrder.of(less.keys)) != Self.trained.fingerprint)
    #expect(
      YearlyModel().apply(Self.trained, to: backward).all()
        == YearlyModel().apply(Self.trained, to: panel)
        .quantiles(of: Array((0..<300).reversed()), steps: 3, levels: testLevels))
  }

  @Test("beyond the reach of the weights the engine is trained on the panel")
  func reach() throws {
    let panel = GrowthSimulation(series: 120, years: 20).panel()
    let fit = try forecaster().fit(panel, FitRequest(target: 2010, stepsBeyond: 4))
    let row = fit.forecasts(of: 0..<1, year: 2014, levels: [0.1, 0.5, 0.9])[0]
    #expect(row.kind == .forecast && row.quantiles.count == 3)
  }

  @Test("a series that ended earlier is within the reach of the weights; beyond it smoothing stands in")
  func age() throws {
    var rows = GrowthSimulation(series: 60, years: 20).values().map { row in
      row.enumerated().map { (1990 + $0.offset, $0.element) }
    }
    rows[0].removeLast(2)
    rows[1].removeLast(5)
    let fit = try forecaster().fit(.plain(rows, scale: Scale(.real)), FitRequest(target: 2010))
    let found = fit.forecasts(of: 0..<3, year: 2010, levels: [0.5])
    #expect(found[0].kind == .forecast && found[2].kind == .forecast)
    #expect(found[1].kind == .fallback(.beyondReach(steps: 6, reach: 3)))
  }
}
