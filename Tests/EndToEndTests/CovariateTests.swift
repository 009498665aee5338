import TestSupport
import Testing

/// `--covariate`: what is known of a cycle before its lines.
struct CovariateTests {
  private static let years = 2010...2022
  /// What the applicants of each year did beyond their usual growth, in hundredths.
  private static let surprises = [0, 3, -4, 1, 5, -2, -5, 4, 0, -3, 6, -1, 8]

  /// Lines that rise by a point for every hundredth, with a movement of their own; 2022 is not out.
  private static var lines: String {
    var text = "school,year,line\n"
    for school in 0..<30 {
      var line = 300 + school
      for (place, year) in years.enumerated() where year < 2022 {
        line += surprises[place] + (school * 31 + year * 17 + school * year) % 5 - 2
        text += "s\(school),\(year),\(line)\n"
      }
    }
    return text
  }

  private static func applicants(to last: Int = 2022) -> String {
    var (text, count) = ("year,applicants\n", 100_000.0)
    for (place, year) in years.enumerated() where year <= last {
      count *= 1.06 + Double(surprises[place]) / 100
      text += "\(year),\(Int(count))\n"
    }
    return text
  }

  private static let table = ["-", "--key", "school", "--value", "line", "--model", "panel"]

  @Test func `a year of many applicants raises the lines, and the run says why`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("applicants.csv", Self.applicants())
    let batch = ["batch"] + Self.table + ["--year", "2022"]
    let alone = try Program.run(batch, input: Self.lines)
    let beside = try Program.run(batch + ["--covariate", file], input: Self.lines)
    #expect(alone.status == 0 && beside.status == 0, "\(beside.errors)")
    let pairs = zip(
      SimpleTable(beside.output).numbers("median"), SimpleTable(alone.output).numbers("median"))
    #expect(pairs.allSatisfy { $0 - $1 > 3 && $0 - $1 < 13 })
    #expect(beside.errors.contains("applicants: used for the movement all series share, closer in "))
    #expect(beside.errors.contains("moves the medians of 2022 by +"))
    let chinese = try Program.run(batch + ["--covariate", file, "--lang", "zh"], input: Self.lines)
    #expect(chinese.output == beside.output)
    #expect(chinese.errors.contains("applicants：用于各序列共同的变动"), "\(chinese.errors)")
    let chance = ["chance", "table"] + Self.table + ["--series", "s3", "--score", "320", "--format", "csv"]
    let chances = try [chance, chance + ["--covariate", file]].map {
      try #require(SimpleTable(Program.run($0, input: Self.lines).output).numbers("chance").first)
    }
    #expect(chances[1] < chances[0], "\(chances)")
  }

  @Test func `a backtest has both rows, and the covariate earns its place`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("applicants.csv", Self.applicants())
    let result = try Program.run(
      ["backtest"] + Self.table + ["--covariate", file, "--from", "2018", "--format", "csv"],
      input: Self.lines)
    #expect(result.status == 0, "\(result.errors)")
    let rows = SimpleTable(result.output)
    let whole = zip(rows["model"], zip(rows["cycle"], rows.numbers("crps"))).filter { $0.1.0 == "all" }
    let crps = Dictionary(uniqueKeysWithValues: whole.map { ($0.0, $0.1.1) })
    let (alone, beside) = try (#require(crps["panel"]), #require(crps["panel + covariates"]))
    #expect(beside < 0.9 * alone, "\(result.output)")
  }

  @Test func `what is not known of the target year is said, with the row to add`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("applicants.csv", Self.applicants(to: 2021))
    let batch = ["batch"] + Self.table + ["--year", "2022"]
    let result = try Program.run(batch + ["--covariate", file], input: Self.lines)
    #expect(result.status == 0 && result.errors.contains("add the row of 2022"), "\(result.errors)")
    #expect(try result.output == Program.run(batch, input: Self.lines).output)
  }

  @Test(arguments: [
    ("year,applicants\n2020,5\n2021,many\n", "bad.csv:3:6: error: applicants: \"many\" is not a number"),
    ("year,applicants\n2020,5\n2020,6\n", "bad.csv:3:6: error: applicants: another value"),
    ("year\n2020\n", "bad.csv:1:1: error: nothing stands beside year"),
    ("jahrgang,applicants\n2020,5\n", "bad.csv:1:1: error: no column is called year"),
    (
      "school,year,applicants\nx,2020,5\nx,2021,6\n",
      "bad.csv:2:1: error: no row names a series of the table by school"
    ),
    ("", "bad.csv:1:1: error: the file is empty"),
    ("year,a,a\n2020,5,1\n", "bad.csv:1:8: error: a second column is called a"),
  ]) func `a table that is none is refused where it fails`(text: String, message: String) throws {
    let folder = try ScratchFolder()
    let file = try folder.write("bad.csv", text)
    let result = try Program.run(
      ["batch"] + Self.table + ["--year", "2022", "--covariate", file], input: Self.lines)
    #expect(result.status == 65 && result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty || !result.output.contains("s1,"))
  }

  @Test func `a bad table leaves the old output whole, and a file has the bytes of a stream`() throws {
    let folder = try ScratchFolder()
    let output = try folder.write("out.csv", "old\n")
    let table = try folder.write("lines.csv", Self.lines)
    let known = try folder.write("applicants.csv", Self.applicants())
    let options = ["--key", "school", "--value", "line", "--model", "panel", "--year", "2022", "--covariate"]
    let refused = try Program.run(
      ["batch", table] + options + [folder.write("bad.csv", "year\n"), "--output", output])
    let kept = try folder.text("out.csv")
    #expect(refused.status == 65 && kept == "old\n", "\(refused.errors)")
    #expect(try Program.run(["batch", table] + options + [known, "--output", output]).status == 0)
    let written = try folder.text("out.csv")
    #expect(written.split(separator: "\n").count == 31)
    #expect(try Program.run(["batch", table] + options + [known]).output == written)
  }

  @Test(arguments: [
    ["--floor", "300"], ["--prior", "x.json"], ["--model", "line-gap", "--reference-table", "x"],
  ])
  func `what it cannot go with is said`(more: [String]) throws {
    let options = ["batch", "-", "--key", "school", "--value", "line", "--covariate", "a.csv"]
    let result = try Program.run(options + more, input: Self.lines)
    #expect(result.status == 64 && result.errors.contains("--covariate"), "\(result.errors)")
  }
}
