import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("Yearly engine: known truth")
struct YearlyRecoveryTests {
  private func errors(_ simulation: GrowthSimulation, _ model: YearlyModel) throws -> (
    own: Double, last: Double
  ) {
    let fitted = try model.fit(simulation.panel(hiding: 2), horizon: 2)
    let medians = fitted.all([0.5])
    var sums = (own: 0.0, last: 0.0)
    for (index, row) in simulation.values().enumerated() {
      let truth = row[row.count - 1]
      sums.own += abs(truth - medians[index * 2 + 1])
      sums.last += abs(truth - row[row.count - 3])
    }
    return sums
  }

  @Test("persistent growth is continued", arguments: [true, false])
  func persistence(isLogarithmic: Bool) throws {
    let simulation = GrowthSimulation(series: 300, years: 24, persistence: 0.8, isLogarithmic: isLogarithmic)
    for model in [YearlyModel(), smallNetwork] {
      let (own, last) = try errors(simulation, model)
      #expect(own < 0.8 * last)
    }
  }

  @Test("a random walk stays where it is")
  func walk() throws {
    let simulation = GrowthSimulation(series: 300, years: 24, persistence: 0)
    let (own, last) = try errors(simulation, YearlyModel())
    #expect(own < 1.04 * last)
  }

  @Test("95 % intervals hold 95 times in 100")
  func coverage() throws {
    let simulation = GrowthSimulation(series: 600, years: 30, persistence: 0.5)
    let fitted = try YearlyModel().fit(simulation.panel(hiding: 3), horizon: 3)
    let limits = fitted.all([0.025, 0.975])
    for step in 0..<3 {
      let held = simulation.values().enumerated().count { index, row in
        let truth = row[row.count - 3 + step]
        let place = (index * 3 + step) * 2
        return truth >= limits[place] && truth <= limits[place + 1]
      }
      let share = Double(held) / 600
      // Three binomial deviations.
      #expect(abs(share - 0.95) < 3 * (0.95 * 0.05 / 600).squareRoot() + 0.005)
    }
  }

  @Test("shares are fixed; less of the growth is believed only where that is better in every period")
  func shares() {
    let growing = YearlyModel().train(
      GrowthSimulation(series: 300, years: 30, persistence: 0.8).panel(), horizon: 2)
    #expect(growing.logarithms.blend == .usual(growing.logarithms.members))
    // What goes up comes down: no growth lasts.
    let restless = YearlyModel().train(
      GrowthSimulation(series: 300, years: 30, persistence: -0.6).panel(), horizon: 2)
    #expect(restless.logarithms.blend.theta <= growing.logarithms.blend.theta)
  }
}
