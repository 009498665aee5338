import Statistics
import Testing

@Suite struct TheilSenTests {
  @Test func aStraightLineIsFound() throws {
    let fit = try TheilSen(x: [1, 2, 4, 8], y: [5, 7, 11, 19])
    #expect(fit.slope == 2 && fit.intercept == 3)
    #expect(fit(10) == 23)
  }

  /// scipy.stats.theilslopes(method="joint") gives the same slope and intercept.
  @Test func aSmallSampleAgreesWithSciPy() throws {
    let fit = try TheilSen(x: [0, 1, 2, 3, 4, 5], y: [2, 3.5, 3, 6, 5, 40])
    #expect(abs(fit.slope - 1.3333333333333333) < 1e-15)
    #expect(abs(fit.intercept - 2) < 1e-15)
  }

  @Test func aQuarterOfOutliersDoesNotMoveIt() throws {
    let x = (0..<20).map(Double.init)
    let y = x.map { 3 * $0 + ($0.truncatingRemainder(dividingBy: 4) == 3 ? 1000 : 0) }
    #expect(abs(try TheilSen(x: x, y: y).slope - 3) < 1e-12)
  }

  @Test func theSlopeScalesAndShifts() throws {
    let x = [0.0, 1, 2, 3, 4]
    let y = [1.0, 4, 2, 8, 5]
    let fit = try TheilSen(x: x, y: y)
    let moved = try TheilSen(x: x.map { $0 + 100 }, y: y.map { 50 - 4 * $0 })
    #expect(moved.slope == -4 * fit.slope)
  }

  @Test func equalTimesAreLeftOut() throws {
    #expect(try TheilSen(x: [1, 1, 2], y: [0, 2, 3]).slope == 2)
    #expect(throws: StatisticsError.noVariation) { try TheilSen(x: [3, 3], y: [1, 2]) }
    #expect(throws: StatisticsError.tooFewObservations(needed: 2, have: 1)) { try TheilSen(x: [3], y: [1]) }
    #expect(throws: StatisticsError.notFinite(position: 1)) { try TheilSen(x: [1, 2], y: [1, .nan]) }
  }
}
