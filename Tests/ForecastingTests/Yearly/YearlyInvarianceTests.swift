import Foundation
import Statistics
import Testing

@testable import Forecasting

@Suite("Yearly engine: what must not matter")
struct YearlyInvarianceTests {
  private let panel = GrowthSimulation(series: 200, years: 22).panel()

  @Test("the number of jobs and training again: the same weights, the same forecasts")
  func jobs() {
    let one = smallNetwork.train(panel, horizon: 3, jobs: 1)
    let four = smallNetwork.train(panel, horizon: 3, jobs: 4)
    #expect(one == four)
    #expect(!one.logarithms.members.networks.isEmpty)
    let found = smallNetwork.apply(one, to: panel, jobs: 3).all()
    let expected = smallNetwork.apply(one, to: panel, jobs: 1).all()
    #expect(found == expected)
  }

  @Test("the order of the series")
  func order() throws {
    var generator = SeededGenerator(seed: 3)
    let order = generator.permutation(panel.seriesCount)
    let shuffled = Panel(
      order.compactMap { index in panel.series(index).map { (key: panel.keys[index], series: $0) } },
      scale: panel.scale)
    let model = YearlyModel()
    let found = try model.fit(shuffled, horizon: 3).all()
    let expected = try model.fit(panel, horizon: 3).quantiles(of: order, steps: 3, levels: testLevels)
    #expect(found == expected)
  }

  @Test("encoding and decoding weights changes nothing")
  func coding() throws {
    let weights = smallNetwork.train(panel, horizon: 3)
    let decoded = try JSONDecoder().decode(YearlyWeights.self, from: JSONEncoder().encode(weights))
    #expect(decoded == weights)
  }

  @Test("weights of another version are refused")
  func version() throws {
    let data = try JSONEncoder().encode(YearlyModel().train(.yearly([[1, 2, 3]]), horizon: 1))
    let text = String(decoding: data, as: UTF8.self).replacingOccurrences(
      of: "\"version\":2", with: "\"version\":99")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(YearlyWeights.self, from: Data(text.utf8))
    }
  }

  @Test("the unit of the values")
  func unit() {
    let model = YearlyModel()
    let weights = model.train(panel, horizon: 3)
    let values = GrowthSimulation(series: 200, years: 22, seed: 6).values()
    let scaled = model.apply(weights, to: .yearly(values.map { $0.map { 1000 * $0 } })).all()
    for (found, expected) in zip(scaled, model.apply(weights, to: .yearly(values)).all()) {
      #expect(abs(found / expected / 1000 - 1) < 1e-9)
    }
  }

  @Test("series of all magnitudes in one table")
  func magnitudes() {
    let weights = smallNetwork.train(panel, horizon: 3)
    let values = GrowthSimulation(series: 200, years: 22, seed: 6).values()
    let powers = values.indices.map { pow(10, Double($0 % 16) - 6) }
    let expected = smallNetwork.apply(weights, to: .yearly(values)).all()
    let mixed = smallNetwork.apply(
      weights, to: .yearly(zip(values, powers).map { row, power in row.map { power * $0 } })
    ).all()
    let width = expected.count / 200
    for index in expected.indices {
      #expect(abs(mixed[index] / powers[index / width] / expected[index] - 1) < 1e-8)
    }
  }

  @Test("quantiles are nested and finite at every step", arguments: [true, false])
  func nested(isLogarithmic: Bool) throws {
    let simulation = GrowthSimulation(series: 200, years: 22, isLogarithmic: isLogarithmic)
    #expect(isNested(try smallNetwork.fit(simulation.panel(), horizon: 4).all()))
  }
}
