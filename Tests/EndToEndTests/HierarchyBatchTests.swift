import Foundation
import TestSupport
import Testing

/// `cutline batch --hierarchy`: rows that add up, in the point and in every draw.
struct HierarchyBatchTests {
  /// Students of 4 programs at each of 6 schools, whole numbers; no clock, no random.
  private static let students =
    "school,program,year,students\n"
    + (0..<24).flatMap { series in
      (2013...2021).map { year in
        let size = 4 + 7 * (series % 6)
        return "s\(series / 4),p\(series % 4),\(year),\(size + (series * 5 + year * 3 + series * year) % 5)\n"
      }
    }.joined()

  private static let arguments = [
    "--key", "school,program", "--value", "students", "--scale", "count", "--year", "2022",
  ]

  private func batch(_ arguments: [String], _ text: String = students) throws -> ProgramResult {
    try Program.run(["batch", "-"] + Self.arguments + arguments, input: text)
  }

  private func add(_ values: [Double]) -> Double { values.reduce(0, +) }

  @Test func `sums follow the series and add up`() throws {
    let rows = SimpleTable(try batch(["--hierarchy", "school", "--model", "ses"]).output)
    #expect(rows.columns.last == "point")
    #expect(rows.cells.count == 24 + 6 + 1)
    #expect(
      rows["school"].suffix(2) == ["s5", "*"]
        && rows["program"].suffix(7) == Array(repeating: "*", count: 7)[...])
    let points = rows.numbers("point")
    #expect(add(Array(points.prefix(24))) == points[30] && add(Array(points[24..<30])) == points[30])
    for school in 0..<6 { #expect(add(Array(points[school * 4..<school * 4 + 4])) == points[24 + school]) }
  }

  @Test func `crossed sums add up in every draw`() throws {
    let folder = try ScratchFolder()
    let file = folder.path("draws.csv")
    let result = try batch(
      ["--hierarchy", "school", "--hierarchy", "program", "--model", "ses", "--draws", file])
    #expect(result.status == 0)
    let draws = SimpleTable(try String(contentsOfFile: file, encoding: .utf8))
    #expect(draws.cells.count == 24 + 6 + 4 + 1 && draws.columns.count == 2 + 256)
    for name in draws.columns.dropFirst(2) {
      let values = draws.numbers(name)
      #expect(values.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
      #expect(add(Array(values.prefix(24))) == values[34])
      #expect(add(Array(values[24..<30])) == values[34] && add(Array(values[30..<34])) == values[34])
      #expect(values[30] == add(stride(from: 0, to: 24, by: 4).map { values[$0] }))
    }
  }

  @Test func `the number of jobs changes no byte`() throws {
    let one = try batch(["--hierarchy", "school", "--model", "ses", "--jobs", "1"])
    #expect(try batch(["--hierarchy", "school", "--model", "ses", "--jobs", "3"]).output == one.output)
  }

  @Test(arguments: [
    (["--hierarchy", "college"], "not a column of --key"),
    (["--hierarchy", "school", "--shard", "1/2"], "--shard"),
    (["--hierarchy", "school", "--hierarchy", "school"], "named twice"),
    (["--draws", "x.csv"], "--hierarchy"),
  ]) func `what does not fit is refused`(arguments: [String], words: String) throws {
    let result = try batch(arguments)
    #expect(result.status == 64 && result.errors.contains(words))
  }

  @Test func `sums of scores are refused`() throws {
    let result = try Program.run(
      [
        "batch", "-", "--key", "school,program", "--value", "students", "--year", "2022", "--hierarchy",
        "school",
      ],
      input: Self.students)
    #expect(result.status == 64 && result.errors.contains("--scale count"))
  }

  @Test func `a star in a key is refused`() throws {
    let result = try batch(["--hierarchy", "school"], Self.students + "*,p0,2021,5\n")
    #expect(result.status == 65 && result.errors.contains("names a sum"))
  }
}
