import Foundation
import TestSupport
import Testing

/// Poisoned tables through the whole program: a located error or, when bad rows are skipped, an outcome for every
/// series; never a crash, and the same with a prior.
struct PoisonedInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: Data
    /// What is said when a bad row stops the run; nil when nothing is wrong.
    var error: String?
    /// The outcome of the series `bad` when bad rows are skipped.
    var outcome = "declined"

    init(_ description: String, _ rows: String, error: String? = nil, outcome: String = "declined") {
      self.init(description, Data((Case.good + rows).utf8), error: error, outcome: outcome)
    }

    init(_ description: String, _ bytes: Data, error: String?, outcome: String = "declined") {
      (testDescription, self.bytes, self.error, self.outcome) = (description, bytes, error, outcome)
    }

    /// Series that are always forecast, on lines 2 to 25.
    static let good =
      "school,year,value\n"
      + (0..<6).map { series in
        (2018...2021).map { "a\(series),\($0),\(300 + 3 * series + ($0 * 7 + series * 5) % 9)\n" }.joined()
      }.joined()
  }

  private static let cases = [
    Case("text in a value", "bad,2021,lots\n", error: "t.csv:26:10: error: value is \"lots\""),
    Case(
      "an infinite value", "bad,2021,inf\n", error: "t.csv:26:10: error: value is \"inf\"; a finite number"),
    Case("a value that is none", "bad,2021,NaN\n"),
    Case("a value beyond all doubles", "bad,2021,1e999\n", error: "t.csv:26:10: error: value is \"1e999\""),
    Case("an empty key", ",2021,300\n", error: "t.csv:26:1: error: all key columns are empty", outcome: ""),
    Case("an empty value", "bad,2021,\n"),
    Case(
      "a field of ten megabytes", "bad,2021,\"" + String(repeating: "x", count: 10_000_000) + "\"\n",
      error: "t.csv:26: ... error: a field of more than 1048576 bytes", outcome: ""),
    Case(
      "a key of ten megabytes", String(repeating: "x", count: 10_000_000) + ",2021,300\n",
      error: "t.csv:26: ... error: a field of more than 1048576 bytes", outcome: ""),
    Case(
      "bytes that are not UTF-8", Data(Case.good.utf8) + [0x62, 0xFF, 0xFE] + Data(",2021,300\n".utf8),
      error: "t.csv:26: ... error: bytes that are not UTF-8", outcome: ""),
    Case(
      "a year twice with other values", "bad,2020,300\nbad,2021,301\nbad,2021,302\n",
      error: "t.csv:28:1: error: another value for 2021; the series has one on line 27", outcome: "ok"),
    Case("a year twice with one value", "bad,2020,300\nbad,2021,301\nbad,2021,301\n", outcome: "ok"),
    Case("years out of order", "bad,2021,301\nbad,2019,300\nbad,2020,303\n", outcome: "ok"),
    Case("a year that is none", "bad,20x1,300\n", error: "t.csv:26:5: error: year is \"20x1\""),
    Case(
      "a year after the one to forecast", "bad,2030,300\n", error: "t.csv:26:5: error: 2030 lies after 2022"),
    Case("a value of 1e308", "bad,2019,1e308\nbad,2020,-1e308\nbad,2021,1e308\n", outcome: "any"),
    Case(
      "a row of one field", "bad\n", error: "t.csv:26: ... error: 1 field where the header has 3",
      outcome: ""),
    Case(
      "a quote that is never closed", "bad,2021,\"300\n",
      error: "t.csv:26: ... error: this quote is never closed",
      outcome: "stop"),
    Case("a zero byte", "b\0d,2021,300\n", error: "t.csv:26: ... error: a zero byte", outcome: ""),
  ]

  private func run(_ text: Data, _ more: [String], in scratch: ScratchFolder) throws -> ProgramResult {
    try text.write(to: scratch.url.appending(path: "t.csv"))
    return try Program.run(
      ["batch", "t.csv", "--key", "school", "--year", "2022", "--quiet"] + more, in: scratch.url)
  }

  /// The status of the series `bad`, after a check that the others are forecast.
  private func outcome(_ result: ProgramResult, isExtreme: Bool = false) throws -> String {
    // What a quote takes in is not left out in silence.
    guard result.status != 65 else { return "stop" }
    let rows = SimpleTable(result.output)
    let status = Dictionary(uniqueKeysWithValues: zip(rows["school"], rows["status"]))
    guard !isExtreme else {
      // What is pooled may be lost to such values; an outcome for each series is not.
      #expect(status.count == 7)
      return "any"
    }
    for series in 0..<6 { #expect(status["a\(series)"] == "ok", "\(result.errors)") }
    // Two years are few: whether that takes a stand-in is not what is asked here.
    return status["bad"] == "fallback" ? "ok" : status["bad"] ?? ""
  }

  /// Whether a line of the messages has the place and the words.
  private func isNamed(_ error: String, in result: ProgramResult) -> Bool {
    let parts = error.split(separator: " ... ")
    return result.errors.split(separator: "\n").contains { line in parts.allSatisfy { line.contains($0) } }
  }

  @Test(arguments: cases, ["last", "panel"])
  func `poison has a place or an outcome`(item: Case, model: String) throws {
    let scratch = try ScratchFolder()
    let stopped = try run(item.bytes, ["--model", model], in: scratch)
    if let error = item.error {
      #expect(stopped.status == 65 && stopped.bytes.isEmpty)
      #expect(isNamed(error, in: stopped), "\(stopped.errors)")
    }
    let skipped = try run(item.bytes, ["--model", model, "--on-error", "skip"], in: scratch)
    let found = try outcome(skipped, isExtreme: item.outcome == "any")
    #expect(found == item.outcome)
    #expect(
      item.outcome == "any" || item.outcome == "stop"
        || skipped.status == (item.error != nil || found == "declined" ? 3 : 0))
  }

  @Test(arguments: cases) func `poison is the same to a run with a prior`(item: Case) throws {
    let scratch = try ScratchFolder()
    try scratch.write("good.csv", Case.good)
    let fit = [
      "fit", "good.csv", "--key", "school", "--year", "2022", "--model", "last", "--output", "p.json",
    ]
    try #require(try Program.run(fit, in: scratch.url).status == 0)
    let stopped = try run(item.bytes, ["--prior", "p.json"], in: scratch)
    if let error = item.error {
      #expect(stopped.status == 65 && isNamed(error, in: stopped), "\(stopped.errors)")
    }
    let skipped = try run(item.bytes, ["--prior", "p.json", "--on-error", "skip"], in: scratch)
    #expect(try outcome(skipped, isExtreme: item.outcome == "any") == item.outcome)
  }

  @Test func `a million columns`() throws {
    let scratch = try ScratchFolder()
    let wide = "school,year,value" + String(repeating: ",x", count: 1_000_000) + "\na,2021,300\n"
    let header = try run(Data(wide.utf8), [], in: scratch)
    #expect(header.status == 65)
    #expect(
      header.errors.contains("error: more than 65536 columns; is the delimiter right?"), "\(header.errors)")
    let row = Case.good + "bad,2021,300" + String(repeating: ",x", count: 1_000_000) + "\n"
    let long = try run(Data(row.utf8), ["--on-error", "skip", "--model", "last"], in: scratch)
    #expect(long.status == 3 && long.errors.contains("t.csv:26:"), "\(long.errors)")
    #expect(try outcome(long) == "")
  }
}
