import Testing

@testable import Forecasting

/// Values as gaps above floors that move from year to year.
struct FlooredPanelTests {
  private static let levels = [0.1, 0.5, 0.9]
  private static let floors: [Int: Double] = [
    2016: 300, 2017: 340, 2018: 310, 2019: 350, 2020: 320, 2021: 365,
  ]

  /// Twelve series at or above the floor of each year.
  private func panel(lifted: Bool) -> Panel {
    Panel.plain(
      (0..<12).map { series in
        (2016...2020).map { year in
          let gap = max(0, Double((series * 37 + year * 17 + series * year * 5) % 23 - 6))
          return (year, gap + (lifted ? Self.floors[year, default: 0] : 0))
        }
      })
  }

  private func floors(announcing year: Int?) -> SeriesFloors {
    var all = SeriesFloors()
    for _ in 0..<12 {
      all.append(
        Self.floors.keys.sorted().filter { $0 < 2021 || $0 == year }.map {
          (year: $0, floor: Self.floors[$0, default: 0])
        })
    }
    return all
  }

  @Test(arguments: ModelShelf.names)
  func `forecasts are those of the gaps on the floor of the year`(model: String) throws {
    let request = BatchRequest(.year(2021), model: model)
    let run = try BatchRun(panel(lifted: true), request, floors: floors(announcing: 2021))
    let gaps = Panel(
      scale: try Scale(.score, lower: 0, floor: 0), keys: panel(lifted: false).keys, groups: [],
      offsets: panel(lifted: false).offsets, years: panel(lifted: false).years,
      values: panel(lifted: false).values)
    let plain = try BatchRun(gaps, request)
    let rows = run.rows(of: 0..<12, levels: Self.levels).map { $0[0] }
    for (row, gap) in zip(rows, plain.rows(of: 0..<12, levels: Self.levels).map { $0[0] }) {
      #expect(row.kind == gap.kind && row.quantiles == gap.quantiles.map { $0 + 365 })
      #expect(row.quantiles.allSatisfy { $0 >= 365 } && row.floorProbability == gap.floorProbability)
    }
    let block = try #require(run.blocks(of: 0..<12, levels: Self.levels)?.first)
    #expect(block.year == 2021 && (0..<12).map { block.forecasts.row($0) } == rows)
  }

  @Test func `without a floor of the year the last known one stands in, and the row says so`() throws {
    let run = try BatchRun(
      panel(lifted: true), BatchRequest(.year(2021), model: "last"), floors: floors(announcing: nil))
    for row in run.rows(of: 0..<12, levels: Self.levels).joined() {
      #expect(row.kind == .fallback(.oldFloor(year: 2020)) && row.quantiles.allSatisfy { $0 >= 320 })
    }
  }

  @Test func `a series without any floor is declined`() throws {
    var floors = SeriesFloors()
    for series in 0..<12 { floors.append(series == 3 ? [] : [(year: 2015, floor: 290)]) }
    let run = try BatchRun(panel(lifted: true), BatchRequest(.year(2021), model: "last"), floors: floors)
    let rows = run.rows(of: 0..<12, levels: Self.levels).map { $0[0] }
    #expect(rows[3] == .declined(.noFloor) && rows[4].quantiles.count == 3)
  }

  @Test func `the floor is that of the year, else the last before, else the first after`() {
    var floors = SeriesFloors()
    floors.append([(year: 2010, floor: 1), (year: 2012, floor: 2)])
    floors.append([])
    let found = [2009, 2010, 2011, 2012, 2013].map { floors.floor(of: 0, in: $0)?.value }
    #expect(found == [1, 1, 1, 2, 2] && floors.floor(of: 1, in: 2010) == nil)
  }
}
