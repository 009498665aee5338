import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("The shock of the year")
struct YearShockTests {
  private func cycle(_ year: Double) -> CycleEffects {
    CycleEffects(effects: [[year]], variances: [[0]], observed: [[true]], shared: [])
  }

  @Test("it has a shrunk drift and a variance around it, wider the fewer shocks there were")
  func moments() {
    let shock = YearShock([nil, cycle(1), cycle(3), nil, cycle(2)])
    // Mean 2, sample variance 1, three shocks: drift 2 * 12 / 14.
    #expect(abs(shock.drift - 24.0 / 14) < 1e-9)
    let drift = 24.0 / 14
    let square = (pow(1 - drift, 2) + pow(3 - drift, 2) + pow(2 - drift, 2)) / 3
    #expect(abs(shock.variance - square * 4 / 3 * YearShock.widening(3)) < 1e-9)
    #expect(shock.count == 3)
    #expect(YearShock([nil]) == YearShock([]))
  }

  @Test("few shocks widen, many hardly")
  func widening() {
    let factors = (1...10).map(YearShock.widening)
    #expect(zip(factors, factors.dropFirst()).allSatisfy { $0 > $1 })
    // Upper deciles of Student t with 4 and 10 degrees of freedom, from a table: 1.533 and 1.372.
    #expect(abs(factors[3] - pow(1.533 / 1.2754, 2)) < 1e-3)
    #expect(abs(factors[9] - pow(1.372 / 1.2754, 2)) < 1e-3)
  }

  @Test("80 % intervals of a panel moved by little else hold as often as they say", arguments: [5, 7, 10])
  func coverage(count: Int) {
    let convolution = Convolution(levels: [0.1, 0.9], degreesOfFreedom: 5, atoms: 21)
    let own = Convolution.ownLevels.map { NormalDistribution().quantile($0) }
    var generator = SeededGenerator(seed: UInt64(count))
    let rounds = 4000
    let held = (0..<rounds).count { _ in
      let shock = YearShock([nil] + (0..<count).map { _ in cycle(generator.normal()) })
      let quantiles = convolution.quantiles(own: own, scale: 0.4, shared: shock.variance.squareRoot())
      let next = generator.normal() + 0.4 * generator.normal() - shock.drift
      return quantiles[0] <= next && next <= quantiles[1]
    }
    // A standard error of 0.006; shrinking a drift that is not there costs a little with few shocks.
    #expect(abs(Double(held) / Double(rounds) - 0.8) < 0.035, "\(Double(held) / Double(rounds))")
  }
}
