import Statistics
import Testing

@testable import Forecasting
@testable import Lines

/// The parts a line model is made of.
struct LinePartsTests {
  private func residuals(_ kind: (Int, inout SeededGenerator) -> Double) -> [(
    stratum: Int, age: Int, value: Double
  )] {
    var generator = SeededGenerator(seed: 5)
    return (0..<1500).map { index in
      let age = 1 + index % 6
      return (stratum: index % 2, age: age, value: kind(age, &generator))
    }
  }

  @Test func `movements of a walk grow with age`() {
    let spread = AgeSpread(
      residuals: residuals { age, generator in 6 * Double(age).squareRoot() * generator.normal() },
      strataCount: 2)
    #expect(abs(spread.perCycle - 36) < 6)
    #expect(spread.base < 12)
    #expect(spread.strata.allSatisfy { abs($0 - 1) < 0.15 })
  }

  @Test func `noise around a level does not grow with age`() {
    let spread = AgeSpread(residuals: residuals { _, generator in 6 * generator.normal() }, strataCount: 2)
    // The cap on large movements expects a walk and holds the base down a little: 6 cycles of a walk would
    // have six times the variance of one.
    let variances = [1, 6].map { spread.variance(stratum: 0, age: $0) }
    #expect(variances.allSatisfy { abs($0 / 36 - 1) < 0.35 })
    #expect(variances[1] / variances[0] < 2)
  }

  @Test func `a variance is never negative, whatever the residuals`() {
    for items in [[], [(stratum: 0, age: 1, value: 0.0)], [(stratum: 0, age: 6, value: 1e6)]] {
      let spread = AgeSpread(residuals: items, strataCount: 1)
      #expect((1...12).allSatisfy { spread.variance(stratum: 0, age: $0) > 0 })
    }
  }

  @Test func `without cases the chance of the floor is what the forecast implies`() {
    let chance = FloorChance([])
    for implied in [0.01, 0.3, 0.5, 0.9] {
      let features = FloorChance.Features(implied: implied, wasAtFloor: false, age: 1)
      #expect(abs(chance.probability(features) - implied) < 1e-9)
    }
  }

  @Test func `lines that rested on the floor and stayed raise the chance of the next`() {
    let cases = (0..<200).map { index in
      (
        features: FloorChance.Features(implied: 0.3, wasAtFloor: index % 2 == 0, age: 1),
        isAtFloor: index % 2 == 0 ? index % 10 != 0 : index % 10 == 1
      )
    }
    let chance = FloorChance(cases)
    let probability = { (rested: Bool) in
      chance.probability(FloorChance.Features(implied: 0.3, wasAtFloor: rested, age: 1))
    }
    // The ridge is worth a few cases out of a hundred of either kind.
    #expect(abs(probability(true) - 0.8) < 0.08)
    #expect(abs(probability(false) - 0.2) < 0.08)
  }

  @Test func `the tabulated t agrees with the exact one`() {
    for degrees in [3.0, 4, 20] {
      let exact = StudentTDistribution(location: 0, scale: 1, degreesOfFreedom: degrees)
      let table = TabulatedStudentT.of(degrees)
      for x in stride(from: -45.0, through: 45, by: 0.377) {
        #expect(abs(table.cdf(x) - exact.cdf(x)) < 5e-6)
      }
    }
  }

  @Test func `heavy movements get a heavy tail and light ones a light tail`() {
    var generator = SeededGenerator(seed: 8)
    let heavy = MovementShape(standardized: (0..<600).map { _ in generator.studentT(degreesOfFreedom: 3) })
    let light = MovementShape(standardized: (0..<600).map { _ in generator.normal() })
    #expect(heavy.degreesOfFreedom <= 5)
    #expect(light.degreesOfFreedom >= 10)
    #expect(MovementShape(standardized: [1, 2]).degreesOfFreedom == 4)
  }

  @Test func `a reference path knows its years and nothing between`() {
    let path = ReferencePath([(year: 2020, value: 264), (year: 2022, value: 273)])
    #expect(path[2020] == 264 && path[2021].isNaN && path[2025].isNaN)
    #expect(path.last(before: 2022)?.year == 2020)
    #expect(path.last(before: 2030)?.value == 273)
    #expect(path.last(before: 2020) == nil)
    #expect(ReferencePath([]).last(before: 3000) == nil)
  }

  @Test func `the cells of a tabulated t are the differences of its distribution function`() {
    let table = TabulatedStudentT.of(4)
    let (location, scale) = (303.7, 2.5)
    let cells = table.cells(from: 250, count: 200, location: location, scale: scale)
    for place in [0, 1, 50, 53, 54, 120, 199] {
      let ends = [250 + Double(place) - 0.5, 250 + Double(place) + 0.5].map {
        table.cdf(($0 - location) / scale)
      }
      #expect(cells[place] == max(ends[1] - ends[0], 0))
    }
  }
}
