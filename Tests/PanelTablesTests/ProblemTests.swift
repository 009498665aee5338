import DelimitedText
import Forecasting
import Testing

@testable import PanelTables

/// One row of a table of what can be wrong: a text, and how its error is printed.
struct Wrong: Sendable, CustomTestStringConvertible {
  var text: String
  var printed: [String]
  var testDescription: String { text }

  init(_ text: String, _ printed: String...) {
    (self.text, self.printed) = (text, printed)
  }
}

private let header = "school,program,year,line\n"

@Suite struct ProblemTests {
  @Test(arguments: [
    Wrong(
      header + "A,1,2020,1\nA,1,2021,abc\n",
      "t.csv:3:10: error: line is \"abc\"; a decimal number is expected: correct it, or let --missing abc take the word for no value"
    ),
    Wrong(
      header + "北京,1,2020,三\n",
      "t.csv:2:11: error: line is \"三\"; a decimal number is expected: correct it, or let --missing 三 "
        + "take the word for no value"
    ),
    Wrong(
      header + "A,1,2020,\(String(repeating: "x", count: 60))\n",
      "t.csv:2:10: error: line is \"\(String(repeating: "x", count: 39))…\"; a decimal number is expected: correct it, "
        + "or let --missing \(String(repeating: "x", count: 39))… take the word for no value"),
    Wrong(
      header + "A,1,2020,\"a\nb\t\u{1B}[0m\"\n",
      "t.csv:2:10: error: line is \"a\\nb\\t\u{FFFD}[0m\"; a decimal number is expected: correct it"),
    Wrong(
      header + "A,1,2020,inf\n",
      "t.csv:2:10: error: line is \"inf\"; a finite number is expected: correct it, or remove the row"),
    Wrong(
      header + "A,1,2020,-Infinity\n",
      "t.csv:2:10: error: line is \"-Infinity\"; a finite number is expected: correct it, or remove the row"
    ),
    Wrong(
      header + "A,1,2020,1e999\n",
      "t.csv:2:10: error: line is \"1e999\"; a finite number is expected: correct it, or remove the row"),
    Wrong(
      header + "A,1,20x0,1\n",
      "t.csv:2:5: error: year is \"20x0\"; a year is expected: write it as 2024, 2024-25 or 2024-09-01"),
    Wrong(
      header + "A,1,2020.5,1\n",
      "t.csv:2:5: error: year is \"2020.5\"; a year is expected: write it as 2024, 2024-25 or 2024-09-01"),
    Wrong(
      header + "A,1,10000,1\n",
      "t.csv:2:5: error: year is \"10000\"; a year is expected: write it as 2024, 2024-25 or 2024-09-01"),
    Wrong(
      header + "A,1,-1,x\n",
      "t.csv:2:5: error: year is \"-1\"; a year is expected: write it as 2024, 2024-25 or 2024-09-01",
      "t.csv:2:8: error: line is \"x\"; a decimal number is expected: correct it, or let --missing x take the word for no value"
    ),
    Wrong(
      header + ",,2020,1\n",
      "t.csv:2:1: error: all key columns are empty; the row names no series: name it, or remove the row"),
    Wrong(
      header + "A,1,2020,1\nB,1,2020,1\nA,1,2020,2\n",
      "t.csv:4:1: error: another value for 2020; the series has one on line 2: keep one of the two"),
    Wrong(
      header + "A,1,2024,1\nA,1,2025,1\n",
      "t.csv:3:5: error: 2025 lies after 2024, the year to be forecast: correct the year, or name a later --year"
    ),
    Wrong(
      header + "A,1,2020\nB,1,2020,1\n",
      "t.csv:2:9: error: 3 fields where the header has 4; complete the row, or remove it"),
    Wrong(
      header + "A,1,2020,1,2\n",
      "t.csv:2:12: error: 5 fields where the header has 4; put a field with a delimiter in quotes, or remove the rest"
    ),
    Wrong(
      header + "A,1,20\"20,1\n",
      "t.csv:2:7: error: a quote within an unquoted field; put the field in quotes and double this one"),
    Wrong(
      header + "A,\"1,2020,1\n",
      "t.csv:2:3: error: this quote is never closed, and takes in 1 line to the end of the file: close it, or remove it"
    ),
    Wrong(
      header + "A\u{0},1,2020,1\n",
      "t.csv:2:2: error: a zero byte; the file may be UTF-16 or no text: save it as UTF-8, or name its --encoding"
    ),
    Wrong(
      "",
      "t.csv:1:1: error: the file is empty; a header is expected: check that the download or the export went through"
    ),
    Wrong(
      "\n\n",
      "t.csv:1:1: error: the file is empty; a header is expected: check that the download or the export went through"
    ),
    Wrong(
      "School,program,jear,line\n",
      "t.csv:1:1: error: no column is called school (--key names the key column, did you mean School?), "
        + "year (--time names the time column, did you mean jear?); the columns are School, program, jear, line"
    ),
    Wrong(
      "a,b,c\n1,2\n",
      "t.csv:1:1: error: no column is called school (--key names the key column), program (--key names the key "
        + "column), year (--time names the time column), line (--value names the value column); the columns are a, b, c"
    ),
    Wrong(
      "school,program,year,line,year\nA,1,2020,1,2\n",
      "t.csv:1:26: error: a second column is called year; rename one of them"),
    Wrong(
      "sch\"ool,program,year,line\nA,1,2020,1\n",
      "t.csv:1:4: error: a quote within an unquoted field; put the field in quotes and double this one"),
  ])
  func everyErrorIsLocated(wrong: Wrong) throws {
    #expect(errors(wrong.text, try columns(), target: 2024).map { $0.printed() } == wrong.printed)
  }

  @Test func bytesThatAreNoTextAreLocated() throws {
    let bytes = Array((header + "A,1,2020,1\nB").utf8) + [0xFF] + Array(",1,2020,1\n".utf8)
    let table = try read(bytes, try columns(), skipping())
    #expect(
      table.problems.errors.map { $0.printed() } == [
        "t.csv:3:2: error: bytes that are not UTF-8; save the file as UTF-8, or name its --encoding"
      ])
    #expect(lines(table.panel) == ["A/1: 2020=1.0"])
  }

  @Test func aFloorIsHeldToTheRulesOfANumber() throws {
    let text = "school,program,year,line,national\nA,1,2020,300,low\nA,1,2021,,\n"
    #expect(
      errors(text, try columns(floor: "national")).map { $0.printed() } == [
        "t.csv:2:14: error: national is \"low\"; a decimal number is expected: correct it, or let --missing low take the word for no value"
      ])
  }

  @Test func theSameValueTwiceCountsOnceAndIsNoted() throws {
    let text = header + "A,1,2020,1\n\nA,1,2021,2\n\"A\",1,2020,1.0\n"
    let table = try read(text, try columns(), PanelTableOptions(scale: Scale(.score)))
    #expect(lines(table.panel) == ["A/1: 2020=1.0 2021=2.0"])
    #expect(
      table.problems.notes.map { $0.printed() } == [
        "t.csv:5:1: note: 2020 again with the value of line 2; counted once"
      ])
    #expect(table.droppedRowCount == 0)
  }

  @Test func skippedRowsLeaveTheirSeriesAndTheReason() throws {
    let text =
      header + "A,1,2020,x\nB,1,2020,1\nB,1,2020,2\nB,1,20,3\nC,1,20y,1\nC,1\nD,1,2030,1\nB,1,2021,4\n"
    let table = try read(text, try columns(), skipping(target: 2024))
    #expect(lines(table.panel) == ["A/1:", "B/1: 20=3.0 2020=1.0 2021=4.0", "C/1:", "D/1:"])
    #expect((0..<4).map { table.fault(of: $0) } == [.notANumber, .repeatedYear, .notAYear, .afterTarget])
    #expect(table.problems.errors.map(\.line) == [2, 4, 6, 7, 8])
    #expect(table.rowCount == 8)
    #expect(table.droppedRowCount == 5)
  }

  @Test func allProblemsAreCountedAndTheFirstKept() throws {
    let rows = (0..<100).map { $0.isMultiple(of: 3) ? "A,1,2020\n" : "A,1,2020,x\n" }
    let table = try read(
      header + rows.joined() + "A,1,2020,1\nA,1,2020,2\n", try columns(), skipping(problemLimit: 5))
    #expect(table.problems.errorCount == 101)
    #expect(table.problems.errors.map(\.line) == [2, 3, 4, 5, 6])
  }

  @Test func everyProblemHasChineseWords() throws {
    let table = header + "A,1,2020,x\nA,1\n,,1,1\nA,1,2030,1\nA,1,x,1e999\nA,1,2020,\nA,1,3,1\nA,1,3,2\n"
    for problem in errors(table, try columns(), target: 2024) + errors("a,b\n", try columns()) {
      #expect(problem.message(in: .chinese).unicodeScalars.contains { $0.value > 0x4E00 })
    }
  }

  @Test func aColumnPlaysOnePart() throws {
    func roles(_ key: [String], _ groups: [String], _ floor: String?) throws {
      _ = try PanelColumns(key: key, groups: groups, time: "t", value: "v", floor: floor)
    }
    #expect(throws: PanelTableError.noKeyColumn) { try roles([], [], nil) }
    #expect(throws: PanelTableError.columnInTwoRoles("a", .key, .key)) { try roles(["a", "a"], [], nil) }
    #expect(throws: PanelTableError.columnInTwoRoles("t", .key, .time)) { try roles(["a", "t"], [], nil) }
    #expect(throws: PanelTableError.columnInTwoRoles("v", .value, .floor)) { try roles(["a"], [], "v") }
    #expect(throws: PanelTableError.columnInTwoRoles("t", .time, .group)) { try roles(["a"], ["t"], nil) }
    #expect(throws: PanelTableError.columnInTwoRoles("g", .group, .group)) {
      try roles(["a"], ["g", "g"], nil)
    }
    try roles(["a", "b"], ["a", "g"], "f")
  }
}
