import Glibc
import Statistics
import Testing

@testable import Forecasting

/// From the scale on which errors are alike to the data's own unit: limits, lattice, logarithm.
struct ScaleDistributionTests {
  private let tails = [1e-9, 1e-4, 0.025, 0.25, 0.5, 0.75, 0.975, 1 - 1e-4, 1 - 1e-9]

  private func bell(_ location: Double, _ scale: Double, degrees: Double = 4) -> Distribution {
    .studentT(StudentTDistribution(location: location, scale: scale, degreesOfFreedom: degrees))
  }

  @Test(arguments: [-3000.0, -200, -0.2, 0, 3, 250, 497, 500.4, 700, 3000])
  func `marks lie on the lattice and within the full mark`(_ location: Double) throws {
    let scale = try Scale(.score, lower: 0, upper: 500, step: 1)
    for spread in [0.01, 8, 100] {
      let line = scale.distribution(ofTransformed: bell(location, spread, degrees: 30))
      for level in tails {
        let value = line.quantile(level)
        #expect(value == value.rounded(), "\(location) \(spread) \(level)")
        #expect(value >= 0 && value <= 500, "\(location) \(spread) \(level): \(value)")
      }
    }
  }

  @Test(arguments: [-20.0, 1, 250, 495, 520])
  func `the masses of the lattice points add up to one`(_ location: Double) throws {
    let scale = try Scale(.score, lower: 0, upper: 500, step: 1)
    let line = scale.distribution(ofTransformed: bell(location, 12))
    var before = 0.0
    var sum = 0.0
    for mark in 0...500 {
      let share = line.cdf(Double(mark))
      #expect(share >= before - 1e-12)
      sum += share - before
      before = share
    }
    #expect(abs(sum - 1) < 1e-9)
    #expect(line.cdf(-0.01) == 0)
  }

  @Test func `a limit keeps the full share of its cell`() throws {
    let scale = try Scale(.score, lower: 0, upper: 500, step: 1)
    let line = scale.distribution(ofTransformed: bell(0, 2))
    // Of a bell around the limit the cells 0, 1, ... remain, and the cell of 0 is as wide as the others.
    let base = bell(0, 2)
    let kept = base.cdf(500.5) - base.cdf(-0.5)
    #expect(abs(line.cdf(0) - (base.cdf(0.5) - base.cdf(-0.5)) / kept) < 1e-6)
  }

  @Test func `a lattice with a coarse step starts at the lower limit`() throws {
    let scale = try Scale(.score, lower: 2, upper: 52, step: 5)
    let line = scale.distribution(ofTransformed: bell(30, 9))
    for level in tails {
      #expect((line.quantile(level) - 2).truncatingRemainder(dividingBy: 5) == 0)
    }
    #expect(scale.admissible(1) == 2)
    #expect(scale.admissible(90) == 52)
    #expect(scale.onLattice(29.4) == 27)
  }

  @Test func `limits between lattice points give way to the points inside`() throws {
    let scale = try Scale(.score, upper: 503, step: 5, floor: 262)
    for location in [100.0, 262, 400, 502, 900] {
      let line = scale.distribution(ofTransformed: bell(location, 20, degrees: 30))
      for level in tails { #expect(line.quantile(level) >= 265 && line.quantile(level) <= 500) }
    }
  }

  @Test func `ranks are exponentials that never fall below one`() throws {
    let scale = Scale(.rank)
    let z = bell(log(2000), 0.3)
    let line = scale.distribution(ofTransformed: z)
    for level in [0.01, 0.1, 0.5, 0.9, 0.99] {
      #expect(abs(line.quantile(level) / exp(z.quantile(level)) - 1) < 1e-3)
    }
    let first = scale.distribution(ofTransformed: bell(0, 2))
    for level in tails { #expect(first.quantile(level) >= 1) }
    #expect(scale.transformed(0) == 0 && scale.restored(scale.transformed(640)).rounded() == 640)
  }

  @Test func `a floor is the lowest value`() throws {
    let scale = try Scale(.real, lower: 0, floor: 5)
    #expect(scale.lowest == 5)
    let line = scale.distribution(ofTransformed: bell(4, 3))
    for level in tails { #expect(line.quantile(level) >= 5) }
  }

  @Test func `impossible limits are refused`() {
    #expect(throws: ScaleError.limitsCross(lower: 5, upper: 5)) { try Scale(.score, lower: 5, upper: 5) }
    #expect(throws: ScaleError.limitsCross(lower: 9, upper: 5)) { try Scale(.score, upper: 5, floor: 9) }
    #expect(throws: ScaleError.stepNotPositive(0)) { try Scale(.score, step: 0) }
    #expect(throws: ScaleError.limitNotFinite) { try Scale(.score, upper: .infinity) }
  }
}
