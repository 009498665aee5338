import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("The shock of the year")
struct YearShockTests {
  private func cycle(_ year: Double) -> CycleEffects {
    CycleEffects(effects: [[year]], variances: [[0]], observed: [[true]], shared: [])
  }

  @Test("what other systems say counts as two shocks of half a typical own error")
  func moments() {
    let shock = YearShock([nil, cycle(1), cycle(3), nil, cycle(2)], typicalError: 2)
    // Three shocks tell no drift; two prior ones of variance 1 beside 1, 9 and 4.
    #expect(shock.drift == 0)
    #expect(abs(shock.variance - 16.0 / 5 * YearShock.widening(5)) < 1e-9)
    #expect(shock.count == 3)
    let none = YearShock([nil], typicalError: 2)
    #expect(none == YearShock([], typicalError: 2))
    #expect(abs(none.variance - YearShock.widening(2)) < 1e-9)
  }

  @Test("a drift is trusted little by little, and never repeated in full after few shocks")
  func drift() {
    let drifts = (1...6).map { count in
      YearShock([nil] + (0..<count).map { _ in cycle(4) }, typicalError: 1).drift
    }
    #expect(drifts[..<3].allSatisfy { $0 == 0 })
    #expect(zip(drifts.dropFirst(2), drifts.dropFirst(3)).allSatisfy { $0 < $1 })
    #expect(drifts[5] < 2.5)
  }

  @Test("two quiet years do not make the shock vanish")
  func quiet() {
    let shock = YearShock([nil, cycle(0), cycle(0.01)], typicalError: 1)
    #expect(shock.variance.squareRoot() > 0.3)
  }

  @Test("few shocks widen, many hardly")
  func widening() {
    let factors = (1...10).map { YearShock.widening(Double($0)) }
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
      let shock = YearShock(
        [nil] + (0..<count).map { _ in cycle(generator.normal()) }, typicalError: 2)
      let quantiles = convolution.quantiles(own: own, scale: 0.4, shared: shock.variance.squareRoot())
      let next = generator.normal() + 0.4 * generator.normal() - shock.drift
      return quantiles[0] <= next && next <= quantiles[1]
    }
    // A standard error of 0.006; shrinking a drift that is not there costs a little with few shocks.
    #expect(abs(Double(held) / Double(rounds) - 0.8) < 0.05, "\(Double(held) / Double(rounds))")
  }
}
