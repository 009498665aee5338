import Foundation
import TestSupport
import Testing

/// Help, versions and lists.
struct HelpTests {
  private static let commands: [[String]] = [
    [], ["forecast"], ["chance"], ["chance", "program"], ["chance", "table"], ["reach"],
    ["reach", "program"], ["reach", "table"], ["plan"], ["batch"], ["fit"],
    ["backtest"], ["report"], ["report", "year"], ["report", "school"], ["report", "major"],
    ["report", "enrollment"], ["list"], ["list", "schools"], ["list", "majors"], ["list", "models"],
    ["list", "sources"], ["lint"], ["score"], ["score", "programs"], ["score", "table"], ["score", "export"],
    ["score", "import"], ["convert"],
    ["simulate"], ["notebook"], ["notebook", "run"], ["notebook", "check"], ["notebook", "clean"], ["train"],
    ["site"],
  ]

  private static func help(_ command: [String]) throws -> String {
    let result = try Program.run(command + ["--help"])
    #expect(result.status == 0 && result.errors.isEmpty)
    return result.output
  }

  @Test(arguments: commands)
  func `every command explains itself`(_ command: [String]) throws {
    let help = try Self.help(command)
    #expect(help.contains("OVERVIEW: "))
    #expect(help.contains("USAGE: cutline" + command.dropLast().map { " " + $0 }.joined()))
    #expect(command.last.map(help.contains) ?? true)
  }

  @Test(arguments: commands)
  func `help fits a terminal of 80 columns, and no example is torn`(_ command: [String]) throws {
    let lines = try Self.help(command).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("USAGE: ") || $0.count <= 80 })
    // Prose may break before an option, and ends with a full stop.
    #expect(!lines.contains { $0.hasPrefix("--") && !$0.hasSuffix(".") })
  }

  @Test(arguments: commands)
  func `the examples of a help use options that there are`(_ command: [String]) throws {
    let text = try Self.help(command).replacing("\\\n", with: "")
    for line in text.split(separator: "\n") where line.hasPrefix("  ") {
      guard let example = line.split(separator: "cutline ", maxSplits: 1).dropFirst().first,
        line.hasPrefix("  cutline ") || line.contains("| cutline ")
      else { continue }
      let words = example.split(separator: " ").map(String.init)
      let path = Self.commands.filter { words.starts(with: $0) }.max { $0.count < $1.count } ?? []
      // A command that has a usual part: chance is chance program, score is score programs.
      let usual = Self.commands.first { $0.count == 2 && $0[0] == path.first && $0[1].hasPrefix("program") }
      let known = try Self.help(path.count == 1 ? usual ?? path : path)
      for option in words where option.hasPrefix("--") {
        #expect(known.contains("  \(option) "), "\(example)")
      }
    }
  }

  @Test func `the program knows its version`() throws {
    let result = try Program.run(["--version"])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("cutline ") && lines[1].hasPrefix("data kaoyan "))
  }

  @Test func `an unknown command or option is a usage error`() throws {
    for arguments in [["forcast"], ["batch", "--colour"], ["list", "things"]] {
      let result = try Program.run(arguments)
      #expect(result.status == 64 && result.bytes.isEmpty && !result.errors.isEmpty)
    }
  }

  @Test(arguments: [
    (["list", "schools"], "10013"), (["list", "majors", "--school", "BUPT"], "0812"),
    (["list", "majors"], "0812"), (["list", "models"], "theil-sen"),
    (["list", "sources", "--school", "HDU", "--major", "0812"], "hdu"),
    (["list", "schools", "--lang", "zh"], "北京邮电大学"), (["list", "models", "--lang", "zh"], "做法"),
    (["list", "sources", "--lang", "zh"], "发布日期"),
  ])
  func `lists hold what there is`(_ arguments: [String], _ word: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.lowercased().contains(word))
  }

  @Test func `every model that is listed can be asked for`() throws {
    let listed = try Program.run(["list", "models"]).output.split(separator: "\n")
      .filter { $0.contains("all") || $0.contains("batch") }.compactMap { $0.split(separator: " ").first }
    #expect(listed.count >= 10)
    for name in listed where name != "model" {
      let result = try Program.run(
        ["batch", "-", "--key", "school", "--year", "2022", "--model", String(name)],
        input: BatchFixture.mixed)
      #expect(result.status == 3, "\(name): \(result.errors)")
    }
  }
}
