import Statistics
import Testing

@testable import Forecasting

@Suite("What must not matter")
struct OrderAndPeekingTests {
  private let simulation = Simulation(series: 90, cycles: 7)

  private func quantiles(_ panel: Panel, of series: [Int]? = nil, jobs: Int = 1) throws -> [Double] {
    try PanelModel().fit(panel, target: simulation.target, jobs: jobs)
      .quantiles(of: series ?? Array(0..<panel.seriesCount), levels: testLevels)
  }

  /// The panel with the target's lines published for every `step`-th series only.
  private func panel(publishedEvery step: Int?) -> Panel {
    let target = simulation.target
    return simulation.panel(simulation.values()).filter { series, year in
      year < target || step.map { series % $0 == 0 } ?? false
    }
  }

  @Test("the order of the series", arguments: [nil, 5])
  func order(step: Int?) throws {
    let panel = panel(publishedEvery: step)
    var generator = SeededGenerator(seed: 3)
    let order = generator.permutation(panel.seriesCount)
    let shuffled = panel.reordered(order)
    let found = try quantiles(shuffled)
    let expected = try quantiles(panel, of: order)
    #expect(found == expected)
  }

  @Test("the number of jobs", arguments: [nil, 5])
  func jobs(step: Int?) throws {
    let panel = panel(publishedEvery: step)
    let found = try quantiles(panel, jobs: 4)
    let expected = try quantiles(panel, jobs: 1)
    #expect(found == expected)
  }

  @Test("which other series are asked for", arguments: [nil, 5])
  func company(step: Int?) throws {
    let panel = panel(publishedEvery: step)
    let model = try PanelModel().fit(panel, target: simulation.target)
    let all = model.quantiles(of: Array(0..<panel.seriesCount), levels: testLevels)
    let one = model.quantiles(of: [7], levels: testLevels)
    for (alone, together) in zip(one, all[7 * testLevels.count..<8 * testLevels.count]) {
      #expect(abs(alone - together) < 1e-9)
    }
  }

  @Test("the future, be it poison", arguments: [nil, 5])
  func future(step: Int?) throws {
    let panel = panel(publishedEvery: step)
    let found = try quantiles(panel.poisoned(after: simulation.target))
    let expected = try quantiles(panel)
    #expect(found == expected)
  }

  @Test("what the target turns out to be, where it is not published")
  func truth() throws {
    let target = simulation.target
    let full = simulation.panel(simulation.values())
    let found = try quantiles(full.before(target))
    let expected = try quantiles(panel(publishedEvery: nil))
    #expect(found == expected)
  }
}

extension Panel {
  /// The panel with NaN and absurd values in two years after `year`.
  fileprivate func poisoned(after year: Int) -> Panel {
    var offsets = [0]
    var years: [Int32] = []
    var values: [Double] = []
    for index in 0..<seriesCount {
      let entries = observations(of: index)
      years += self.years[entries] + [Int32(year + 1), Int32(year + 3)]
      values += self.values[entries] + [index % 2 == 0 ? .nan : 1e300, -.infinity]
      offsets.append(values.count)
    }
    return Panel(scale: scale, keys: keys, groups: groups, offsets: offsets, years: years, values: values)
  }
}
