import Statistics
import Testing

@testable import Forecasting

/// What the panel model finds in panels that are made as it assumes.
@Suite("The panel model gives back what simulated panels are made of")
struct PanelModelRecoveryTests {
  private static let deviations = SimulatedDeviations(year: 4, school: 3, major: 0, own: 6, noise: 4)

  /// The model of the years before the last, grouped by school, or by school and program.
  private func fit(
    _ change: (inout SimulatedPanel) -> Void = { _ in }, groups: Int = 2, seed: UInt64 = 1
  ) throws -> FittedPanelModel {
    var spec = SimulatedPanel.scores(
      series: 180, years: 10, schools: 18, majors: 5, seed: seed, deviations: Self.deviations)
    change(&spec)
    let panel = spec.panel.before(spec.lastYear)
    let grouped = Panel(
      scale: panel.scale, keys: panel.keys, groups: Array(panel.groups.prefix(groups)),
      offsets: panel.offsets, years: panel.years, values: panel.values)
    return try PanelModel().fit(grouped, target: spec.lastYear, jobs: 2)
  }

  /// The variance of all group shocks, before past errors scale it for the forecast.
  private func groupVariance(_ model: FittedPanelModel) -> Double {
    model.groupVariance / (model.groupFactor * model.groupFactor)
  }

  @Test("the variance of the year's shock, averaged over panels")
  func yearVariance() throws {
    let found = try (1...6).map { seed in
      try fit(
        {
          $0.seriesCount = 60
          $0.schoolCount = 10
        }, seed: UInt64(seed)
      ).yearVariance
    }
    // Eight shocks a panel: a relative standard error of 0.53, of 0.22 for the mean of six.
    #expect(abs(mean(found) / 16 - 1) < 0.5, "\(mean(found))")
  }

  @Test("the variance of school shocks where schools are the only groups", arguments: [0, 4] as [Double])
  func schoolVariance(deviation: Double) throws {
    let found = groupVariance(try fit({ $0.deviations.school = deviation }, groups: 1))
    // 144 shocks, each seen with the errors of ten series: a standard error of at most 15 %. Few rounds of
    // expectation-maximization leave some of where they started.
    #expect(abs(found - deviation * deviation) < 5 + 0.2 * deviation * deviation, "\(found)")
  }

  @Test("the variance of school and major shocks together, grouped by both and their crossing")
  func groupVariances() throws {
    let found = groupVariance(
      try fit {
        $0.deviations.major = 3
        $0.majorCount = 10
      })
    // 9 of each; 80 major shocks: a standard error of 1.4. The crossing has one series a cell and is left out.
    #expect(abs(found - 18) < 6, "\(found)")
  }

  @Test("the variance of school shocks under heavy tails, gaps and late starts")
  func roughVariances() throws {
    let found = groupVariance(
      try fit(
        {
          $0.tail = .t5
          $0.missingShare = 0.1
          $0.isRagged = true
        }, groups: 1))
    // Odd series and odd years count less, which costs some variance.
    #expect(abs(found - 9) < 5, "\(found)")
  }

  @Test(
    "the gain of a series' own movement",
    arguments: [(6, 0.5, 0.9...1), (6, 4, 0.6...0.9), (2, 6, 0.3...0.45)]
      as [(Double, Double, ClosedRange<Double>)])
  func gain(own: Double, noise: Double, expected: ClosedRange<Double>) throws {
    let model = try fit {
      $0.deviations.own = own
      $0.deviations.noise = noise
    }
    // Steady gains of 0.99, 0.75 and 0.28, on the grid of gains that are compared.
    #expect(expected.contains(model.gain), "\(model.gain)")
  }
}
