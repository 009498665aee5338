import LinearAlgebra
import Statistics
import Testing

@testable import Forecasting
@testable import Lines

/// The shares that lines have in common, estimated from simulated movements.
struct SharedKernelTests {
  /// Movements of schools x majors over many years with known shares.
  private static func movements(
    year: Double, school: Double, major: Double, years: Int = 120
  ) -> (movements: [StandardizedMovement], families: [Int]) {
    var generator = SeededGenerator(seed: 8)
    let rest = (1 - year - school - major).squareRoot()
    var all: [StandardizedMovement] = []
    for time in 0..<years {
      let common = year.squareRoot() * generator.normal()
      let schools = (0..<12).map { _ in school.squareRoot() * generator.normal() }
      let majors = (0..<6).map { _ in major.squareRoot() * generator.normal() }
      for series in 0..<72 {
        all.append(
          StandardizedMovement(
            series: series, year: time, group: series / 6,
            value: common + schools[series / 6] + majors[series % 6] + rest * generator.normal()))
      }
    }
    return (all, (0..<72).map { $0 % 6 })
  }

  @Test(arguments: [(0.2, 0.15, 0.2), (0.3, 0, 0), (0, 0.3, 0.1), (0, 0, 0)])
  func `the shares of year, school and major are recovered`(_ shares: (Double, Double, Double)) {
    let (movements, families) = Self.movements(year: shares.0, school: shares.1, major: shares.2)
    let shocks = SharedShocks(movements.map { ($0.year, $0.group, $0.value) })
    let family = FamilyShock(movements, families: families, beside: shocks)
    // The moment of the year takes in pairs of one major, a tenth of all pairs.
    #expect(abs(shocks.year - shares.0 - 0.16 * shares.2) < 0.07)
    #expect(abs(shocks.group - shares.1) < 0.07)
    #expect(abs(family.covariance - 0.84 * shares.2) < 0.07)
  }

  @Test func `lines of one school and major move together most and old ones less`() {
    let (movements, families) = Self.movements(year: 0.2, school: 0.15, major: 0.2)
    let shocks = SharedShocks(movements.map { ($0.year, $0.group, $0.value) })
    let kernel = SharedKernel(
      shocks: shocks, family: FamilyShock(movements, families: families, beside: shocks))
    let place = { (group: Int, family: Int, age: Int) in JointPlace(group: group, family: family, age: age) }
    let base = place(1, 1, 1)
    let (other, major, school, both) = (
      kernel.covariance(base, place(2, 2, 1)), kernel.covariance(base, place(2, 1, 1)),
      kernel.covariance(base, place(1, 2, 1)), kernel.covariance(base, place(1, 1, 1))
    )
    #expect(other < major && other < school && school < both && major < both && both < 1)
    #expect(abs(kernel.covariance(base, place(1, 1, 4)) - both / 2) < 1e-12)
    #expect(abs(kernel.covariance(place(1, 1, 4), place(1, 1, 4)) - both) < 1e-12)
  }

  @Test func `published lines leave less in common`() {
    let shocks = SharedShocks(
      Self.movements(year: 0.4, school: 0.1, major: 0).movements.map { ($0.year, $0.group, $0.value) })
    let kernel = SharedKernel(shocks: shocks, family: FamilyShock([], families: [], beside: shocks))
    let lines = [JointPlace(group: 1, family: 1, age: 1), JointPlace(group: 2, family: 2, age: 1)]
    let published = (0..<10).map { JointPlace(group: 10 + $0, family: 10 + $0, age: 1) }
    let prior = kernel.covariances(lines, given: [])
    let posterior = kernel.covariances(lines, given: published)
    #expect(prior[0, 0] == 1 && abs(prior[0, 1] - shocks.year) < 1e-12)
    // k - k² 1'(K)^-1 1 with an equicorrelated K of ten.
    let year = shocks.year
    let explained = year * year * 10 / (1 + 9 * year)
    #expect(abs(posterior[0, 1] - (year - explained)) < 1e-9)
    #expect(abs(posterior[0, 0] - (1 - explained)) < 1e-9)
    _ = Matrix.identity(1)
  }
}
