import Glibc
import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting

@Suite("Damped trends by matrices")
struct TrendTests {
  private typealias Run = (errors: [Double], ahead: [Double])

  /// Smoothing with a damped trend by its recursion, from a given start.
  private func smoothed(
    _ values: [Double], _ gains: TrendSmoother.Gains, level: Double, slope: Double, horizon: Int
  ) -> Run {
    var (level, slope) = (level, slope)
    let errors = values.map { value in
      let error = value - level - gains.damping * slope
      (level, slope) = (
        level + gains.damping * slope + gains.level * error, gains.damping * slope + gains.slope * error
      )
      return error
    }
    var ahead: [Double] = []
    for _ in 0..<horizon {
      slope *= gains.damping
      level += slope
      ahead.append(level)
    }
    return (errors, ahead)
  }

  /// The recursion from the start with the least squares, found as errors are linear in the start.
  private func best(_ values: [Double], _ gains: TrendSmoother.Gains, horizon: Int) throws -> Run {
    let zeros = [Double](repeating: 0, count: values.count)
    let base = smoothed(values, gains, level: 0, slope: 0, horizon: horizon)
    let slopes = [(1.0, 0.0), (0.0, 1.0)].map {
      smoothed(zeros, gains, level: $0.0, slope: $0.1, horizon: horizon).errors
    }
    var design = Design(observations: values.count)
    design.append("level", slopes[0])
    design.append("slope", slopes[1])
    let start = try LinearModel(response: base.errors.map { -$0 }, design: design).coefficients
    return smoothed(values, gains, level: start[0], slope: start[1], horizon: horizon)
  }

  @Test("residuals and forecasts are those of the recursion from its best start", arguments: [4, 9, 24])
  func recursion(length: Int) throws {
    var generator = SeededGenerator(seed: UInt64(length))
    let values = (0..<length).map { 0.1 * Double($0) + generator.normal() }
    for gains in TrendGrid.gains {
      let smoother = TrendSmoother(gains, length: length, horizon: 4)
      let expected = try best(values, gains, horizon: 4)
      let found = (product(smoother.residuals, values), product(smoother.forecasts, values))
      #expect(zip(found.0, expected.errors).allSatisfy { abs($0 - $1) < 1e-8 })
      #expect(zip(found.1, expected.ahead).allSatisfy { abs($0 - $1) < 1e-8 })
    }
  }

  @Test("each path takes the candidate with the least squares")
  func choice() throws {
    var generator = SeededGenerator(seed: 4)
    let columns = (0..<5).map { _ in (0..<10).map { 0.2 * Double($0) + generator.normal() } }
    let found = TrendGrid(length: 10, horizon: 2).forecasts(
      Matrix(rows: 10, columns: 5, elements: Array(columns.joined())))
    for (column, values) in columns.enumerated() {
      let runs = try TrendGrid.gains.map { try best(values, $0, horizon: 2) }
      let sums = runs.map { $0.errors.reduce(0) { $0 + $1 * $1 } }
      let least = try #require(sums.indices.min { sums[$0] < sums[$1] })
      for step in 0..<2 { #expect(abs(found[step, column] - runs[least].ahead[step]) < 1e-8) }
    }
  }

  @Test("a line is continued, and levels off")
  func line() {
    let values = Matrix(rows: 12, columns: 1, elements: (0..<12).map(Double.init))
    let forecasts = TrendGrid(length: 12, horizon: 5).forecasts(values)
    #expect(forecasts[0, 0] > 11.7 && forecasts[0, 0] < 12.2)
    for step in 1..<5 {
      let growth = forecasts[step, 0] - forecasts[step - 1, 0]
      #expect(growth > 0.7 && growth < 1.1)
    }
  }
}
