import Foundation
import TestSupport
import Testing

/// `cutline fit` and `cutline batch --prior`.
struct PriorTests {
  private static let options = ["--key", "school,program", "--group", "school", "--quiet"]
  /// Sorted by key, with lines published in 2022 for some.
  private static let lines: [String] = {
    let rows = BatchPanel.text.split(separator: "\n").dropFirst().map(String.init)
    let published = (0..<120).filter { $0 % 5 == 0 }.map { "s\($0 % 8),p\($0),2022,\(330 + $0 % 7)" }
    return (rows + published).sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }()

  private static func key(_ line: String) -> [String] {
    line.split(separator: ",").prefix(3).map { $0 + "\0" }
  }

  private static func table(_ rows: [String]) -> String {
    "school,program,year,value\n" + rows.map { $0 + "\n" }.joined()
  }

  private static let past = table(lines.filter { !$0.contains(",2022,") })
  private static let known = table(lines)

  private func fit(_ text: String, _ more: [String], in scratch: ScratchFolder) throws -> ProgramResult {
    try scratch.write("in.csv", text)
    return try Program.run(["fit", "in.csv", "--output", "p.json"] + Self.options + more, in: scratch.url)
  }

  private func batch(_ text: String, _ more: [String] = [], in scratch: ScratchFolder) throws -> ProgramResult
  {
    try Program.run(["batch", "-", "--prior", "p.json"] + Self.options + more, input: text, in: scratch.url)
  }

  @Test(arguments: ["auto", "panel"], [past, known])
  func `rows do not depend on threads, shares or how the table is read`(model: String, text: String) throws {
    let scratch = try ScratchFolder()
    #expect(try fit(text, ["--year", "2022", "--model", model], in: scratch).status == 0)
    let whole = try batch(text, ["--jobs", "1"], in: scratch)
    #expect(whole.status == 0 && whole.output.split(separator: "\n").count > 90)
    #expect(try batch(text, ["--jobs", "3", "--year", "2022"], in: scratch).bytes == whole.bytes)
    #expect(try batch(text, ["--unsorted"], in: scratch).bytes == whole.bytes)
    let shares = try (1...3).flatMap {
      try batch(text, ["--shard", "\($0)/3"], in: scratch).output.split(separator: "\n").dropFirst()
    }
    #expect(shares.sorted() == whole.output.split(separator: "\n").dropFirst().sorted())
    let turned = Self.table(text.split(separator: "\n").dropFirst().reversed().map(String.init))
    let unsorted = try batch(turned, ["--unsorted"], in: scratch).output
    #expect(unsorted.split(separator: "\n").sorted() == whole.output.split(separator: "\n").sorted())
  }

  @Test(arguments: ["last", "mean", "drift", "linear", "theil-sen", "ses", "damped", "theta"])
  func `simple models give the rows of a run without a prior`(model: String) throws {
    let scratch = try ScratchFolder()
    #expect(try fit(Self.past, ["--horizon", "2"], in: scratch).status == 0)
    let plain = try Program.run(
      ["batch", "-", "--horizon", "2", "--model", model] + Self.options, input: Self.past)
    #expect(try batch(Self.past, ["--model", model], in: scratch).bytes == plain.bytes)
  }

  @Test func `many series give the rows of a run without a prior`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("in.csv", LongPanel.sorted)
    let options = [
      "--key", "school,program", "--group", "school", "--year", "2022", "--model", "panel", "--quiet",
    ]
    let fit = try Program.run(["fit", "in.csv", "--output", "p.json"] + options, in: scratch.url)
    #expect(fit.status == 0, "\(fit.errors)")
    let plain = try Program.run(["batch", "in.csv"] + options, in: scratch.url)
    let prior = try Program.run(["batch", "in.csv", "--prior", "p.json"] + options, in: scratch.url)
    #expect(prior.bytes == plain.bytes)
    #expect(plain.output.split(separator: "\n").count == LongPanel.seriesCount + 1)
  }

  @Test func `the file has the same bytes for any number of threads, and says where it comes from`() throws {
    let (one, two) = (try ScratchFolder(), try ScratchFolder())
    _ = try fit(Self.known, ["--year", "2022", "--jobs", "1"], in: one)
    _ = try fit(Self.known, ["--year", "2022", "--jobs", "3"], in: two)
    let text = try one.text("p.json")
    #expect(try two.text("p.json") == text)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(whole.keys) == ["content_hash", "prior", "provenance", "schema_version"])
    let provenance = try #require(whole["provenance"] as? [String: Any])
    let options = try #require(provenance["options"] as? [String: String])
    #expect(options["--year"] == "2022" && options["--key"] == "school,program")
    let files = try #require(provenance["files"] as? [[String: Any]])
    #expect(
      files.first?["bytes"] as? Int == Self.known.utf8.count && files.first?["name"] as? String == "in.csv")
  }

  @Test(arguments: [
    (["--scale", "rank"], "was learned with --scale score, and this is --scale rank"),
    (["--group", "program"], "--group school, and this is --group program"),
    (["--year", "2023"], "--year 2022, and this is --year 2023"),
    (["--horizon", "1"], "was learned with no --horizon"), (["--upper", "500"], "no --upper"),
    (["--model", "yearly"], "does not hold --model yearly, only last"),
    (["--unsorted", "--prior", "none.json"], "none.json: there is no such file"),
    (["--prior", "in.csv"], "is not a prior"),
  ])
  func `what does not fit the prior is refused by name`(more: [String], words: String) throws {
    let scratch = try ScratchFolder()
    _ = try fit(Self.past, ["--year", "2022"], in: scratch)
    let result = try batch(Self.past, more, in: scratch)
    #expect([64, 65, 66].contains(result.status) && result.bytes.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a damaged prior is refused`() throws {
    let scratch = try ScratchFolder()
    _ = try fit(Self.past, ["--year", "2022"], in: scratch)
    let text = try scratch.text("p.json")
    for damaged in [
      String(text.dropLast(40)), text.replacingOccurrences(of: "\"gain\":0", with: "\"gain\":1"),
    ] {
      try scratch.write("p.json", damaged)
      let result = try batch(Self.past, in: scratch)
      #expect(result.status == 65 && result.errors.contains("changed or cut short"), "\(result.errors)")
    }
  }

  @Test func `rows out of order are named with their line and the way out`() throws {
    let scratch = try ScratchFolder()
    _ = try fit(Self.past, ["--year", "2022"], in: scratch)
    let rows = Self.past.split(separator: "\n").dropFirst().map(String.init)
    // The last series first: its seven rows stand on lines 2 to 8.
    let result = try batch(Self.table(rows.suffix(7) + rows.dropLast(7)), in: scratch)
    #expect(result.status == 65 && result.bytes.split(separator: 10).count <= 1)
    #expect(result.errors.contains("-:9:1: error: s0,p0 comes after s7,"), "\(result.errors)")
    #expect(result.errors.contains("--unsorted"))
  }

  @Test func `published lines that the prior does not know are counted`() throws {
    let scratch = try ScratchFolder()
    _ = try fit(Self.past, ["--year", "2022"], in: scratch)
    let loud = Self.options.filter { $0 != "--quiet" }
    let arguments = ["batch", "-", "--prior", "p.json"] + loud
    let later = try Program.run(arguments, input: Self.known, in: scratch.url)
    #expect(later.errors.contains("24 lines of 2022 are in the table and 0 in the prior"), "\(later.errors)")
    _ = try fit(Self.known, ["--year", "2022"], in: scratch)
    let known = try Program.run(arguments, input: Self.known, in: scratch.url)
    #expect(!known.errors.contains("in the prior"))
    let part = try Program.run(arguments + ["--shard", "1/2"], input: Self.known, in: scratch.url)
    #expect(!part.errors.contains("in the prior"))
  }

  @Test func `bad rows are named by their lines, and skipped when asked to`() throws {
    let scratch = try ScratchFolder()
    _ = try fit(Self.past, ["--year", "2022"], in: scratch)
    let bad = Self.past.replacingOccurrences(of: "s3,p3,2016,", with: "s3,p3,2016,x")
    let line = try #require(bad.split(separator: "\n").firstIndex { $0.contains(",x") }) + 1
    let stopped = try batch(bad, in: scratch)
    #expect(
      stopped.status == 65 && stopped.errors.contains("-:\(line):12: error: value is"), "\(stopped.errors)")
    let skipped = try batch(bad, ["--on-error", "skip"], in: scratch)
    #expect(skipped.status == 3 && skipped.errors.contains("-:\(line):12: error"))
    #expect(skipped.output.split(separator: "\n").count == 121)
    #expect(
      try Program.run(["fit", "-", "--output", scratch.path("q.json")] + Self.options, input: bad).status
        == 65)
  }

  @Test func `a table without rows is an error`() throws {
    let scratch = try ScratchFolder()
    _ = try fit(Self.past, ["--year", "2022"], in: scratch)
    let result = try Program.run(
      ["batch", "-", "--prior", "p.json", "--key", "school,program", "--group", "school"],
      input: "school,program,year,value\n", in: scratch.url)
    #expect(result.status == 65)
    #expect(result.errors.contains("there are no rows below the header"))
  }

  @Test func `requests that cannot be kept are refused`() throws {
    for more in [["--model", "yearly"], ["--horizon", "0"], ["--year", "2022", "--horizon", "1"]] {
      #expect(try Program.run(["fit", "-", "--output", "x"] + Self.options + more).status == 64)
    }
    #expect(try Program.run(["batch", "-", "--unsorted"] + Self.options).status == 64)
    let none = try Program.run(
      ["fit", "-", "--output", "x", "--year", "2000"] + Self.options, input: Self.table([]))
    #expect(none.status == 65 && none.errors.contains("there are no rows below the header"))
  }
}
