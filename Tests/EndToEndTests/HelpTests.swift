import Foundation
import TestSupport
import Testing

/// Help, versions and lists.
struct HelpTests {
  @Test(arguments: [
    [], ["forecast"], ["chance"], ["chance", "table"], ["plan"], ["score"], ["convert"], ["batch"],
    ["backtest"],
    ["report"], ["report", "major"], ["report", "year"], ["report", "school"], ["lint"], ["list"],
    ["list", "schools"], ["list", "majors"], ["list", "models"], ["list", "sources"], ["train"],
  ])
  func `every command explains itself`(_ command: [String]) throws {
    let result = try Program.run(command + ["--help"])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("OVERVIEW: "))
    #expect(result.output.contains("USAGE: cutline" + command.map { " " + $0 }.joined()))
  }

  @Test func `the program knows its version`() throws {
    let result = try Program.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.split(separator: ".").count == 3)
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
    (["list", "schools", "--lang", "zh"], "北京邮电大学"),
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
