import Statistics
import Testing

@testable import Forecasting

/// Every kind of distribution, with the lattice its values lie on where there is one.
struct DistributionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let distribution: Distribution

  init(_ name: String, _ distribution: Distribution) {
    (testDescription, self.distribution) = (name, distribution)
  }

  static let bell = Distribution.studentT(
    StudentTDistribution(location: 300, scale: 10, degreesOfFreedom: 5))
  static let table = Distribution.quantiles(
    QuantileTable(levels: [0.05, 0.25, 0.5, 0.9], values: [280, 292, 301, 330]))
  static let lattice = Distribution.grid(
    GridDistribution(origin: 270, step: 5, masses: [3, 0, 1, 4, 2]))

  static let all: [DistributionCase] = [
    DistributionCase("student t", bell),
    DistributionCase("quantiles", table),
    DistributionCase("grid", lattice),
    DistributionCase("point", .point(270)),
    DistributionCase("scaled", .scaled(table, by: 0.4, plus: -20)),
    DistributionCase(
      "exponential",
      .exponential(.studentT(StudentTDistribution(location: 5, scale: 0.2, degreesOfFreedom: 8)))),
    DistributionCase("truncated below", .truncated(bell, lower: 295, upper: nil)),
    DistributionCase("truncated above", .truncated(bell, lower: nil, upper: 290)),
    DistributionCase("truncated twice", .truncated(table, lower: 290, upper: 310)),
    DistributionCase(
      "floored", .floored(at: 285, probability: 0.3, above: .truncated(bell, lower: 285, upper: nil))),
    DistributionCase("rounded", .rounded(bell, origin: 0, step: 1)),
    DistributionCase(
      "rounded and truncated", .rounded(.truncated(bell, lower: 289.5, upper: 320.5), origin: 290, step: 1)),
  ]
}
