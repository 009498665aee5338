import Foundation
import TestSupport
import Testing

/// Names from data that would move the cursor, turn the order of reading or forge lines: no command lets them
/// through to a terminal.
struct TerminalSafetyTests {
  private static let name = "\u{1B}[31mred\u{7}\u{202E}gnp\u{2066}\u{9B}1m\u{7F}"
  private static let forged = "\"a\nforged.csv:1:1: error: forged\""

  private static let table =
    "k\u{1B}[2J,g,year,value\n"
    + (2015...2023).map { "\(name),\(forged),\($0),\(300 + $0 % 5)\nb,=1+1,\($0),\(310 + $0 % 7)\n" }.joined()
    + "\(name),x,20x0,1\nb,\(name),2016,\(name)\n"

  private static let controls: [ClosedRange<UInt32>] = [
    0...8, 11...31, 127...159, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
  ]

  private func expectClean(_ result: ProgramResult, _ command: [String]) {
    for text in [result.output, result.errors] {
      let found = text.unicodeScalars.first { scalar in Self.controls.contains { $0.contains(scalar.value) } }
      #expect(
        found == nil,
        "\(command): \(String(describing: found?.value)) in \(text.debugDescription.prefix(300))")
    }
    #expect(!result.errors.split(separator: "\n").contains { $0.hasPrefix("forged.csv") }, "\(command)")
  }

  @Test(arguments: ["en", "zh"]) func `no command lets a name move the cursor`(language: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("t.csv", Self.table)
    let key = ["--key", "k\u{1B}[2J,g"]
    let skip = key + ["--on-error", "skip", "--lang", language]
    let commands: [[String]] = [
      ["check", "t.csv", "--lang", language], ["batch", "t.csv"] + key,
      ["batch", "t.csv", "--model", "last"] + skip,
      ["batch", "t.csv", "--model", "last", "--format", "jsonl"] + skip,
      ["backtest", "t.csv", "--model", "last"] + skip,
      ["chance", "table", "t.csv", "--series", Self.name, "--score", "300"] + skip,
      ["chance", "table", "t.csv", "--series", "b", "--score", "300"] + skip,
      ["reach", "table", "t.csv", "--score", "300"] + skip, ["batch", Self.name + ".csv", "--key", "k"],
      ["batch", "t.csv", "--key", Self.name], ["batch", "t.csv", "--" + Self.name], [Self.name],
      ["batch", "t.csv", "--scale", Self.name] + key, ["forecast", "--school", Self.name, "--major", "0812"],
      ["forecast", "--school", "BUPT", "--major", Self.name], ["plan", "t.csv", "--score", "300"],
      ["batch", "t.csv", "--record", "--register", "r.csv", "--model", "last"] + skip,
      ["score", "table", "t.csv", "--register", "r.csv"] + skip,
      ["fit", "t.csv", "--output", "p\u{1B}.json"] + skip,
    ]
    for command in commands { expectClean(try Program.run(command, in: scratch.url), command) }
  }

  @Test func `a file keeps every byte of a name`() throws {
    let scratch = try ScratchFolder()
    let table = (2015...2023).map { "\(Self.name),\($0),\(300 + $0 % 5)\n" }.joined()
    let arguments = ["batch", "-", "--key", "k", "--model", "last", "--output", "out.csv"]
    let result = try Program.run(arguments, input: "k,year,value\n" + table, in: scratch.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try scratch.text("out.csv").contains("\n\(Self.name),2024,"))
  }
}
