import Glibc
import Testing

@testable import Forecasting

@Suite("What nothing in the past allows")
struct GuardTests {
  private func cycles(_ series: [[Double]]) -> [[Double]] {
    (series.first ?? []).indices.map { cycle in series.map { $0[cycle] } }
  }

  /// Calm series around 300, none alike.
  private var calm: [[Double]] {
    (0..<40).map { index in
      (0..<8).map { cycle in 300 + 2 * Double(index) + 3 * sin(Double(index * 7 + cycle * 3)) }
    }
  }

  @Test("a slip in the middle is left out, a jump that stays is not, a last one is doubted")
  func slips() {
    let slips = SlipGuard(cycles(calm))
    var middle = calm[3]
    middle[4] = 33
    let isMiddleDoubted = slips.clean(&middle)
    #expect(!isMiddleDoubted)
    let missing = middle.indices.filter { middle[$0].isNaN }
    #expect(missing == [4])
    var stays = calm[3]
    for cycle in 4..<8 { stays[cycle] += 120 }
    let before = stays
    let isJumpDoubted = slips.clean(&stays)
    #expect(!isJumpDoubted)
    #expect(stays == before)
    var last = calm[3]
    last[7] = 33
    let isLastDoubted = slips.clean(&last)
    #expect(isLastDoubted)
    #expect(last[7] == 33)
  }

  @Test("inputs are cut at what was learned from, and a column that never varied says nothing")
  func inputs() {
    let table = FeatureTable(columns: [(0..<20).map(Double.init), [Double](repeating: 7, count: 20)])
    let inputs = Standardization(table)
    #expect(inputs.standardized(1e6, 0) == inputs.standardized(19, 0))
    #expect(inputs.standardized(-1e6, 0) == inputs.standardized(0, 0))
    #expect(inputs.standardized(1e6, 1) == 0)
  }

  @Test("a step of the values is found, and leaves room for rounding")
  func resolution() {
    let coarse = Resolution((0..<100).map { Double($0 % 9) * 50 }, unit: 10, isLogarithmic: false)
    #expect(coarse.step == 50)
    #expect(abs(coarse.smallestScale(300) - 1.25) < 1e-12)
    #expect(Resolution((0..<100).map { 0.137 * Double($0) }, unit: 1, isLogarithmic: false).step < 0.01)
  }

  @Test("a mixture has the mass of both levels")
  func mixture() {
    let levels = (1...99).map { Double($0) / 100 }
    let low = levels.map { 30 + $0 }
    let high = levels.map { 340 + 10 * $0 }
    let mixed = QuantileMixture(levels: levels, low, high, share: 0.7).quantiles([0.1, 0.25, 0.5, 0.9])
    #expect(mixed[0] < 32 && mixed[1] < 32)
    #expect(mixed[2] > 340 && mixed[3] > 345)
  }

  @Test("a few series in two cycles with one repeated stay where they are", arguments: [2, 3, 4])
  func repeatedCycle(years: Int) throws {
    let rows = calm.map { series in
      (0..<years).map { cycle in
        (2020 + cycle, cycle == years - 1 ? series[max(cycle - 1, 0)] : series[cycle])
      }
    }
    let found = try PanelModel().fit(.plain(rows), target: 2020 + years)
      .quantiles(of: Array(0..<40), levels: [0.1, 0.5, 0.9])
    for series in 0..<40 {
      let last = rows[series][years - 1].1
      #expect(abs(found[3 * series + 1] - last) < 15)
      // Two cycles alike are all that such a table knows.
      #expect(found[3 * series + 2] - found[3 * series] > (years == 2 ? 0 : 1))
      #expect(found[3 * series + 2] - found[3 * series] < 120)
    }
  }
}
