import DelimitedText
import Forecasting
import Testing

@testable import PanelTables

/// However a file is cut, and on however many cores it is read, it says the same.
@Suite struct PartitionTests {
  @Test func anyCuttingAndAnyJobsGiveTheSame() throws {
    var random = SplitMix(state: 4)
    for round in 0..<400 {
      let floor = round.isMultiple(of: 2) ? "national" : nil
      let columns = try columns(groups: ["city", "school"], floor: floor)
      let bytes = randomTable(&random)
      let shard = round.isMultiple(of: 5) ? Shard(1, of: 2) : nil
      let options = skipping(target: 2024, shard: shard, problemLimit: round.isMultiple(of: 3) ? 3 : 1000)
      let whole = Reading { try read(bytes, columns, options) }
      for piece in [1, 2, 7, 64] {
        #expect(Reading { try read(bytes, columns, options, piece: piece) } == whole)
      }
      for (jobs, size) in [(1, 1), (2, 1), (3, 40), (2, 200)] {
        let blocks = Reading {
          try PanelTableReader.read(
            bytes.span, file: "t.csv", columns: columns, options: options, jobs: jobs, blockBytes: size)
        }
        #expect(blocks == whole, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  private func randomTable(_ random: inout SplitMix) -> [UInt8] {
    var text = "school,program,year,line,city,national\n"
    if Int.random(in: 0..<20, using: &random) == 0 { text = "\n\u{FEFF}" + text }
    for _ in 0..<Int.random(in: 0..<60, using: &random) {
      text += row(&random) + (Bool.random(using: &random) ? "\n" : "\r\n")
    }
    return Array(text.utf8)
  }

  private func row(_ random: inout SplitMix) -> String {
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let odd = Int.random(in: 0..<12, using: &random)
    if odd == 0 {
      return pick(["", "A,1", "A,\"1,2020,3,x,\n", "A,1,2020,1,a,b,c", ",,2020,1,x,", "a\"b,1,2,3,4,5"])
    }
    return [
      pick(["A", "B", "北京", "\"a,b\"", "\"x\ny\"", ""]), pick(["1", "2", "\"1\""]),
      pick(["2020", "2021", "2022", "2024", odd == 1 ? "2x" : "2019", odd == 2 ? "2030" : "2018"]),
      pick(["1", "2.5", "3", odd == 3 ? "" : "4", odd == 4 ? "abc" : "5"]), pick(["a", "b", "\"c\"\"\""]),
      pick(["", "270", odd == 5 ? "low" : "280"]),
    ].joined(separator: ",")
  }

  /// Plain rows are read where they lie, and rows in order are not sorted: neither shows in the result.
  @Test(arguments: [0, 1, 7, 50])
  func aFewUnusualRowsAmongManyPlainOnesChangeNothing(unusual: Int) throws {
    var random = SplitMix(state: 5)
    let odd = [
      "\"A\",1,2019,4\n", "A,1,2019,4\r\n", "A,1,2019,x\n", "\n", "A,1,2019\n", "B,\u{7}1,2019,4\n",
      ",,2019,4\n",
      "S3,1,2020,9\n", "A,1,2019,1e2\n", "A,1,12019,4\n",
    ]
    for layout in 0..<3 {
      var rows = (0..<(unusual == 0 ? 300 : 400)).map {
        row(series: $0 / 10 % 30, year: 2010 + $0 % 10, layout)
      }
      for place in 0..<unusual {
        rows.insert(odd[place % odd.count], at: Int.random(in: 0...rows.count, using: &random))
      }
      let header = layout == 2 ? "year,line,school,program\n" : "school,program,year,line\n"
      let bytes = Array((header + rows.joined()).utf8)
      let columns = try columns(groups: ["program"])
      let whole = Reading { try read(bytes, columns, skipping()) }
      for (jobs, size) in [(1, 1 << 20), (2, 300), (2, 5000)] {
        let blocks = Reading {
          try PanelTableReader.read(
            bytes.span, file: "t.csv", columns: columns, options: skipping(), jobs: jobs, blockBytes: size)
        }
        #expect(blocks == whole)
      }
    }
  }

  /// Rows by series and year, by year, or with the key behind the numbers.
  private func row(series: Int, year: Int, _ layout: Int) -> String {
    switch layout {
    case 0: "S\(series),北京,\(year),\(series).5\n"
    case 1: "S\(year % 10),P\(series % 3),\(2000 + series),-\(series)\n"
    default: "\(year),\(series),S\(series),x\n"
    }
  }

  @Test func manyRowsInOneStreamAreTakenInParts() throws {
    var text = "school,program,year,line\n"
    for series in 0..<60_000 { for year in 2018..<2023 { text += "S\(series),1,\(year),\(series % 7)\n" } }
    let table = try read(text, try columns(), skipping())
    #expect(table.panel.seriesCount == 60_000)
    #expect(table.panel.values.count == 300_000)
    #expect(table.panel.keys[59_999] == ["S59999", "1"])
    #expect(table.panel.value(of: 52_430, in: 2022) == Double(52_430 % 7))
  }

  @Test func theOrderOfRowsChangesNothingButTheOrderOfSeries() throws {
    var random = SplitMix(state: 9)
    let rows = (0..<40).flatMap { series in
      (2015..<2024).map { "S\(series % 13),\(series),\($0),\(series * $0)\n" }
    }
    let sorted = try read("school,program,year,line\n" + rows.joined(), try columns(), skipping()).panel
    for _ in 0..<20 {
      let shuffled = rows.shuffled(using: &random)
      let panel = try read("school,program,year,line\n" + shuffled.joined(), try columns(), skipping()).panel
      #expect(lines(panel).sorted() == lines(sorted).sorted())
    }
  }
}
