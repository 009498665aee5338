import Foundation
import TestSupport
import Testing

/// What a command says when it fails is in the language asked for.
@Suite("The language of failures")
struct LanguageOfFailuresTests {
  static let failures: [[String]] = [
    ["forecast", "--school", "BUPT", "--major", "9999"],
    ["forecast", "--school", "nowhere", "--major", "0812"],
    ["forecast", "--school", "BUPT", "--major", "0812", "--year", "1990"],
    ["forecast", "--school", "BUPT", "--major", "0812", "--model", "nosuch"],
    ["forecast", "--school", "BUPT", "--major", "0812", "--given", "national=900"],
    ["forecast", "--school", "BUPT", "--major", "0812", "--data", "nowhere"],
    ["forecast", "--school", "BUPT", "--major", "0812", "--measure", "admitted", "--record"],
    ["chance", "--school", "BUPT", "--major", "0812", "--score", "900"],
    ["report", "year", "--cycle", "1990"],
    ["list", "sources", "--school", "nowhere"],
    ["batch", "nowhere.csv", "--key", "school"],
    ["batch", "data/kaoyan/schools.csv", "--key", "school_id"],
    ["batch", "data/kaoyan/schools.csv", "--key", "school_id", "--prior", "data/kaoyan/schools.csv"],
    ["batch", "data", "--key", "school"],
    ["plan", "nowhere.csv", "--score", "300"],
  ]

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  @Test("is the one asked for", arguments: failures)
  func language(_ arguments: [String]) throws {
    let chinese = try Program.run(arguments + ["--lang", "zh"])
    let english = try Program.run(arguments)
    #expect(chinese.status != 0)
    #expect(chinese.status == english.status)
    let last = try #require(chinese.errors.split(separator: "\n").first { $0.hasPrefix("cutline: ") })
    #expect(last.unicodeScalars.contains(where: isHan), "\(last)")
    #expect(english.errors != chinese.errors)
  }
}
