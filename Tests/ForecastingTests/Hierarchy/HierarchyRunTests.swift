import Statistics
import Testing

@testable import Forecasting

@Suite struct HierarchyRunTests {
  private func run(
    _ panel: Panel, year: Int, chains: [[Int]] = [[0]], jobs: Int = 1, seed: UInt64 = 1, maxAge: Int = 10
  ) throws -> HierarchyRun {
    try HierarchyRun(
      panel, BatchRequest(.year(year), model: "ses", maxAge: maxAge, jobs: jobs), chains: chains,
      settings: .init(drawCount: 64, seed: seed))
  }

  /// Every sum is the sum of its leaves, in the point and in every draw, nested and crossed, with 4 to 10 cycles.
  @Test(arguments: [4, 10], [[[0]], [[0], [2]]])
  func everythingAddsUp(years: Int, chains: [[Int]]) throws {
    let panel = countPanel(schools: 6, programs: 4, years: years, seed: 2)
    let run = try run(panel, year: 2010 + years, chains: chains)
    #expect(run.draws.leaves.allSatisfy { $0 >= 0 } && run.draws.points.allSatisfy { $0 >= 0 })
    let hierarchy = run.draws.hierarchy
    for draw in 0..<run.draws.count {
      let leaves = (0..<24).map { Double(run.draws.draws(ofLeaf: $0).dropFirst(draw).first ?? -1) }
      let nodes = hierarchy.sums(leaves)
      for sum in run.sums(chains: chains) {
        #expect(run.draws(of: sum.series)[draw] == sum.series.reduce(0) { $0 + leaves[$1] })
      }
      #expect(hierarchy.incoherence(nodes).allSatisfy { $0 == 0 })
    }
    let total = try #require(run.sums(chains: chains).last)
    #expect(run.point(of: total.series) == Double(run.draws.points.reduce(0, +)))
  }

  /// Whole totals keep the width that their own forecast has: correlation is not lost on the way up.
  @Test func theTotalIsAsWideAsItsOwnForecast() throws {
    let panel = countPanel(schools: 30, programs: 4, years: 10, seed: 7)
    let run = try run(panel, year: 2020)
    let hierarchy = run.draws.hierarchy
    let own = HierarchyRun.levels.count * hierarchy.nodeCount - HierarchyRun.levels.count
    let (low, high) = (run.unreconciled[own + 4], run.unreconciled[own + HierarchyRun.levels.count - 5])
    let draws = run.draws(of: Array(0..<panel.seriesCount))
    let kept = HierarchyRun.quantiles(of: draws, levels: [0.1, 0.9])
    #expect(abs(kept[0] - low) < 0.1 * (high - low) + 1)
    #expect(abs(kept[1] - high) < 0.1 * (high - low) + 1)
  }

  @Test func publishedLeavesStandAsTheyAre() throws {
    var panel = countPanel(schools: 8, programs: 3, years: 8, seed: 5)
    // The first two series are out already in the last year; the others are to be forecast.
    panel = panel.filter { series, year in year < 2017 || series < 2 }
    let run = try run(panel, year: 2017)
    #expect(run.publishedLeaves == [0, 1] && run.forecastLeaves == Array(2..<24))
    let published = (panel.value(of: 0, in: 2017) ?? -1) + (panel.value(of: 1, in: 2017) ?? -1)
    let first = try #require(run.sums(chains: [[0]]).first { $0.series.contains(0) })
    #expect(first.series == [0, 1, 2])
    let rest = run.draws(of: [2])
    #expect(zip(run.draws(of: first.series), rest).allSatisfy { $0 - $1 == published })
  }

  @Test func seriesThatAreTooOldCountAsNone() throws {
    let panel = countPanel(schools: 4, programs: 3, years: 8, seed: 6)
      .filter { series, year in series != 5 || year < 2012 }
    let run = try run(panel, year: 2018, maxAge: 4)
    #expect(!run.forecastLeaves.contains(5))
    #expect(run.kinds[5] == .declined(.tooOld(age: 7, allowed: 4)))
    let sum = try #require(run.sums(chains: [[0]]).first { $0.series.contains(4) })
    #expect(!sum.series.contains(5))
  }

  @Test func jobsChangeNothingAndSeedsDo() throws {
    let panel = countPanel(schools: 6, programs: 4, years: 7, seed: 9, missing: 0.2)
    let one = try run(panel, year: 2017)
    #expect(try run(panel, year: 2017, jobs: 3).draws == one.draws)
    #expect(try run(panel, year: 2017, seed: 2).draws != one.draws)
  }

  @Test func aPanelOfOneSeriesIsItsOwnTotal() throws {
    let panel = countPanel(schools: 1, programs: 1, years: 9, seed: 3)
    let run = try run(panel, year: 2019)
    let total = try #require(run.sums(chains: [[0]]).last)
    #expect(run.draws(of: total.series) == run.draws(of: [0]))
  }

  @Test func aPanelWithoutAPastIsRefused() {
    let panel = countPanel(schools: 2, programs: 2, years: 3, seed: 1)
    #expect(throws: ForecastError.emptyPanel) { try run(panel, year: 2010) }
  }

  @Test func quantilesOfDrawsAreWholeAndInOrder() {
    let draws = (0..<64).map { Double($0) }
    let quantiles = HierarchyRun.quantiles(of: draws.reversed(), levels: [0.1, 0.5, 0.9])
    #expect(quantiles == [6, 32, 57])
  }
}

@Suite struct SumHistoryTests {
  @Test func missingLeavesStandBetweenTheirNeighbors() throws {
    let leaf = try Series(years: [2010, 2012, 2013], values: [4, 16, 10])
    let other = try Series(years: [2010, 2011, 2012, 2013], values: [100, 100, 100, 100])
    let panel = Panel([(["a", "1"], leaf), (["a", "2"], other)], scale: Scale(.count))
    let hierarchy = Hierarchy(panel.keys, chains: [[0]])
    let history = SumHistory(hierarchy, panel, before: 2014)
    #expect(history.firstYear == 2010 && history.yearCount == 4)
    #expect(zip(history.row(2), [104, 108, 116, 110]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(history.row(0).map(\.isNaN) == [false, true, false, false])
  }

  @Test func aSumThatWasHardlyCountedHasNoValue() throws {
    let leaf = try Series(years: [2010, 2011], values: [4, 4])
    let other = try Series(years: [2010], values: [100])
    let panel = Panel([(["a", "1"], leaf), (["a", "2"], other)], scale: Scale(.count))
    let history = SumHistory(Hierarchy(panel.keys, chains: [[0]]), panel, before: 2012)
    #expect(history.row(2).map(\.isNaN) == [false, true])
  }
}
