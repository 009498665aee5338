import Foundation
import TestSupport
import Testing

/// `cutline train`, and weights in `batch` and `backtest`.
struct TrainTests {
  private static let table = ["--key", "name", "--time", "t", "--scale", "real", "--quiet"]

  /// `count` series of 18 years that grow at their own rate, with a wobble; no clock, no random.
  private static func history(_ count: Int) -> String {
    "name,t,value\n"
      + (0..<count).flatMap { series in
        (1...18).map { year in
          let wobble = Double((series * 31 + year * 17 + series * year * 7) % 13) - 6
          let value = 100 * pow(1 + 0.01 * Double(series % 7), Double(year)) + wobble
          return "s\(series),\(year),\((value * 100).rounded() / 100)\n"
        }
      }.joined()
  }

  private func train(_ added: [String] = [], _ history: String = Self.history(120)) throws -> ProgramResult {
    try Program.run(["train", "-", "--horizon", "3"] + Self.table + added, input: history)
  }

  @Test func `training twice, on any number of cores and in any order, gives the same bytes`() throws {
    let first = try train(["--jobs", "1"])
    #expect(first.status == 0 && first.bytes.count > 1000)
    #expect(try train(["--jobs", "2"]).bytes == first.bytes)
    #expect(try train([], BatchFixture.shuffled(Self.history(120))).bytes == first.bytes)
  }

  @Test func `weights forecast other tables, and the same as training where the table is the same`() throws {
    let folder = try ScratchFolder()
    let weights = try folder.write("weights.json", try train().output)
    let batch = ["batch", "-", "--model", "yearly", "--horizon", "3"] + Self.table
    let byWeights = try Program.run(batch + ["--weights", weights], input: Self.history(120))
    let trained = try Program.run(batch + ["--train"], input: Self.history(120))
    #expect(byWeights.status == 0 && byWeights.bytes == trained.bytes)
    let other = try Program.run(batch + ["--weights", weights], input: Self.history(3))
    #expect(SimpleTable(other.output).numbers("median").count == 9)
    let score = try Program.run(
      ["backtest", "-", "--model", "yearly", "--format", "csv", "--from", "17", "--weights", weights]
        + Self.table, input: Self.history(120))
    #expect(score.status == 0 && SimpleTable(score.output)["cycle"] == ["17", "18", "all"])
  }

  @Test func `the weights that come with the program are found from any folder`() throws {
    let folder = try ScratchFolder()
    let arguments = ["batch", "-", "--model", "yearly", "--horizon", "6"] + Self.table.dropLast()
    let elsewhere = try Program.run(arguments, input: Self.history(5), in: folder.url)
    let here = try Program.run(arguments, input: Self.history(5))
    #expect(elsewhere.status == 0 && elsewhere.bytes == here.bytes)
    #expect(here.errors.contains("data/weights/yearly.json") && here.errors.contains("23000 series"))
    let trained = try Program.run(arguments + ["--train"], input: Self.history(80))
    #expect(trained.errors.contains("trained on this table"))
  }

  @Test(arguments: [
    (["--weights", "w", "--train"], Int32(64), "--train and --weights"),
    (["--weights", "missing.json"], 66, "missing.json"),
    (["--weights", "Package.swift"], 65, "cutline train"),
    (["--weights", "data/weights/yearly.json", "--horizon", "7"], 64, "reaches 6 steps"),
  ])
  func `weights that cannot be used say why`(_ added: [String], _ status: Int32, _ words: String) throws {
    let result = try Program.run(
      ["batch", "-", "--model", "yearly"] + Self.table + added, input: Self.history(5))
    #expect(result.status == status && result.bytes.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a table too small to learn from is refused`() throws {
    let result = try train([], Self.history(2))
    #expect(result.status == 65 && result.errors.contains("too few series"))
    #expect(try train(["--horizon", "0"]).status == 64)
  }

  /// Trains for minutes, so only on request: M4_YEARLY_HISTORY names the table.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["M4_YEARLY_HISTORY"] != nil,
      "skipped: M4_YEARLY_HISTORY does not name the table the weights were trained on"))
  func `the shipped weights are what the named data give`() throws {
    let history = try #require(ProcessInfo.processInfo.environment["M4_YEARLY_HISTORY"])
    let process = Process()
    process.executableURL = Repository.root.appending(path: "Scripts/weights.sh")
    process.arguments = ["--check", history]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
