import Foundation
import Statistics
import TestSupport
import Testing

@testable import Forecasting

@Suite("What other systems teach")
struct SystemsPriorTests {
  private func panel(seed: UInt64, cycles: Int = 8, series: Int = 120) -> Panel {
    var simulation = Simulation()
    (simulation.seed, simulation.cycles, simulation.series) = (seed, cycles, series)
    return simulation.panel(simulation.values())
  }

  private func learned(_ seeds: [UInt64], jobs: Int = 1) throws -> SystemsPrior {
    try #require(
      SystemsPrior(
        learning: seeds.map { (name: "\($0)", license: "made up", panel: panel(seed: $0)) }, program: "test",
        jobs: jobs))
  }

  @Test("what comes with the library is what stands in the file, and is small")
  func shipped() throws {
    let data = try Data(contentsOf: Repository.root.appending(path: "data/weights/panel.json"))
    let file = try JSONDecoder().decode(SystemsPrior.self, from: data)
    #expect(file.isUsable)
    #expect(file == SystemsPrior.shipped)
    #expect(data.count < 200_000)
  }

  @Test("parts of the wrong length are not usable")
  func wrongShape() throws {
    let data = try JSONEncoder().encode(try #require(SystemsPrior.shipped))
    let text = try #require(String(data: data, encoding: .utf8))
    for part in ["sharing", "means", "lowest"] {
      let longer = text.replacingOccurrences(of: "\"\(part)\":[", with: "\"\(part)\":[0,")
      #expect(try !JSONDecoder().decode(SystemsPrior.self, from: Data(longer.utf8)).isUsable)
    }
  }

  @Test("learning does not depend on the number of jobs, and every system counts")
  func deterministic() throws {
    let once = try learned([1, 2])
    #expect(try learned([1, 2], jobs: 3) == once)
    #expect(try learned([1, 3]) != once)
    #expect(once.isUsable)
  }

  @Test("a panel of two cycles takes its gain from the others, and tells none by itself")
  func gain() {
    let same = [(sum: 4.0, count: 10.0), (4, 10), (4, 10)]
    #expect(GainChoice.best(same, others: [1.2, 1, 1.1]) == 1)
    // Many errors speak for themselves.
    let plain = [(sum: 4000.0, count: 10_000.0), (4200, 10_000), (4400, 10_000)]
    #expect(GainChoice.best(plain, others: [1.05, 1, 1.02]) == 0)
  }

  @Test("a cycle counts for half, and many for nearly all")
  func ridge() {
    #expect(SystemLessons.ridge(rows: 100, cycles: 1) == 50)
    #expect(SystemLessons.ridge(rows: 800, cycles: 8) < 0.01 * 800)
  }

  @Test("series as different as can be are not shrunk together, and alike ones are")
  func sharing() {
    var generator = SeededGenerator(seed: 5)
    func found(_ spread: Double) -> Double {
      let scales = (0..<300).map { _ in exp(spread * generator.normal()) }
      let cycles = (0..<6).map { _ in scales.map { $0 * abs(generator.normal()) } }
      let errors = AbsoluteErrors(cycles)
      let levels = [Double](repeating: 0, count: scales.count)
      let table = FirstStepTable(
        sums: errors.sums(before: 6), counts: errors.counts(before: 6), levels: levels)
      return ScaleSharing.number(ScaleSharing.logLikelihoods(errors, table, levels: levels), others: nil)
    }
    #expect(found(2) < 1)
    #expect(found(0) > 8)
  }

  @Test("a short table forecasts no worse with what was learned from others of its kind")
  func helps() throws {
    var (with, without) = (0.0, 0.0)
    let prior = try learned([11, 12, 13])
    for seed in 21...26 as ClosedRange<UInt64> {
      let whole = panel(seed: seed, cycles: 3, series: 12)
      let target = 2003
      let past = whole.filter { _, year in year < target }
      for systems in [prior, nil] {
        var model = PanelModel()
        model.systems = systems
        let rows = try model.fit(past, target: target).quantiles(
          of: Array(0..<past.seriesCount), levels: testLevels)
        var loss = 0.0
        for series in 0..<past.seriesCount {
          guard let value = whole.value(of: series, in: target) else { continue }
          for (place, level) in testLevels.enumerated() {
            let miss = value - rows[series * testLevels.count + place]
            loss += miss >= 0 ? level * miss : (level - 1) * miss
          }
        }
        if systems == nil { without += loss } else { with += loss }
      }
    }
    #expect(with < 1.02 * without)
  }
}
