import Statistics
import Testing

@testable import Forecasting

@Suite("Keys of simulated panels")
struct LayoutTests {
  @Test(
    "are distinct and sorted, for any numbers of series, schools and majors",
    arguments: [(1, nil, 1), (7, nil, 20), (400, nil, 20), (401, 7, 3), (50, 50, 4), (1500, 1, 1)]
      as [(Int, Int?, Int)])
  func sorted(series: Int, schools: Int?, majors: Int) {
    let spec = SimulatedPanel.scores(series: series, years: 1, schools: schools, majors: majors)
    let keys = spec.panel.keyTexts
    #expect(keys.count == series)
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("read school, program, category")
  func text() {
    #expect(PanelSimulator.keyColumns == ["school", "program", "category"])
    let keys = SimulatedPanel.scores(series: 6, years: 1, majors: 2).panel.keyTexts
    #expect(
      keys == [
        "S000001,P001,C01", "S000001,P001,C02", "S000001,P002,C01", "S000001,P002,C02",
        "S000002,P001,C01", "S000002,P001,C02",
      ])
  }

  @Test("the schools asked for share the series evenly, and their majors too")
  func even() {
    let panel = SimulatedPanel.scores(series: 103, years: 1, schools: 10, majors: 4).panel
    #expect(panel.groups.map(\.name) == ["school", "program"])
    #expect(panel.groups.map(\.levelCount) == [10, 4])
    let sizes = (0..<10).map { school in panel.groups[0].levels.filter { $0 == school }.count }
    #expect(sizes == [11, 11, 11, 10, 10, 10, 10, 10, 10, 10])
    let majors = (0..<4).map { major in
      zip(panel.groups[0].levels, panel.groups[1].levels).filter { $0 == 0 && $1 == major }.count
    }
    #expect(majors == [3, 3, 3, 2])
  }

  @Test("a school with fewer series than majors offers the first ones")
  func fewMajors() {
    let panel = SimulatedPanel.scores(series: 6, years: 1, schools: 2, majors: 5).panel
    #expect(panel.groups[1].levels == [0, 1, 2, 0, 1, 2])
  }
}
