import Foundation
import TestSupport
import Testing

/// What `cutline forecast` says to people, and when it cannot answer.
struct ForecastTextTests {
  private static let question = ["forecast", "--school", "BUPT", "--major", "0812", "--model", "gap"]

  @Test func `color is asked for and never forced on a pipe`() throws {
    let plain = try Program.run(Self.question)
    #expect(plain.status == 0 && !plain.output.contains("\u{1B}"))
    #expect(plain.output.contains("expected line") && plain.output.contains("80 % interval"))
    let forced = try Program.run(Self.question + ["--color", "always"])
    #expect(forced.output.contains("\u{1B}[1m"))
    let auto = try Program.run(Self.question, environment: ["NO_COLOR": "1"])
    #expect(auto.output == plain.output)
    let forbidden = try Program.run(Self.question + ["--color", "always"], environment: ["NO_COLOR": "1"])
    #expect(forbidden.output == plain.output)
    let empty = try Program.run(Self.question + ["--color", "always"], environment: ["NO_COLOR": ""])
    #expect(empty.output == forced.output)
  }

  @Test func `the same in Chinese`() throws {
    let chinese = try Program.run(Self.question + ["--lang", "zh"])
    #expect(chinese.status == 0 && chinese.output.contains("北京邮电大学"))
    #expect(!chinese.output.contains("expected line"))
  }

  @Test(arguments: [
    (["--school", "BUPT", "--major", "computer sciense"], Int32(66), "did you mean"),
    (["--school", "BUPT", "--major", "9999"], 66, "cutline list majors --school BUPT"),
    (["--school", "Tsinghau", "--major", "08"], 66, "did you mean"),
    (["--school", "Nowhere at all", "--major", "08"], 66, "cutline list schools"),
    (["--school", "北京", "--major", "08"], 64, "name one"),
    (["--school", "BUPT", "--major", "0812", "--college", "medicine"], 66, "college"),
    (["--school", "BUPT", "--major", "0812", "--given", "national=900"], 64, "--given national=900"),
    (["--school", "BUPT", "--major", "0812", "--given", "seats=900"], 64, "--given"),
    (["--school", "BUPT", "--major", "0812", "--model", "guess"], 64, "known: auto"),
    (["--school", "BUPT", "--major", "0812", "--as-of", "yesterday"], 64, "--as-of"),
    (["--school", "BUPT", "--major", "0812", "--data", "no/such/folder"], 66, "no/such/folder"),
    (["--school", "BUPT"], 64, "--major"),
  ])
  func `what cannot be answered says why and exits with its status`(
    _ arguments: [String], _ status: Int32, _ words: String
  ) throws {
    let result = try Program.run(["forecast"] + arguments)
    #expect(result.status == status)
    #expect(result.bytes.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
