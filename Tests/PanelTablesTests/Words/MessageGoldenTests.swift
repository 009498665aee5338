import DelimitedText
import Forecasting
import TestSupport
import Testing

@testable import PanelTables

/// What is said about tables as people have them: every message in both languages, beside the table it is about.
struct MessageGoldenTests {
  private struct Item {
    var name: String
    var text: String
    var scale = Scale(.score)
    var key = ["school", "program"]
    var value = "line"
    var isWide = false
    var isSingle = false
    var target: Int?
    var cells = CellPolicy()
  }

  private static let header = "school,program,year,line\n"

  /// Rows of four calm series over eight years, in which some lines are replaced.
  private static func calm(_ changes: [Int: String] = [:]) -> String {
    var text = header
    var line = 1
    for school in ["Alpha", "Beta"] {
      for program in ["law", "music"] {
        for year in 2017...2024 {
          line += 1
          let value = 320 + school.count * 4 + program.count + (year * 7 + line) % 9
          text += (changes[line] ?? "\(school),\(program),\(year),\(value)") + "\n"
        }
      }
    }
    return text
  }

  private static let items: [Item] = [
    Item(name: "a plain table", text: calm()),
    Item(name: "columns that are not there", text: "School,major,year,points\nA,b,2020,1\n"),
    Item(name: "no header", text: "Alpha,law,2017,331\nAlpha,law,2018,336\nAlpha,law,2019,329\n"),
    Item(name: "a column for each year", text: "school,program,2021,2022,2023\nA,b,1,2,3\n"),
    Item(name: "no column for any year", text: header + "A,b,2020,1\n", isWide: true),
    Item(
      name: "several columns for each year",
      text: "school,program,2021 low,2021 rank,2022 low,2022 rank\nA,b,1,2,3,4\n", isWide: true),
    Item(
      name: "a year in two columns", text: "school,program,2021,2021年,2022\nA,b,1,2,3\n", isWide: true),
    Item(name: "no rows", text: header),
    Item(name: "an empty file", text: ""),
    Item(name: "a word for a number", text: calm([3: "Alpha,law,2018,lots", 9: "Alpha,law,2024,many"])),
    Item(name: "an infinite number", text: calm([3: "Alpha,law,2018,inf"])),
    Item(name: "no year", text: calm([3: "Alpha,law,twenty,330"])),
    Item(name: "no key", text: calm([3: ",,2018,330"])),
    Item(name: "two values", text: calm([3: "Alpha,law,2017,335"])),
    Item(name: "the same value twice", text: calm([3: "Alpha,law,2019,330", 4: "Alpha,law,2019,330"])),
    Item(
      name: "rounds",
      text: "school,program,year,round,line\nA,b,2020,1,5\nA,b,2020,2,6\nA,b,2021,1,7\nA,b,2021,2,8\n"),
    Item(
      name: "one series that is two", text: "place,year,line\nX,2020,1\nY,2020,2\n", key: [], isSingle: true),
    Item(name: "a year after the target", text: calm([9: "Alpha,law,2026,330"]), target: 2025),
    Item(name: "a target before all", text: calm(), target: 25),
    Item(name: "a rank of 0", text: calm([5: "Alpha,law,2020,0"]), scale: Scale(.rank)),
    Item(name: "negative people", text: calm([5: "Alpha,law,2020,-3"]), scale: Scale(.count)),
    Item(
      name: "above the full mark", text: calm([5: "Alpha,law,2020,812"]),
      scale: (try? Scale(.score, upper: 500)) ?? Scale(.score)),
    Item(name: "an open quote", text: calm([30: "Beta,\"music,2021,330"])),
    Item(name: "a short row", text: calm([5: "Alpha,law,2020"])),
    Item(name: "a long row", text: calm([5: "Alpha,law,2020,1,2,3"])),
    Item(name: "a stray quote", text: calm([5: "Alpha,la\"w,2020,330"])),
    Item(name: "percent here and there", text: calm([5: "Alpha,law,2020,67.6%"])),
    Item(
      name: "missing values",
      text: calm([5: "Alpha,law,2020,N/A", 7: "Alpha,law,2022,", 9: "Alpha,law,2024,未招满"])),
    Item(name: "groups of digits", text: calm([5: "Alpha,law,2020,\"1,330\""]), scale: Scale(.real)),
    Item(name: "units", text: calm([5: "Alpha,law,2020,330分"])),
    Item(name: "stars", text: calm([5: "Alpha,law,2020,331*"])),
    Item(name: "another list", text: calm([5: "Alpha,law,2020,331P"])),
    Item(name: "a bound", text: calm([5: "Alpha,law,2020,335以上"])),
    Item(
      name: "a bound that is kept", text: calm([5: "Alpha,law,2020,≥335"]),
      cells: CellPolicy(bounded: .keep)),
    Item(name: "bounds all over", text: header + "A,b,2020,335+\nA,b,2021,335+\nA,b,2022,330\n"),
    Item(name: "split years", text: header + "A,b,2020-21,335\nA,b,2021-22,336\n"),
    Item(name: "dates", text: header + "A,b,2020-09-01,335\nA,b,2021-09-01,336\n"),
    Item(name: "headings", text: header + "Arts,,,\nA,b,2020,335\nA,b,2021,336\n"),
    Item(name: "a title", text: "Lines of all schools,,,\n" + header + "A,b,2020,335\nA,b,2021,336\n"),
    Item(name: "a source", text: calm() + "Source: own survey\nAs of May\n"),
    Item(name: "a last value far off", text: calm([9: "Alpha,law,2024,33"])),
    Item(name: "an old value far off", text: calm([4: "Alpha,law,2019,3410"])),
    Item(
      name: "a slip in a strict table", text: calm([9: "Alpha,law,2024,33"]),
      cells: CellPolicy(isStrict: true)),
    Item(name: "a stray zero", text: calm([5: "Alpha,law,2020,0"])),
    Item(
      name: "another unit",
      text: header
        + ["A", "B", "C", "D"].map { school in
          (2020...2023).map { "\(school),x,\($0),\(school == "D" ? 330_000 : 330 + $0 % 3)\n" }.joined()
        }.joined()),
    Item(name: "two spellings", text: calm([33: "beta,music,2024,344"])),
    Item(
      name: "totals",
      text: header
        + (2020...2022).map {
          "A,x,\($0),\($0 - 2000)\nA,y,\($0),\($0 - 1990)\nA,all,\($0),\(2 * $0 - 3990)\n"
        }
        .joined(), scale: Scale(.count)),
    Item(
      name: "a school that closed", text: calm([32: "Beta,music,2017,340", 33: "Beta,music,2017,340"]),
      cells: CellPolicy(namesEndings: true)),
  ]

  private static func said(_ item: Item, _ language: TableLanguage) throws -> String {
    let columns = try PanelColumns(
      key: item.key, time: "year", value: item.value, findsDelimiter: true, isWide: item.isWide,
      isSingle: item.isSingle)
    let options = PanelTableOptions(scale: item.scale, target: item.target, cells: item.cells)
    let bytes = Array(item.text.utf8)
    let reading = Reading {
      try PanelTableReader.read(bytes.span, file: "t.csv", columns: columns, options: options, jobs: 1)
    }
    guard let problems = reading.problems else { return item.name + "\n  no reading\n" }
    let report = ProblemReport(in: language)
    let lines = report.lines(problems.errors) + report.lines(problems.notes)
    return "\(item.name)\n" + (lines.isEmpty ? ["nothing"] : lines).map { "  \($0)\n" }.joined()
  }

  @Test(arguments: TableLanguage.allCases) func `every message`(language: TableLanguage) throws {
    let text = try Self.items.map { try Self.said($0, language) }.joined(separator: "\n")
    if let fault = try GoldenFolder(above: #filePath).fault(of: text, "messages-\(language.rawValue).txt") {
      Issue.record("\(fault)")
    }
    // Every problem ends with what to do or with what was done: none is a bare statement of a fact.
    #expect(Self.items.count > 40)
  }

  @Test func `the largest numbers have words too`() throws {
    let rows = ["A", "B", "C", "D"].flatMap { school in
      (2020...2023).map { "\(school),x,\($0),\(school == "D" ? "1e308" : "5e-324")\n" }
    }.joined()
    let table = try read(Self.header + rows + "A,x,2024,1e308\n", columns(), skipping())
    for language in TableLanguage.allCases {
      #expect(ProblemReport(in: language).lines(table.problems.notes).count >= 2)
    }
  }

  @Test func `alike problems are said three times and counted`() throws {
    let rows = (2000...2029).map { "A,b,\($0),x\($0)\n" }.joined()
    let problems = errors(Self.header + rows, try columns())
    let lines = ProblemReport(in: .english).lines(problems)
    #expect(problems.count == 30 && lines.count == 4)
    #expect(lines[3].hasPrefix("t.csv: 27 more like") && lines[3].contains("on lines 5, 6"))
  }
}
