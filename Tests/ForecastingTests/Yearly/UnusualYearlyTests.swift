import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("Yearly engine: unusual series")
struct UnusualYearlyTests {
  private let simulation = GrowthSimulation(series: 150, years: 22)

  /// The simulated panel with one more series, the first of the result; its quantiles.
  private func quantiles(_ pairs: [(Int, Double)], scale: Scale = Scale(.real)) throws -> [Double] {
    let others = simulation.values().map { row in row.enumerated().map { (1990 + $0.offset, $0.element) } }
    return try YearlyModel().fit(.plain([pairs] + others, scale: scale), horizon: 2)
      .quantiles(of: [0], steps: 2, levels: testLevels)
  }

  @Test("a single value keeps its place, with a spread that grows")
  func single() throws {
    let found = try quantiles([(2010, 40)])
    #expect(isNested(found))
    #expect(abs(found[5] - 40) < 1e-9 && found[0] < 40 && found[10] > 40)
    #expect(found[21] - found[11] > found[10] - found[0])
  }

  @Test("a series that never moved stays, to the last bit", arguments: [40.0, 5, -3, 0, 1e-6, 1e9])
  func constant(value: Double) throws {
    let found = try quantiles((0..<12).map { (2000 + $0, value) })
    #expect(found.allSatisfy { $0 == value })
  }

  @Test("two equal values tell nothing yet: they have the spread of other series")
  func pair() throws {
    let found = try quantiles([(2010, 40), (2011, 40)])
    #expect(isNested(found) && found[0] < 39 && found[10] > 41)
  }

  @Test("zeros and negative values are forecast on their own scale")
  func negative() throws {
    let values = [-5.0, 3, -2, 0, 4, -1, 2, -3, 1, 0, -2, 3]
    let found = try quantiles(values.enumerated().map { (2000 + $0.offset, $0.element) })
    #expect(isNested(found))
    #expect(found[0] < 0 && found[10] > 0 && abs(found[5]) < 6)
  }

  @Test("a constant series of zeros stays there, among counts too", arguments: [Scale(.real), Scale(.count)])
  func zeros(scale: Scale) throws {
    #expect(try quantiles((0..<9).map { (2000 + $0, 0.0) }, scale: scale).allSatisfy { $0 == 0 })
  }

  @Test("a history with zeros and nothing below them is not forecast below them, nor one above them")
  func signs() throws {
    let values = [0.0, 3, 2, 0, 4, 1, 2, 0, 1, 0, 2, 1]
    let found = try quantiles(values.enumerated().map { (2000 + $0.offset, $0.element) })
    #expect(isNested(found) && found[0] >= 0 && found[10] > 1)
    let below = try quantiles(values.enumerated().map { (2000 + $0.offset, -$0.element) })
    #expect(isNested(below) && below[10] <= 0 && below[0] < -1)
  }

  @Test("counts that fall to zero stay within their limits")
  func counts() throws {
    let values = [9.0, 7, 4, 2, 1, 0, 0]
    let found = try quantiles(
      values.enumerated().map { (2000 + $0.offset, $0.element) }, scale: Scale(.count))
    #expect(isNested(found) && found.allSatisfy { $0 >= 0 })
  }

  @Test("a gap is filled geometrically")
  func gap() throws {
    let years = Array(0..<14)
    let whole = try quantiles(years.map { (2000 + $0, 100 * pow(1.05, Double($0))) })
    let gapped = try quantiles(years.filter { $0 != 9 }.map { (2000 + $0, 100 * pow(1.05, Double($0))) })
    // One target less moves the pooled coefficients a little, the forecast hardly.
    for (found, expected) in zip(gapped, whole) { #expect(abs(found / expected - 1) < 0.01) }
  }

  @Test("an interpolated value is never a target")
  func targets() {
    let panel = Panel.plain([[(2000, 1), (2001, 2), (2002, 4), (2003, 8), (2005, 32), (2006, 64)]])
    let paths = YearlyPaths(panel, unit: .logarithms, series: [0])
    #expect(abs(exp(paths.values[4]) - 16) < 1e-9)
    var origins = Origins()
    origins.append(path: 0, cut: 4)
    let targets = GrowthTargets(origins, paths, horizon: 4, hidden: 0)
    #expect(targets.weights.map { $0 > 0 } == [false, true, true, false])
    #expect(abs(targets.growth[1] - 2 * log(2)) < 1e-12)
  }

  @Test("panels too small are refused with their numbers")
  func refusals() {
    #expect(throws: ForecastError.emptyPanel) { try YearlyModel().fit(.yearly([]), horizon: 2) }
    #expect(throws: ForecastError.tooFewObservations(needed: 3, have: 2)) {
      try YearlyModel().fit(.yearly([[1, 2]]), horizon: 2)
    }
  }

  @Test("a few short series keep their last values")
  func few() throws {
    let medians = try YearlyModel().fit(.yearly([[3, 4, 5, 6], [7, 6, 8]]), horizon: 2).all([0.5])
    #expect(zip(medians, [6, 6, 8, 8]).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}
