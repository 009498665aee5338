import DelimitedText
import Testing

@Test func smoke() {
  let text = "\u{FEFF}key,year,value\r\n\"a \"\"b\"\"\",2020,3.5\n\n北京,2021\n\"x\ny\",2022,7"
  let (table, problems) = Table.read(bytes: Array(text.utf8), file: "t.csv")
  #expect(table.header.map(\.text) == ["key", "year", "value"])
  #expect(table.rows.map { $0.map(\.text) } == [["a \"b\"", "2020", "3.5"], ["x\ny", "2022", "7"]])
  #expect(
    problems == [
      DelimitedProblem(file: "t.csv", line: 4, column: 8, kind: .shortRow(expected: 3, found: 2))
    ])
  #expect(table.cell(1, "year")?.location == Location(line: 6, column: 4))
}
