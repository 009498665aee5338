import Statistics
import Testing

@testable import Forecasting

/// Joint draws of the panel model's lines.
struct PanelCopulaTests {
  private static func panel(year: Double, school: Double) -> Panel {
    var spec = SimulatedPanel(series: 240, years: 14, seed: 6)
    spec.deviations = SimulatedDeviations(year: year, school: school, major: 0.2, own: 3, noise: 1)
    return PanelSimulator(spec).panel()
  }

  private static let target = 2028

  private func correlation(_ copula: NormalCopula) -> Double {
    let scores = copula.scores(draws: 4000, seed: 1)
    return zip(scores[0], scores[1]).reduce(0) { $0 + $1.0 * $1.1 } / 4000
  }

  @Test func `series go together as far as the year moves them`() throws {
    let still = try PanelModel().fit(Self.panel(year: 0.3, school: 0.2), target: 2029)
    let moving = try PanelModel().fit(Self.panel(year: 6, school: 0.2), target: 2029)
    let pair = [0, 200]
    #expect(correlation(still.copula(of: pair)) < 0.2)
    #expect(correlation(moving.copula(of: pair)) > 0.4)
  }

  @Test func `series of one school go together more`() throws {
    let panel = Self.panel(year: 1, school: 5)
    let fit = try PanelModel().fit(panel, target: 2029)
    let schools = panel.groups[0].levels
    let same = try #require((1..<240).first { schools[$0] == schools[0] })
    let other = try #require((1..<240).last { schools[$0] != schools[0] })
    #expect(correlation(fit.copula(of: [0, same])) > correlation(fit.copula(of: [0, other])) + 0.2)
  }

  @Test func `published lines take away what series have in common`() throws {
    let panel = Self.panel(year: 6, school: 0.2)
    let blind = try PanelModel().fit(panel.filter { _, year in year < Self.target }, target: Self.target)
    let known = try PanelModel().fit(
      panel.filter { series, year in year < Self.target || (year == Self.target && series > 60) },
      target: Self.target)
    let pair = [3, 40]
    #expect(correlation(blind.copula(of: pair)) > 0.4)
    #expect(abs(correlation(known.copula(of: pair))) < 0.25)
  }

  @Test func `each drawn line has the forecast's distribution`() throws {
    let fit = try PanelModel().fit(Self.panel(year: 4, school: 2), target: 2029)
    let series = [5, 17, 90]
    let draws = fit.draws(of: series, settings: JointSettings(draws: 2000, seed: 3))
    let levels = [0.025, 0.1, 0.5, 0.9, 0.975]
    let quantiles = fit.quantiles(of: series, levels: levels)
    for line in series.indices {
      let sorted = draws.lines[line].sorted()
      for (place, level) in levels.enumerated() {
        let expected = quantiles[line * levels.count + place]
        let index = Int(level * 2000)
        #expect(sorted[index - 1] <= expected + 1e-9 && expected <= sorted[index] + 1e-9)
      }
    }
  }

  @Test func `stated chances of simulated lists come true and multiplying misses`() {
    var joint: [(chance: Double, happened: Bool, cluster: Int)] = []
    var independent = joint
    for seed in 1...8 as ClosedRange<UInt64> {
      var spec = SimulatedPanel(series: 120, years: 14, seed: seed)
      spec.deviations = SimulatedDeviations(year: 5, school: 1, major: 1, own: 4, noise: 1)
      spec.start.spread = 10
      let panel = PanelSimulator(spec).panel()
      let backtest = ListBacktest(panel, listsPerCycle: 60, seed: seed)
      for cycle in 2024...2028 {
        for outcome in backtest.outcomes(of: PanelModel(), cycle: cycle) {
          let cluster = Int(seed) * 10_000 + cycle
          joint.append((outcome.joint, outcome.happened, cluster))
          independent.append((outcome.independent, outcome.happened, cluster))
        }
      }
    }
    let (stated, product) = (ChanceReliability(joint), ChanceReliability(independent))
    #expect(joint.count > 1500)
    // Each of seven tenths is judged at 90 %: one may fail by chance.
    #expect(stated.tenths.count { !$0.passes } <= 1)
    #expect(stated.brierScore < product.brierScore)
    #expect(product.tenths.count { !$0.passes } > 1)
  }
}
