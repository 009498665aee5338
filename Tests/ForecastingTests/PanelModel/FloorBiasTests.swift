import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("How far the chance of the floor was off")
struct FloorBiasTests {
  // Reference values: References/floor_bias.py.
  @Test("the mode and the curvature of the posterior")
  func reference() {
    let bias = FloorBias([
      HeldBackCycle(logOdds: [-2, -1, 0, 0.5, 1, 2], outcomes: [0, 1, 1, 0, 1, 1]),
      HeldBackCycle(logOdds: [-1.5, -0.5, 0, 1.5], outcomes: [1, 0, 1, 1]),
      HeldBackCycle(
        logOdds: [Double](repeating: 0.25, count: 40),
        outcomes: (0..<40).map { $0 < 30 ? 1 : 0 }
      ),
    ])
    #expect(abs(bias.mean - 0.4755833176231869) < 1e-6)
    #expect(abs(bias.variance - 0.12296725726112721) < 1e-6)
  }

  @Test("without a held-back cycle nothing is shifted, and nothing is known of the shift")
  func nothing() {
    let bias = FloorBias([])
    #expect(bias.mean == 0)
    #expect(bias.variance == FloorShift.deviation * FloorShift.deviation)
  }

  @Test("many lines of one cycle tell its shift, not that of the next; more cycles do")
  func cyclesCount() {
    let cycle = HeldBackCycle(
      logOdds: [Double](repeating: 0, count: 4000), outcomes: (0..<4000).map { $0 % 4 == 0 ? 0.0 : 1 }
    )
    let one = FloorBias([cycle])
    let six = FloorBias([HeldBackCycle](repeating: cycle, count: 6))
    // Of a shift of log 3 one cycle's own half is its own: both have the same variance.
    #expect(abs(one.mean - log(3) / 2) < 0.01 && abs(one.variance - 0.125) < 0.001)
    #expect(abs(six.mean - log(3) * 6 / 7) < 0.01 && abs(six.variance - 0.25 / 7) < 0.001)
  }

  @Test("all outcomes alike give a finite shift")
  func alike() {
    let bias = FloorBias([
      HeldBackCycle(logOdds: [-8, -8, -8], outcomes: [1, 1, 1]), HeldBackCycle(logOdds: [8], outcomes: [0]),
    ])
    #expect(bias.mean.isFinite && bias.variance > 0 && bias.variance <= 0.25)
  }

  @Test("a cycle follows its predecessors where none of its lines is published, and its lines where many are")
  func predecessors() {
    let past = (0..<5).map { _ in
      HeldBackCycle(
        logOdds: [Double](repeating: 0, count: 400), outcomes: (0..<400).map { $0 % 4 == 0 ? 0.0 : 1 })
    }
    let bias = FloorBias(past)
    let logOdds = [Double](repeating: 0, count: 400)
    let before = FloorShift(logOdds, logOdds.map { _ in .nan }, floor: 5, bias: bias)
    #expect(abs(before.mean - bias.mean) < 1e-12)
    #expect(before.probability(0) > 0.65)
    // This cycle went the other way: one in four at the floor.
    let after = FloorShift(logOdds, logOdds.indices.map { $0 % 4 == 0 ? 5 : 6 }, floor: 5, bias: bias)
    #expect(after.probability(0) < 0.3)
  }

  @Test("chances that were too low in every cycle are raised, and come nearer what happens")
  func drifting() throws {
    var generator = SeededGenerator(seed: 12)
    var truth: [Double] = []
    // Every cycle more lines sink to the floor than the regression on those before it can tell.
    let series = (0..<400).map { index -> (key: [String], series: Series?) in
      var level = 5.2 + 2.5 * generator.uniform()
      let values = (0..<7).map { cycle in
        level -= 0.05 * Double(cycle)
        return max(5, level + 0.3 * generator.normal())
      }
      truth.append(values[6])
      return (["\(index % 20)", "\(index)"], try? Series(years: Array(2010...2016), values: values))
    }
    let panel = Panel(
      series.compactMap { entry in entry.series.map { (key: entry.key, series: $0) } },
      scale: try Scale(.score, floor: 5), groupColumns: [0]
    ).before(2016)
    let fit = try PanelModel().fit(panel, target: 2016)
    let floor = try #require(fit.learned.floor)
    #expect(floor.bias.mean > 0.1)
    let chances = try #require(fit.floorProbabilities(of: Array(0..<400)))
    let outcomes = truth.map { $0 <= 5 ? 1.0 : 0 }
    let unshifted = FloorShift(
      [], [], floor: 5, bias: FloorBias([]))
    let plain = chances.map { chance in
      // What would have been stated without the bias.
      let shifted =
        log(chance / (1 - chance)) * (1 + Double.pi * floor.shift.variance / 8).squareRoot()
      return unshifted.probability(shifted - floor.bias.mean)
    }
    func brier(_ stated: [Double]) -> Double {
      zip(stated, outcomes).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 400
    }
    #expect(brier(chances) < brier(plain))
  }
}
