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

  @Test("95 % intervals hold at least 95 % and not much more")
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
      // Three binomial deviations around what the caution aims at: 1 - 0.75 * 0.05.
      let aim = 1 - YearlyWidths.caution * 0.05
      #expect(abs(share - aim) < 3 * (aim * (1 - aim) / 600).squareRoot() + 0.005)
    }
  }
}
