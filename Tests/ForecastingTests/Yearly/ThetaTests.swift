import Glibc
import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting

@Suite("Theta by matrices")
struct ThetaTests {
  /// One-step errors of simple exponential smoothing by its recursion, and the level after the last value.
  private func smoothed(_ values: [Double], gain: Double, start: Double) -> (errors: [Double], level: Double)
  {
    var level = start
    let errors = values.map { value in
      let error = value - level
      level += gain * error
      return error
    }
    return (errors, level)
  }

  private func series(_ length: Int) -> [Double] {
    var generator = SeededGenerator(seed: UInt64(length))
    return (0..<length).map { 0.1 * Double($0) + generator.normal() }
  }

  @Test("residuals and level are those of the recursion from its best start", arguments: [4, 9, 25])
  func recursion(length: Int) {
    let values = series(length)
    for gain in LogTheta.gains {
      let smoother = ThetaSmoother(gain: gain, length: length)
      let errors = product(smoother.residuals, values)
      // The errors are linear in the start: two runs give the least-squares one.
      let zero = smoothed(values, gain: gain, start: 0).errors
      let slope = zip(smoothed(values, gain: gain, start: 1).errors, zero).map { $0 - $1 }
      let best = -zip(slope, zero).reduce(0) { $0 + $1.0 * $1.1 } / slope.reduce(0) { $0 + $1 * $1 }
      let expected = smoothed(values, gain: gain, start: best)
      #expect(zip(errors, expected.errors).allSatisfy { abs($0 - $1) < 1e-9 })
      let level = zip(smoother.level, values).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(level - expected.level) < 1e-9)
    }
  }

  @Test("a line is continued with half its slope from near its end")
  func line() {
    let values = Matrix(rows: 12, columns: 1, elements: (0..<12).map(Double.init))
    let states = LogTheta(length: 12).states(values, horizon: 4)
    for step in 1..<4 { #expect(abs(states[step, 0] - states[step - 1, 0] - 0.5) < 1e-9) }
    #expect(abs(states[0, 0] - 11.5) < 0.01)
    #expect(states[4, 0] < 11 + 1e-9 && states[5, 0] < states[4, 0] + 1e-9)
  }

  @Test("one odd change tilts nothing")
  func trimmed() {
    var changes = [0.1, 0.1, 0.1, 0.1, 40, 0.1, 0.1, -30]
    #expect(abs(LogTheta.trimmedMean(&changes) - 0.1) < 1e-12)
    var few = [1.0, 4]
    #expect(LogTheta.trimmedMean(&few) == 2.5)
    var one = [3.0]
    #expect(LogTheta.trimmedMean(&one) == 3)
  }
}
