import DelimitedText
import Forecasting
import Testing

@testable import PanelTables

@Suite struct PanelTableTests {
  @Test func rowsBecomeSeriesInOrderOfFirstAppearance() throws {
    let text = "school,program,year,line\nB,1,2021,10.5\nA,1,2020,300\nB,1,2020,9\nB,2,2020,7\n"
    let table = try read(text, try columns(), skipping())
    #expect(lines(table.panel) == ["B/1: 2020=9.0 2021=10.5", "A/1: 2020=300.0", "B/2: 2020=7.0"])
    #expect(table.rowCount == 4)
    #expect(table.droppedRowCount == 0)
    #expect(table.problems.errorCount == 0)
    #expect(table.problems.noteCount == 0)
  }

  @Test func columnsMayStandInAnyOrderAmongOthers() throws {
    let text = "note,line,year,x,program,school\n\"a,b\",1,2020,,p,s\n"
    let table = try read(text, try columns(), skipping())
    #expect(lines(table.panel) == ["s/p: 2020=1.0"])
  }

  @Test(arguments: [
    "school;program;year;line\n\"a;b\";1;2020;5\n",
    "school;program;year;line\r\na;1;2020;5\r\n",
    "\u{FEFF}school;program;year;line\na;1;2020;5",
  ])
  func dialectsLineEndsAndMarks(text: String) throws {
    let dialect = Dialect(delimiter: UInt8(ascii: ";"))
    let table = try read(text, try columns(dialect: dialect), skipping())
    #expect(table.panel.values == [5])
    let tabbed = text.split(separator: ";", omittingEmptySubsequences: false).joined(separator: "\t")
    #expect(try read(tabbed, try columns(dialect: .tabs), skipping()).panel.values == [5])
  }

  @Test func keysAreVerbatimButForBlanksAroundThem() throws {
    let keys = ["北京邮电大学", "a,b", "say \"hi\"", "two\nlines", " blank ", "", "=1+1"]
    var writer = DelimitedWriter()
    writer.record(["school", "program", "year", "line"])
    for key in keys { writer.record([key, "x", "2020", "1"]) }
    let table = try read(writer.bytes, try columns(), skipping())
    #expect((0..<keys.count).map { table.panel.keys[$0][0] } == keys.map { $0 == " blank " ? "blank" : $0 })
  }

  @Test func fieldsThatJoinAlikeAreDifferentKeys() throws {
    let text = "school,program,year,line\nab,c,2020,1\na,bc,2020,2\nabc,,2020,3\n,abc,2020,4\n"
    #expect(try read(text, try columns(), skipping()).panel.seriesCount == 4)
  }

  @Test func labelsAreThoseOfTheFirstRow() throws {
    let text =
      "school,program,year,line,city\nA,1,2021,1,Beijing\nB,1,2021,1,杭州\nA,1,2020,1,Shanghai\nC,1,2020,1,Beijing\n"
    let table = try read(text, try columns(groups: ["city", "school"]), skipping())
    #expect(table.panel.groups.map(\.name) == ["city", "school"])
    #expect(table.panel.groups.map(\.levels) == [[0, 1, 0], [0, 1, 2]])
    #expect(table.panel.groups.map(\.levelCount) == [2, 3])
  }

  @Test func longSeriesAreSortedToo() throws {
    let years = (0..<200).map { 1800 + $0 * 37 % 200 }
    let rows = years.map { "s,p,\($0),\(Double($0) / 4)\n" }
    let panel = try read("school,program,year,line\n" + rows.joined(), try columns(), skipping()).panel
    #expect(panel.years == (1800..<2000).map(Int32.init))
    #expect(panel.values == (1800..<2000).map { Double($0) / 4 })
  }

  @Test func aHeaderAloneIsAnError() throws {
    let columns = try columns(groups: ["school"])
    let problems = Reading { try read("school,program,year,line\n", columns, skipping()) }.problems
    #expect(problems?.errors.map(\.kind) == [.noRows])
  }

  @Test func floorsStandBesideValuesAndAreAnnouncedWithoutThem() throws {
    let text = """
      school,program,year,line,national
      A,1,2021,300,290
      A,1,2020,310,
      B,1,2022,,270
      A,1,2022,,280
      A,1,2022,,285
      """
    let table = try read(text, try columns(floor: "national"), skipping(target: 2022))
    #expect(lines(table.panel) == ["A/1: 2020=310.0 2021=300.0", "B/1:"])
    #expect(table.floor(of: 0, in: 2021) == 290)
    #expect(table.floor(of: 0, in: 2020) == nil)
    #expect(table.floor(of: 0, in: 2022) == 280)
    #expect(table.floor(of: 1, in: 2022) == 270)
    #expect(table.floor(of: 1, in: 2021) == nil)
    #expect(table.problems.errorCount == 0)
  }
}
