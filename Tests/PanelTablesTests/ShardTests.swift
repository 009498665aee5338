import Forecasting
import Testing

@testable import PanelTables

@Suite struct ShardTests {
  private let text =
    "school,program,year,line\n"
    + (0..<1000).map { "S\($0 % 40),专业\($0),2020,\($0)\nS\($0 % 40),专业\($0),2021,\($0)\n" }.joined()

  @Test func sharesAreDisjointAndTogetherTheWhole() throws {
    let table = try read(text, try columns(), skipping())
    let shares = (1...4).compactMap { Shard($0, of: 4) }.map { table.select($0) }
    #expect(shares.flatMap { $0 }.sorted() == Array(0..<1000))
    // Four fair shares of 1000 have about 250 each, with a standard deviation of 14.
    #expect(shares.allSatisfy { (190...310).contains($0.count) })
  }

  @Test func readingAShareGivesItsSeriesOnly() throws {
    let table = try read(text, try columns(groups: ["school"]), skipping())
    for shard in (1...3).compactMap({ Shard($0, of: 3) }) {
      let share = try read(text, try columns(groups: ["school"]), skipping(shard: shard))
      let expected = table.select(shard)
      #expect(lines(share.panel) == expected.map { lines(table.panel)[$0] })
      #expect(share.panel.groups[0].levels == table.panel.groups[0].selecting(expected).levels)
      #expect(share.rowCount == 2 * expected.count)
    }
  }

  @Test func theShareOfAKeyIsFixed() throws {
    let table = try read(
      "school,program,year,line\nBUPT,0812,2020,1\n北京,,2020,1\n", try columns(), skipping())
    // The hash is a contract: shares written by different versions must fit together.
    // Reference values: References/key_hash.py.
    #expect(table.panel.keys.stableHash(of: 0) == 23_117_325_020_480_886)
    #expect(table.panel.keys.stableHash(of: 1) == 5_029_915_685_154_590_182)
  }

  @Test(arguments: ["0/4", "5/4", "1/0", "1", "1/2/3", "a/b", "/", ""])
  func impossibleShares(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test func sharesAreWrittenAsNumberOfCount() {
    #expect(Shard("2/4") == Shard(2, of: 4))
  }
}
