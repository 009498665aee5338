import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("Lines at a floor")
struct FloorTests {
  /// Lines that walk under and above a floor of 5, seen at the floor whenever they would lie below it.
  private func panel(seed: UInt64, scale: Scale = Scale(.score)) -> (panel: Panel, truth: [Double]) {
    var generator = SeededGenerator(seed: seed)
    var truth: [Double] = []
    let series = (0..<300).map { index -> (key: [String], series: Series?) in
      var level = 3.5 + 4 * generator.uniform()
      let years = Array(2010...2016)
      let values = years.map { _ in
        level += 0.5 * generator.normal()
        return max(5, level + 0.3 * generator.normal())
      }
      truth.append(values[6])
      return (["\(index % 20)", "\(index)"], try? Series(years: years, values: values))
    }
    let panel = Panel(
      series.compactMap { entry in entry.series.map { (key: entry.key, series: $0) } }, scale: scale,
      groupColumns: [0])
    return (panel.before(2016), truth)
  }

  @Test("the chance of the floor is better than its average, and right on average")
  func brier() throws {
    let (panel, truth) = panel(seed: 4)
    let model = try PanelModel().fit(panel, target: 2016)
    let chances = try #require(model.floorProbabilities(of: Array(0..<300)))
    let outcomes = truth.map { $0 <= 5 ? 1.0 : 0 }
    let share = outcomes.reduce(0, +) / 300
    let brier = zip(chances, outcomes).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 300
    #expect(brier < 0.6 * share * (1 - share))
    // 300 outcomes: a standard error of at most 0.03.
    #expect(abs(chances.reduce(0, +) / 300 - share) < 0.09)
    #expect(model.floor == 5)
  }

  @Test("quantiles up to the chance of the floor are the floor, those beyond lie above it")
  func mixture() throws {
    let (panel, _) = panel(seed: 5)
    let model = try PanelModel().fit(panel, target: 2016)
    let chances = try #require(model.floorProbabilities(of: Array(0..<300)))
    let quantiles = model.quantiles(of: Array(0..<300), levels: testLevels)
    #expect(isNested(quantiles))
    for (series, chance) in chances.enumerated() {
      for (position, level) in testLevels.enumerated() {
        let quantile = quantiles[series * testLevels.count + position]
        #expect(level <= chance ? quantile == 5 : quantile >= 5)
      }
    }
  }

  @Test("a mixture by hand")
  func byHand() {
    let normal = NormalDistribution(mean: 6, standardDeviation: 1)
    let continuous = FloorMixture.grid.map { normal.quantile($0) }
    let found = FloorMixture(floor: 5, probability: 0.4).quantiles(
      [0.3, 0.41, 0.7, 0.95], continuous: continuous)
    let below = normal.cdf(5)
    let expected = [5] + [0.41, 0.7, 0.95].map { normal.quantile(below + ($0 - 0.4) / 0.6 * (1 - below)) }
    for (quantile, reference) in zip(found, expected) { #expect(abs(quantile - reference) < 0.01) }
  }

  @Test("a floor named by the scale counts even where few lie on it")
  func namedFloor() throws {
    let scale = try Scale(.score, floor: 2)
    let (panel, _) = panel(seed: 6, scale: scale)
    let model = try PanelModel().fit(panel, target: 2016)
    #expect(model.floor == 2)
    let chances = try #require(model.floorProbabilities(of: Array(0..<300)))
    #expect(chances.allSatisfy { $0 < 0.05 })
  }

  @Test("a panel without a floor has no chance of one")
  func noFloor() throws {
    let simulation = Simulation(series: 40, cycles: 6)
    let panel = simulation.panel(simulation.values())
    #expect(try PanelModel().fit(panel, target: simulation.target).floorProbabilities(of: [0]) == nil)
  }

  @Test("logistic regression recovers log odds")
  func logistic() {
    let feature = (0..<4000).map { Double($0 % 41) / 10 - 2 }
    var generator = SeededGenerator(seed: 8)
    let outcomes = feature.map { value in
      generator.uniform() < 1 / (1 + exp(0.5 - 1.2 * value)) ? 1.0 : 0
    }
    let regression = LogisticRegression(FeatureTable(columns: [feature]), outcomes: outcomes)
    let found = regression.logOdds(FeatureTable(columns: [[-1, 0, 1]]))
    for (logOdds, reference) in zip(found, [-1.7, -0.5, 0.7]) { #expect(abs(logOdds - reference) < 0.2) }
  }

  @Test("a cycle's shift follows the published lines, and narrows")
  func shift() {
    let logOdds = [Double](repeating: 0, count: 400)
    let nothing = FloorShift(logOdds, logOdds.map { _ in .nan }, floor: 5, bias: FloorBias([]))
    #expect(nothing.mean == 0 && nothing.variance == 0.5)
    // 300 of 400 even chances came true: log odds of log 3, shrunk a little toward none.
    let many = FloorShift(
      logOdds, logOdds.indices.map { $0 % 4 == 0 ? 6 : 5 }, floor: 5, bias: FloorBias([]))
    #expect(many.mean < log(3) && many.mean > log(3) - 0.12)
    #expect(many.variance < 0.02)
  }

  @Test("a chance averages over the shift that is not known")
  func averaged() {
    let shift = FloorShift([0], [.nan], floor: 5, bias: FloorBias([]))
    var generator = SeededGenerator(seed: 3)
    let draws = (0..<20_000).map { _ in shift.variance.squareRoot() * generator.normal() }
    for logOdds in [-3, -1, 0, 2.0] {
      let mean = draws.reduce(0) { $0 + 1 / (1 + exp(-logOdds - $1)) } / Double(draws.count)
      #expect(abs(shift.probability(logOdds) - mean) < 0.004)
    }
  }
}
