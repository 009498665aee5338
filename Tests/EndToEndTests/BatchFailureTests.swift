import Foundation
import TestSupport
import Testing

/// `cutline batch` on bad tables and bad requests: status and message as a table.
struct BatchFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var text = BatchFixture.mixed
    var arguments = ["--year", "2022", "--model", "last"]
    let status: Int32
    let words: String
  }

  private static let cases: [Case] = [
    Case(
      testDescription: "an empty file", text: "", status: 65,
      words: "lines.csv:1:1: error: the file is empty"),
    Case(
      testDescription: "a word for a number",
      text: BatchFixture.mixed.replacingOccurrences(of: "322", with: "lots"), status: 65,
      words: "lines.csv:7:10: error: value is \"lots\""),
    Case(
      testDescription: "a word for a year",
      text: BatchFixture.mixed.replacingOccurrences(of: "a,2019", with: "a,MMXIX"), status: 65,
      words: "lines.csv:3:3: error"),
    Case(
      testDescription: "a short row", text: BatchFixture.mixed + "a,2022\n", arguments: ["--model", "last"],
      status: 65, words: "lines.csv:17:"),
    Case(
      testDescription: "another value for a year", text: BatchFixture.mixed + "a,2021,306\n", status: 65,
      words: "lines.csv:17:1: error: another value for 2021; the series has one on line 5"),
    Case(
      testDescription: "a row after the target", arguments: ["--year", "2020"], status: 65,
      words: "lines.csv:5:3: error: 2021 lies after 2020"),
    Case(
      testDescription: "a column that is not there", arguments: ["--value", "vlaue"], status: 65,
      words: "did you mean value?"),
    Case(
      testDescription: "both a year and a horizon", arguments: ["--year", "2022", "--horizon", "2"],
      status: 64, words: "--year and --horizon exclude each other"),
    Case(testDescription: "no step ahead", arguments: ["--horizon", "0"], status: 64, words: "--horizon 0"),
    Case(
      testDescription: "no such model", arguments: ["--model", "guess"], status: 64, words: "known: auto"),
    Case(
      testDescription: "no such level", arguments: ["--quantiles", "0.5,1"], status: 64,
      words: "--quantiles 1"),
    Case(testDescription: "no such share", arguments: ["--shard", "3/2"], status: 64, words: "--shard"),
    Case(
      testDescription: "crossed limits", arguments: ["--lower", "9", "--upper", "3"], status: 64,
      words: "--lower must lie below --upper"),
    Case(testDescription: "no core", arguments: ["--jobs", "0"], status: 64, words: "--jobs 0"),
  ]

  @Test(arguments: cases)
  func `bad tables and requests exit with their status and say why`(_ item: Case) throws {
    let scratch = try ScratchFolder()
    try scratch.write("lines.csv", item.text)
    let result = try Program.run(["batch", "lines.csv", "--key", "school"] + item.arguments, in: scratch.url)
    #expect(result.status == item.status)
    #expect(result.bytes.isEmpty)
    #expect(result.errors.contains(item.words), "\(result.errors)")
  }

  @Test func `bad rows are left out and named when asked to`() throws {
    let text = BatchFixture.mixed.replacingOccurrences(of: "322", with: "lots")
    let result = try Program.run(
      ["batch", "-", "--key", "school", "--horizon", "1", "--model", "last", "--on-error", "skip"],
      input: text)
    #expect(result.status == 3)
    #expect(result.errors.contains("-:7:10: error: value is \"lots\""))
    #expect(result.errors.contains("1 rows skipped") || result.errors.contains("1 row skipped"))
    #expect(SimpleTable(result.output)["school"] == ["a", "gap", "one", "constant", "dead"])
  }

  @Test func `a header alone is an error`() throws {
    let result = try Program.run(
      ["batch", "-", "--key", "school", "--year", "2022"], input: BatchFixture.header + "\n")
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(result.errors.contains("-:1:1: error: there are no rows below the header"))
  }

  @Test func `a missing file is missing input`() throws {
    let result = try Program.run(["batch", "no/such.csv", "--key", "school"])
    #expect(result.status == 66 && result.errors.contains("no/such.csv"))
    let folder = try Program.run(["batch", "data", "--key", "school"])
    #expect(folder.status == 66 && folder.errors.contains("folder"))
  }
}
