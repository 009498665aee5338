import Glibc
import Testing

@testable import Forecasting

@Suite("Shift and scale")
struct EquivarianceTests {
  private let simulation = Simulation(series: 80, cycles: 7)

  private func quantiles(_ values: [[Double]], _ scale: Scale) throws -> [Double] {
    var simulation = simulation
    simulation.scale = scale
    return try PanelModel().fit(simulation.panel(values).before(simulation.target), target: simulation.target)
      .quantiles(of: Array(0..<simulation.series), levels: testLevels)
  }

  @Test("adding a constant to all scores adds it to all forecasts")
  func shift() throws {
    let values = simulation.values()
    let plain = try quantiles(values, Scale(.score))
    let shifted = try quantiles(values.map { $0.map { $0 + 1000 } }, Scale(.score))
    for (a, b) in zip(plain, shifted) { #expect(abs(b - a - 1000) < 1e-6) }
  }

  @Test("scores in another unit are forecast in that unit", arguments: [1e-9, 0.01, 1e9])
  func unit(factor: Double) throws {
    let values = simulation.values()
    let plain = try quantiles(values, Scale(.score))
    let scaled = try quantiles(values.map { $0.map { $0 * factor } }, Scale(.score))
    for (a, b) in zip(plain, scaled) { #expect(abs(b / factor - a) < 1e-5) }
  }

  @Test("ranks ten times as large are forecast ten times as large")
  func ranks() throws {
    let values = simulation.values().map { $0.map { exp(8 + ($0 - 300) / 20) } }
    let plain = try quantiles(values, Scale(.rank))
    let scaled = try quantiles(values.map { $0.map { $0 * 10 } }, Scale(.rank))
    for (a, b) in zip(plain, scaled) { #expect(abs(b - a - log(10)) < 1e-6) }
  }
}
