import Foundation
import TestSupport
import Testing

/// CSV for spreadsheets: names that look like formulas run in none of them, and programs get them as they are.
struct SpreadsheetTests {
  private static let table =
    "school,year,value\n"
    + (2014...2023).map { "\"=HYPERLINK(\"\"x\"\")\",\($0),\(300 + $0 % 4)\nplain,\($0),\(310 + $0 % 3)\n" }
    .joined()
  private static let usual = ["--key", "school", "--model", "last"]

  @Test(arguments: [
    ["batch", "t.csv", "--year", "2024"],
    ["chance", "table", "t.csv", "--series", "=HYPERLINK(\"x\")", "--score", "302", "--format", "csv"],
    ["reach", "table", "t.csv", "--score", "302", "--format", "csv"],
    ["plan", "list.csv", "--table", "t.csv", "--score", "302", "--format", "csv"],
  ]) func `a formula is text in a table for spreadsheets`(_ command: [String]) throws {
    let scratch = try ScratchFolder()
    try scratch.write("t.csv", Self.table)
    try scratch.write("list.csv", "school\n\"=HYPERLINK(\"\"x\"\")\"\nplain\n")
    let plain = try Program.run(command + Self.usual, in: scratch.url)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.output.contains("\"=HYPERLINK(\"\"x\"\")\""))
    let sheet = try Program.run(command + Self.usual + ["--bom"], in: scratch.url)
    #expect(sheet.status == 0, "\(sheet.errors)")
    #expect(Array(sheet.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(sheet.output.contains("\"'=HYPERLINK(") && !sheet.output.contains("\"=HYPERLINK("))
  }

  @Test func `the table beside pages of students runs no formula`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("students.csv", "student,score,choices\n=1+1,352,BUPT/0812\n@x,340,BUPT/0812\n")
    let made = try Program.run(
      ["plan", "--students", "students.csv", "--output", "pages", "--format", "html"], in: scratch.url)
    #expect(made.status == 0, "\(made.errors)")
    let rows = try scratch.text("pages/students.csv").split(separator: "\n").dropFirst()
    #expect(rows.map { String($0.prefix(2)) } == ["'=", "'@"])
    for file in scratch.files() where file.hasSuffix(".csv") && file.hasPrefix("pages/") {
      let cells = try scratch.text(file).split(whereSeparator: { ",\n".contains($0) })
      #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") || $0.hasPrefix("@") }, "\(file)")
    }
  }
}
