import Glibc
import Statistics
import Testing

@testable import Forecasting

/// Series as tables have them, next to ordinary ones: no forecast may explode, whatever the series holds.
@Suite("Yearly engine: bounds")
struct YearlyBoundsTests {
  private static let horizon = 3
  private static let weights = smallNetwork.train(
    GrowthSimulation(series: 300, years: 26, persistence: 0.6).panel(), horizon: horizon)

  /// Twenty years of steady growth about 100.
  private static let steady = (0..<20).map { 100 * pow(1.02, Double($0)) * (1 + 0.01 * sin(Double(3 * $0))) }

  private func quantiles(_ values: [Double], scale: Scale = Scale(.real)) -> [Double] {
    YearlyModel().apply(Self.weights, to: .yearly([values], scale: scale)).all([0.025, 0.5, 0.975])
  }

  private func naiveError(_ values: [Double]) -> Double {
    zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) } / Double(values.count - 1)
  }

  private static let odd: [String: [Double]] = {
    var generator = SeededGenerator(seed: 2)
    func walk(_ count: Int, _ deviation: Double) -> [Double] {
      var level = 0.0
      return (0..<count).map { _ in
        level += deviation * generator.normal()
        return level
      }
    }
    var spiked = steady
    spiked[17] *= 100
    var dropped = steady
    dropped[16] *= 0.001
    var odd: [String: [Double]] = [:]
    odd["three points"] = [5, 6, 7]
    odd["four points"] = [5, 6, 7, 9]
    odd["sixty points"] = walk(60, 0.1).map { 50 * exp($0) }
    odd["a spike two years ago"] = spiked
    odd["a drop three years ago"] = dropped
    odd["swings like months"] = (0..<36).map { 100 + 80 * sin(Double($0) / 2) }
    odd["swings over zero"] = (0..<36).map { 80 * sin(Double($0) / 2) }
    odd["both signs"] = walk(30, 5)
    odd["zeros between"] = (0..<24).map { $0 % 3 == 0 ? 0 : Double($0) }
    odd["doubling"] = (0..<20).map { pow(2, Double($0)) }
    odd["halving"] = (0..<20).map { pow(0.5, Double($0)) }
    odd["a millionth"] = steady.map { 1e-8 * $0 }
    odd["a billion"] = steady.map { 1e7 * $0 }
    odd["white noise"] = (0..<30).map { _ in exp(generator.normal()) }
    return odd
  }()

  @Test(
    "nested, finite, and no further than moves have gone, in own naive errors",
    arguments: YearlyBoundsTests.odd.keys.sorted())
  func bounded(name: String) throws {
    let values = try #require(Self.odd[name])
    for scale in [Scale(.real), Scale(.count)] where scale.kind == .real || values.allSatisfy({ $0 >= 1 }) {
      let found = quantiles(values, scale: scale)
      let naive = naiveError(values)
      for step in 0..<Self.horizon {
        let row = Array(found[step * 3..<step * 3 + 3])
        #expect(row.allSatisfy(\.isFinite) && row[0] <= row[1] && row[1] <= row[2], "\(name): \(row)")
        // Short series have no moves of their own to go by.
        guard values.count > 4 else { continue }
        for value in row { #expect(abs(value - values[values.count - 1]) < 30 * naive, "\(name): \(row)") }
      }
    }
  }

  @Test("a last value out of proportion is mixed with the level before it", arguments: [0.001, 100, 30, 0.1])
  func jump(factor: Double) {
    let usual = Self.steady[19]
    let found = quantiles(Array(Self.steady.dropLast()) + [factor * usual])
    let ordinary = quantiles(Self.steady)
    for step in 0..<Self.horizon {
      let row = Array(found[step * 3..<step * 3 + 3])
      let width = ordinary[step * 3 + 2] - ordinary[step * 3]
      // More likely the new level than the old one, and both inside.
      #expect(abs(row[1] / usual - factor) < 0.3 * factor, "\(row)")
      #expect(factor > 1 ? row[0] < usual + width : row[2] > usual - width, "\(row)")
      // Nothing beyond either of them.
      #expect(row[0] > 0.5 * min(factor, 1) * usual && row[2] < 2 * max(factor, 1) * usual, "\(row)")
    }
  }

  @Test("the same where values have both signs")
  func jumpOfDifferences() {
    var generator = SeededGenerator(seed: 4)
    let rows = (0..<60).map { _ in (0..<24).map { _ in generator.normal() } }
    let weights = YearlyModel(networks: 0).train(.yearly(rows), horizon: 1)
    let found = YearlyModel().apply(weights, to: .yearly([Array(rows[0].dropLast()) + [200]])).all([
      0.025, 0.5, 0.975,
    ])
    #expect(found[0] < 10 && found[0] > -20 && abs(found[1] - 200) < 20 && found[2] < 220, "\(found)")
  }

  @Test(
    "a spike that came back and a step that stayed are no growth: the interval stays near the usual one",
    arguments: [
      0.001, 100,
    ])
  func breaks(factor: Double) {
    let usual = quantiles(Self.steady)
    var spiked = Self.steady
    spiked[16] *= factor
    let stepped = Self.steady.enumerated().map { $0.offset < 14 ? factor * $0.element : $0.element }
    for values in [spiked, stepped] {
      let found = quantiles(values)
      for (value, expected) in zip(found, usual) { #expect(abs(value / expected - 1) < 0.1, "\(found)") }
    }
  }

  @Test("breaks are what stands out alone: swings and every ordinary change are left as they are")
  func calm() {
    func calmed(_ values: [Double]) -> [PathPoint] {
      var path = values.map { PathPoint(value: log($0), isObserved: true) }
      PathBreak.calm(&path, .logarithms)
      return path
    }
    for values in [Self.steady, [1, 100, 1, 100, 1, 100, 1, 100, 1, 100], [3, 3, 3, 7, 3, 3, 3, 3, 3]] {
      #expect(zip(calmed(values), values).allSatisfy { $0.value == log($1) && $0.isObserved })
    }
    // At the end it is not yet known which it is.
    #expect(calmed(Self.steady + [9000]).last?.value == log(9000))
    let spike = calmed([5, 5.1, 5, 5.2, 900, 5.1, 5, 5.1, 5.2])
    #expect(!spike[4].isObserved && abs(spike[4].value - (log(5.2) + log(5.1)) / 2) < 1e-12)
    let step = calmed([5, 5.1, 5, 5.2, 900, 905, 910, 900, 890])
    #expect(abs(step[3].value - step[4].value) < 1e-12 && step[4].value == log(900))
  }

  @Test("how often jumps are taken back is learned")
  func returns() {
    // Every series jumps once; two of three come back the year after.
    let rows = (0..<60).map { index in
      (0..<20).map { year -> Double in
        let isUp = year == 12 || (year > 12 && index % 3 == 0)
        return (isUp ? 50 : 1) * (10 + 0.1 * sin(Double(7 * year + index)))
      }
    }
    let paths = YearlyPaths(.yearly(rows), unit: .logarithms, series: Array(0..<60))
    let jump = LevelJump(MemberTraining.origins(paths, hidden: 0), paths, hidden: 0)
    // The prior, forty that return and their ways back, twenty that stay.
    #expect(jump.returnShare == 41 / 108.0)
    // Hidden years teach nothing.
    let before = LevelJump(MemberTraining.origins(paths, hidden: 8), paths, hidden: 8)
    #expect(before.returnShare == 0.125)
  }

  @Test("a mixture holds the shares of both: with one of eight returning, a tenth lies below the gap")
  func mixture() {
    let paths = YearlyPaths(.yearly([]), unit: .logarithms, series: [])
    let jump = LevelJump(Origins(), paths, hidden: 0)
    let high = YearlyLevels.levels.map { 100 + $0 }
    let low = YearlyLevels.levels.map { 1 + $0 }
    let found = jump.mixed(high, low)
    #expect(isNested(found))
    #expect(found[0] < 2 && found[1] < 2.2 && found[2] > 99 && found[6] < 101)
    #expect(jump.mixed(high, high).indices.allSatisfy { abs(jump.mixed(high, high)[$0] - high[$0]) < 1e-9 })
  }

  @Test("inputs beyond what was learned from count as its edge")
  func inputs() {
    let limits = InputLimits(rows: 5000, columns: 2) { $1 == 0 ? Double($0) : 1 }
    var values = [1e12, 7, -1e12, -7, 2500, 1]
    limits.limit(&values)
    #expect(values == [4994, 1, 5, 1, 2500, 1])
  }
}
