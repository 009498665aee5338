import DelimitedText
import Testing

@Suite struct TableTests {
  private func table(_ text: String) -> (Table, [DelimitedProblem]) {
    Table.read(bytes: Array(text.utf8), file: "t.csv")
  }

  @Test func cellsAreFoundByNameAndPlace() {
    let (table, problems) = table("键,year,value\n\"x\ny\",2021,3.5\nz,2022,\n")
    #expect(problems.isEmpty)
    #expect(table.file == "t.csv")
    #expect(table.rows.count == 2)
    #expect(table.column("value") == 2)
    #expect(table.column("missing") == nil)
    #expect(table.cell(0, "year")?.integer == 2021)
    #expect(table.cell(0, "value")?.double == 3.5)
    #expect(table.cell(0, "value")?.location == Location(line: 3, column: 9))
    #expect(table.cell(0, "missing") == nil)
    #expect(table.cell(1, 2).isEmpty)
    #expect(table.cell(1, 2).line == 4)
    #expect(table.cell(1, 2).column == 8)
  }

  @Test func problemsComeInTheOrderOfTheFile() {
    let (table, problems) = table("a,b,a\n1,2\n3,4,5\n6,7,8,9\n")
    #expect(table.rows.count == 1)
    #expect(table.cell(0, "a")?.text == "3")
    #expect(
      problems == [
        problem(1, 5, .duplicateColumn("a")), problem(2, 4, .shortRow(expected: 3, found: 2)),
        problem(4, 7, .longRow(expected: 3, found: 4)),
      ])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func anEmptyFileHasNoHeader(text: String) {
    let (table, problems) = table(text)
    #expect(table.header.isEmpty && table.rows.isEmpty)
    #expect(problems == [problem(1, 1, .missingHeader)])
  }

  @Test func aBadHeaderLeavesNoRows() {
    let (table, problems) = table("a\"x,b\n1,2\n")
    #expect(table.header.isEmpty && table.rows.isEmpty)
    #expect(problems.map(\.kind) == [.missingHeader, .bareQuote])
  }
}
