import Statistics
import Testing

@testable import Forecasting

@Suite("Simulated panels give back what they were made of")
struct RecoveryTests {
  @Test("variance components and gain")
  func components() throws {
    let simulation = Simulation(series: 400, cycles: 12, schools: 40, missingShare: 0, seed: 5)
    let panel = simulation.panel(simulation.values()).before(simulation.target)
    let model = try PanelModel().fit(panel, target: simulation.target, jobs: 2)
    // School shocks of variance 0.49 over 40 schools and 11 cycles: standard error about 0.04.
    #expect(abs(model.groupVariance / pow2(model.groupFactor) - 0.49) < 0.15)
    // The last year shocks, of variance 1: the standard error of the estimate is about 0.6.
    #expect(model.yearVariance > 0.2 && model.yearVariance < 2.5)
    // q = 0.64 / 0.36: the steady gain is 0.73.
    #expect(model.gain >= 0.6 && model.gain <= 0.9)
    #expect(model.yearShockCount == YearShock.memory)
  }

  private func pow2(_ x: Double) -> Double { x * x }

  @Test("coverage of the 80 % interval, with nothing and with a fifth published", arguments: [nil, 5])
  func coverage(step: Int?) throws {
    var inside = 0
    var total = 0
    for seed in 0..<10 {
      // A small year shock, so that the misses of one panel are nearly independent.
      let simulation = Simulation(series: 150, cycles: 8, yearDeviation: 0.3, seed: UInt64(seed))
      let values = simulation.values()
      let panel = simulation.panel(values).filter { series, year in
        year < simulation.target || step.map { series % $0 == 0 } ?? false
      }
      let model = try PanelModel().fit(panel, target: simulation.target, jobs: 2)
      let series = (0..<150).filter { index in step.map { index % $0 != 0 } ?? true }
      let found = model.quantiles(of: series, levels: [0.1, 0.9])
      for (row, index) in series.enumerated() {
        let value = values[index][simulation.cycles - 1]
        inside += value >= found[2 * row] && value <= found[2 * row + 1] ? 1 : 0
        total += 1
      }
    }
    let coverage = Double(inside) / Double(total)
    // 1,500 misses, correlated within schools: a standard error of about 0.02.
    #expect(coverage > 0.74 && coverage < 0.86, "\(coverage)")
  }

  @Test("sweeps tell the rest about as well as the exact posterior")
  func sweeps() throws {
    let simulation = Simulation(series: 200, cycles: 8, yearDeviation: 3, seed: 12)
    let values = simulation.values()
    let panel = simulation.panel(values).filter { series, year in
      year < simulation.target || series % 3 == 0
    }
    let rest = (0..<200).filter { $0 % 3 != 0 }
    func error(exactLines: Int) throws -> Double {
      let medians = try PanelModel(exactLines: exactLines).fit(panel, target: simulation.target)
        .quantiles(of: rest, levels: [0.5])
      return zip(rest, medians).reduce(0) { $0 + abs($1.1 - values[$1.0][simulation.cycles - 1]) }
    }
    let swept = try error(exactLines: 0)
    let exact = try error(exactLines: 3000)
    #expect(swept < 1.15 * exact)
  }

  @Test("published lines narrow and improve the rest where one shock moves all")
  func conditioning() throws {
    let simulation = Simulation(series: 150, cycles: 9, yearDeviation: 5, seed: 9)
    let values = simulation.values()
    let full = simulation.panel(values)
    let rest = (0..<150).filter { $0 % 5 != 0 }
    func errorAndWidth(_ panel: Panel) throws -> (error: Double, width: Double) {
      let found = try PanelModel().fit(panel, target: simulation.target)
        .quantiles(of: rest, levels: [0.1, 0.5, 0.9])
      var sums = (error: 0.0, width: 0.0)
      for (row, index) in rest.enumerated() {
        sums.error += abs(found[3 * row + 1] - values[index][simulation.cycles - 1])
        sums.width += found[3 * row + 2] - found[3 * row]
      }
      return sums
    }
    let blind = try errorAndWidth(full.before(simulation.target))
    let told = try errorAndWidth(full.filter { series, year in year < simulation.target || series % 5 == 0 })
    #expect(told.error < 0.6 * blind.error)
    #expect(told.width < 0.6 * blind.width)
  }
}
