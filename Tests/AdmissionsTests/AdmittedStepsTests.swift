import Forecasting
import Testing

@testable import Admissions

/// The step from a line to the lowest admitted score, on the data that ship.
struct AdmittedStepsTests {
  private static let dataset = ShippedPackage.dataset
  private static let forecaster = LineForecaster(dataset, cycle: 2027, model: "gap")

  private func line(_ school: String, _ major: String, _ degree: Degree? = nil) throws -> LineForecast {
    let known = try #require(Self.dataset.catalog.knownMajor(major, degree: degree))
    return try Self.forecaster.forecast(
      LineForecastRequest(school: school, major: known, degree: degree, model: "gap"))
  }

  @Test func `steps are never below zero, held on later cycles, and tell more than the line itself`() throws {
    let steps = try #require(AdmittedSteps(Self.dataset, before: 2027, fullMark: 500))
    #expect(steps.count > 900 && steps.step.origin == 0)
    #expect(steps.shareAtLine > 0.4 && steps.shareAtLine < 0.75)
    #expect(abs(steps.step.masses[0] - steps.shareAtLine) < 1e-9)
    let record = try #require(steps.record)
    #expect(record.count > 500 && record.schools > 20)
    #expect((0.75...0.9).contains(Double(record.held) / Double(record.count)))
    #expect(record.crps < record.crpsOfLine)
  }

  @Test func `steps of a cycle and later ones teach nothing about it`() throws {
    let early = try #require(AdmittedSteps(Self.dataset, before: 2023, fullMark: 500))
    let before = Self.dataset.admissions.count { $0.measure == .scoreMin && $0.cycle < 2023 }
    #expect(early.count <= before)
    #expect(AdmittedSteps(Self.dataset, before: 2000, fullMark: 500) == nil)
    #expect(AdmittedSteps(Self.dataset, before: 2027, fullMark: 77) == nil)
  }

  @Test func `a score is the line and the step together, and lies nowhere below the line`() throws {
    let line = try line("10336", "0812")
    let forecast = try #require(AdmittedForecast(line, in: Self.dataset))
    for level in [0.05, 0.25, 0.5, 0.75, 0.95] {
      #expect(forecast.distribution.quantile(level) >= line.distribution.quantile(level))
    }
    let mean = forecast.distribution.mean - line.distribution.mean
    #expect(abs(mean - forecast.steps.step.mean) < 0.5)
    #expect(!forecast.past.isEmpty && forecast.past.allSatisfy { $0.cycle < 2027 })
  }

  @Test func `from a floor no score is told`() throws {
    let basic = try line("10001", "0802")
    #expect(!basic.standing.isLine && AdmittedForecast(basic, in: Self.dataset) == nil)
    let estimated = try line("10001", "0835")
    #expect(!estimated.standing.isLine && AdmittedForecast(estimated, in: Self.dataset) == nil)
  }
}
