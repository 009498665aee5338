import Foundation
import TestSupport
import Testing

/// Numbers, words and tables that nobody means: every run ends by itself with an exit status of the contract.
struct HostileOptionsTests {
  // 70 is a fault of the program, which no input may bring about.
  private static let contract: Set<Int32> = [0, 1, 3, 64, 65, 66, 71, 73, 74]
  private static let table =
    "k,g,year,value\n"
    + (0..<6).map { series in
      (2015...2023).map {
        "s\(series),g\(series % 2),\($0),\(300 + 7 * series + ($0 * 7 + series * 5) % 11)\n"
      }.joined()
    }.joined()
  private static let largest = "\(Int.max)"

  private func run(_ arguments: [String], _ table: String = table) throws -> ProgramResult {
    let result = try Program.run(arguments, input: table)
    #expect(Self.contract.contains(result.status), "\(arguments.map { $0.prefix(40) }): \(result.status)")
    return result
  }

  @Test(arguments: [
    ["batch", "-", "--key", "k", "--horizon"], ["batch", "-", "--key", "k", "--jobs"],
    ["batch", "-", "--key", "k", "--year"], ["batch", "-", "--key", "k", "--max-age"],
    ["backtest", "-", "--key", "k", "--model", "last", "--lists"], ["backtest", "-", "--key", "k", "--from"],
    ["train", "-", "--key", "k", "--scale", "count", "--horizon"],
    ["fit", "-", "--key", "k", "--output", "-", "--horizon"],
    ["forecast", "--school", "BUPT", "--major", "0812", "--year"], ["simulate", "--series"],
    ["simulate", "--years"],
    ["report", "year", "--output", "/dev/null", "--cycle"], ["list", "schools", "--limit"],
  ])
  func `the largest and the smallest numbers`(start: [String]) throws {
    for value in [Self.largest, "\(Int.min)", "1000000000", String(repeating: "9", count: 30)] {
      // As many threads as the machine has are as good as any number of them.
      let isFine = start.last == "--jobs" && value.first != "-" && value.count < 20
      let result = try run(start + [value])
      #expect(isFine ? result.status == 0 : result.status == 64, "\(start) \(value): \(result.errors)")
    }
  }

  @Test(arguments: ["last", "ses", "linear", "theil-sen", "theta", "counts", "panel"], ["score", "count"])
  func `a cell beyond all counts`(model: String, scale: String) throws {
    for cell in ["5e18", "1e18", "1e300", "9223372036854775808"] {
      let table =
        Self.table.replacing("s1,g1,2020,", with: "s1,g1,2020,\(cell)#").split(separator: "\n").map { line in
          line.split(separator: "#").first.map(String.init) ?? ""
        }.joined(separator: "\n") + "\n"
      let result = try run(
        ["batch", "-", "--key", "k", "--model", model, "--scale", scale, "--on-error", "skip"], table)
      #expect(result.status == (scale == "count" ? 3 : 0), "\(cell): \(result.errors)")
      guard scale == "count" else { continue }
      let stopped = try run(["batch", "-", "--key", "k", "--model", model, "--scale", scale], table)
      #expect(stopped.status == 65 && stopped.errors.contains("-:16:"), "\(stopped.errors)")
    }
  }

  @Test func `a hierarchy of counts is not converted like scores`() throws {
    let result = try run([
      "batch", "-", "--key", "k,g", "--scale", "count", "--year", "2024", "--hierarchy", "g", "--model",
      "rank",
      "--rank-table", "ranks.csv",
    ])
    #expect(result.status == 64 && result.errors.contains("--hierarchy"))
  }

  @Test func `a long word is not looked up letter by letter`() throws {
    let long = String(repeating: "x", count: 60_000)
    for arguments in [
      ["forecast", "--school", long, "--major", "0812"], ["forecast", "--school", "BUPT", "--major", long],
      ["batch", "-", "--" + long], [long], ["batch", "-", "--key", long],
    ] { #expect([64, 65, 66].contains(try run(arguments).status)) }
    #expect(try run(["forecast", "--school", long + long, "--major", "0812"]).status == 64)
  }

  @Test func `a series of two thousand years`() throws {
    let rows = (1...2000).map { "a,x,\($0),\(300 + ($0 * 37) % 23)" }
    let result = try run(
      ["batch", "-", "--key", "k", "--model", "theil-sen"],
      "k,g,year,value\n" + rows.joined(separator: "\n") + "\n")
    #expect(result.status == 0 && result.output.contains(",ok,"), "\(result.errors)")
  }

  @Test(arguments: ["1e19", "9223372036854775808", "1e300"]) func `a rank beyond all candidates`(rank: String)
    throws
  {
    let result = try run(
      ["convert", "-", "--year", "2024", "--score", "600"],
      "year,score,rank\n2024,600,\(rank)\n2025,600,5\n2025,598,50\n")
    #expect(result.status == 65 && result.errors.contains("-:2:10: error: rank"), "\(result.errors)")
  }

  @Test func `what is wrong with a table of ranks has its line`() throws {
    for (rows, place) in [
      ("2024,600,9\n2024,599,12\n2024,599,13\n", "-:4:6: error: score"),
      ("2024,600,9\n2024,599,8\n", "-:3:10: error: rank"),
    ] {
      let result = try run(
        ["convert", "-", "--year", "2024", "--score", "600"], "year,score,rank\n" + rows)
      #expect(result.status == 65 && result.errors.contains(place), "\(result.errors)")
    }
  }

  @Test(arguments: ["--output", "--register", "--draws", "--prior"]) func `an empty path`(option: String)
    throws
  {
    for words in [[option, ""], [option + "="]] {
      let result = try run(["batch", "-", "--key", "k"] + words)
      #expect(result.status == 64 && result.errors.contains("\(option): the path is empty"))
    }
  }

  // Scripts/sanitize.sh says that it is at work: a sanitizer takes the whole address space before the program starts.
  private static let isSanitized = ProcessInfo.processInfo.environment["CUTLINE_SANITIZED"] != nil

  @Test(.disabled(if: isSanitized, "a limit on memory and a sanitizer exclude each other"))
  func `too little memory is said`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("t.csv", Self.table)
    let run = try RunningProgram(
      [], shell: "ulimit -v 220000; exec \"$0\" batch t.csv --key k --model panel", in: scratch)
    #expect(run.status() == 71 && run.said.contains("ulimit -v"), "\(run.said)")
  }
}

/// The limits of a package bind every command, and its patterns cannot hold anybody up.
struct HostilePackageTests {
  private func package(_ scratch: ScratchFolder) throws -> String {
    try scratch.copy(Repository.root.appending(path: "data/kaoyan"), as: "d")
  }

  @Test(arguments: ["20260", "2026000", "\(Int.max)", "\(Int.min)", "0", "1e9"])
  func `a cycle beyond reason`(cycle: String) throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    let text = try scratch.text("d/national_lines.csv")
    let last = try #require(text.split(separator: "\n").last)
    let changed = last.replacing(/\b20\d\d\b/, with: cycle, maxReplacements: 1)
    try scratch.write("d/national_lines.csv", text + changed + "\n")
    #expect(try Program.run(["lint", folder]).status == 1)
    for command in [
      ["forecast", "--school", "BUPT", "--major", "0812"], ["report", "year", "--output", scratch.path("o")],
      ["reach", "--score", "330"],
    ] {
      let result = try Program.run(command + ["--data", folder])
      #expect(
        result.status == 65 && result.errors.contains("d/national_lines.csv:"), "\(command): \(result.errors)"
      )
    }
  }

  @Test func `a pattern that others would not get through`() throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    let descriptor = try scratch.text("d/datapackage.json")
    try scratch.write(
      "d/datapackage.json",
      descriptor.replacing("\"pattern\": \"^[a-z0-9-]+$\"", with: "\"pattern\": \"^(a+)+$\""))
    let sources = try scratch.text("d/sources.csv")
    let first = try #require(sources.split(separator: "\n").dropFirst().first?.split(separator: ",").first)
    try scratch.write(
      "d/sources.csv",
      sources.replacing(first, with: String(repeating: "a", count: 60) + "!", maxReplacements: 1))
    let result = try Program.run(["lint", folder])
    #expect(result.status == 1 && result.output.contains("^(a+)+$"))
  }

  @Test func `a descriptor that is none is said in our words`() throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    try scratch.write("d/datapackage.json", "{\"resources\": 3")
    for (language, words) in [("en", "not the descriptor"), ("zh", "不是数据包描述文件")] {
      let result = try Program.run(["lint", folder, "--lang", language])
      #expect(
        result.status == 65 && result.errors.contains(words) && !result.errors.contains("DecodingError"))
    }
  }
}
