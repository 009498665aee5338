import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("Unusual panels")
struct UnusualPanelTests {
  private func quantiles(_ panel: Panel, target: Int = 2010) throws -> [Double] {
    try PanelModel().fit(panel, target: target)
      .quantiles(of: Array(0..<panel.seriesCount), levels: testLevels)
  }

  /// Random walks, one per series, 2000 to 2009.
  private func walks(_ count: Int, unit: Double = 1, years: ClosedRange<Int> = 2000...2009) -> [[(
    Int, Double
  )]] {
    var generator = SeededGenerator(seed: 11)
    return (0..<count).map { index in
      var level = (50 + Double(index)) * unit
      return years.map { year in
        level += unit * generator.normal()
        return (year, level)
      }
    }
  }

  private func median(_ quantiles: [Double], _ series: Int) -> Double {
    quantiles[series * testLevels.count + 5]
  }

  private func width(_ quantiles: [Double], _ series: Int) -> Double {
    quantiles[series * testLevels.count + 7] - quantiles[series * testLevels.count + 3]
  }

  @Test("one series")
  func oneSeries() throws {
    let walk = walks(1)
    let found = try quantiles(.plain(walk))
    #expect(isNested(found))
    #expect(abs(median(found, 0) - walk[0][9].1) < 2)
    #expect(width(found, 0) > 0.5 && width(found, 0) < 8)
  }

  @Test("two years only", arguments: [1, 2, 4, 60])
  func twoYears(count: Int) throws {
    let walk = walks(count, years: 2008...2009)
    let found = try quantiles(.plain(walk))
    #expect(isNested(found))
    #expect((0..<count).allSatisfy { width(found, $0) > 0.1 && width(found, $0) < 12 })
    #expect((0..<count).allSatisfy { abs(median(found, $0) - walk[$0][1].1) < 3 })
  }

  @Test("the first errors zero by chance", arguments: [1, 2, 4])
  func standingStart(count: Int) throws {
    let found = try quantiles(
      .plain(
        walks(count).map { walk in
          walk.enumerated().map { ($1.0, $0 < 2 ? walk[2].1 : $1.1) }
        }))
    #expect(isNested(found))
    #expect((0..<count).allSatisfy { width(found, $0) > 0.3 && width(found, $0) < 12 })
  }

  @Test("a series that stands still at its lowest puts no floor under itself", arguments: [1, 2])
  func standingStill(count: Int) throws {
    let values = [301, 301, 300, 300, 300, 297, 297, 297, 297, 297].map(Double.init)
    let found = try quantiles(
      .plain((0..<count).map { _ in values.enumerated().map { (2000 + $0, $1) } }))
    #expect(isNested(found))
    #expect((0..<count).allSatisfy { found[$0 * testLevels.count + 3] < 297 })
  }

  @Test("one year only", arguments: [1, 3, 60])
  func oneYear(count: Int) throws {
    let walk = walks(count, years: 2009...2009)
    let found = try quantiles(.plain(walk))
    #expect(isNested(found))
    for index in 0..<count { #expect(abs(median(found, index) - walk[index][0].1) < 5) }
  }

  @Test("constant series, all of them", arguments: [1, 2, 50])
  func constant(count: Int) throws {
    let found = try quantiles(.plain((0..<count).map { _ in (2000...2009).map { ($0, 340) } }))
    #expect(isNested(found))
    #expect((0..<count).allSatisfy { abs(median(found, $0) - 340) < 1 && width(found, $0) < 10 })
  }

  @Test("constant series among others stay narrow")
  func someConstant() throws {
    let panel = Panel.plain(walks(30) + (0..<10).map { _ in (2000...2009).map { ($0, 60) } })
    let found = try quantiles(panel)
    #expect(isNested(found))
    #expect(width(found, 35) < 0.5 * width(found, 3))
  }

  @Test("magnitudes of 1e-9 and 1e9, together")
  func magnitudes() throws {
    let found = try quantiles(.plain(walks(20, unit: 1e-9) + walks(20, unit: 1e9)))
    #expect(isNested(found))
    let alone = try quantiles(.plain(walks(20, unit: 1e-9)))
    #expect(isNested(alone))
    #expect(width(alone, 4) > 1e-10 && width(alone, 4) < 1e-8)
  }

  @Test("one group per series")
  func ownGroups() throws {
    let groups = (0..<40).map { "group \($0)" }
    let found = try quantiles(.plain(walks(40), groups: groups))
    #expect(isNested(found))
    let without = try quantiles(.plain(walks(40)))
    let furthest = zip(found, without).reduce(0) { max($0, abs($1.0 - $1.1)) }
    #expect(furthest < 1e-5)
  }

  @Test("a year missing everywhere")
  func missingYear() throws {
    let found = try quantiles(.plain(walks(40).map { $0.filter { $0.0 != 2006 } }))
    #expect(isNested(found))
  }

  @Test("every other year only")
  func biennial() throws {
    let found = try quantiles(.plain(walks(40).map { $0.filter { $0.0 % 2 == 0 } }))
    #expect(isNested(found))
    #expect((0..<40).allSatisfy { width(found, $0) > 0.5 && width(found, $0) < 20 })
  }

  @Test("series with one or two values, with no value last year, and new ones")
  func shortSeries() throws {
    var series = walks(40)
    series[0] = [series[0][9]]
    series[1] = [series[1][2]]
    series[2] = Array(series[2][8...])
    series[3] = Array(series[3][..<6])
    series[4] = [(2010, 77)]
    series[5] = [(2010, 500), (2012, 1)]
    var found = try quantiles(.plain(series))
    // Nothing before the target says nothing of it.
    let unknown = 4 * testLevels.count..<6 * testLevels.count
    #expect(found[unknown].filter { $0.isNaN }.count == 2 * testLevels.count)
    found.removeSubrange(unknown)
    #expect(isNested(found))
    #expect(abs(median(found, 0) - series[0][0].1) < 3)
  }

  @Test("the longer unseen, the wider")
  func age() throws {
    var series = walks(200)
    for index in 0..<50 { series[index].removeLast(1) }
    for index in 50..<100 { series[index].removeLast(4) }
    let found = try quantiles(.plain(series))
    let mean = { (range: Range<Int>) in
      range.reduce(0) { $0 + self.width(found, $1) } / Double(range.count)
    }
    #expect(mean(0..<50) > 1.15 * mean(100..<200))
    #expect(mean(50..<100) > 1.3 * mean(0..<50))
  }

  @Test("the further ahead of the whole panel, the wider")
  func horizon() throws {
    let panel = Panel.plain(walks(60))
    let widths = try [2010, 2011, 2013, 2016].map { target in
      let found = try quantiles(panel, target: target)
      #expect(isNested(found))
      return width(found, 30)
    }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("history longer than the model looks back")
  func longHistory() throws {
    var series = walks(8, years: 1900...2009)
    series[0] = Array(series[0][..<20])
    let found = try quantiles(.plain(series))
    #expect(isNested(found))
  }

  @Test("counts and ranks with zeros")
  func zeros() throws {
    var generator = SeededGenerator(seed: 2)
    let series = (0..<40).map { _ in (2000...2009).map { ($0, Double(generator.poisson(mean: 1))) } }
    let found = try quantiles(.plain(series, scale: Scale(.count)))
    #expect(isNested(found))
  }

  @Test("nothing before the target")
  func noHistory() {
    #expect(throws: PanelModelError.noHistory(target: 2000)) {
      try PanelModel().fit(.plain(walks(3)), target: 2000)
    }
    #expect(throws: PanelModelError.noHistory(target: 2000)) {
      try PanelModel().fit(.plain([]), target: 2000)
    }
  }

  @Test("all lines already published")
  func everythingPublished() throws {
    let found = try quantiles(.plain(walks(40)), target: 2009)
    #expect(isNested(found))
  }

  @Test("a floor on which many values lie bounds the forecasts")
  func floor() throws {
    let series = walks(60).enumerated().map { index, walk in
      walk.map { ($0.0, index < 30 ? 40 : max($0.1, 40)) }
    }
    let found = try quantiles(.plain(series))
    #expect(isNested(found))
    #expect(found.allSatisfy { $0 >= 40 })
  }
}
