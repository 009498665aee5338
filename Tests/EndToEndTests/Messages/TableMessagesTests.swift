import Foundation
import TestSupport
import Testing

/// What is said of small tables in which one thing is odd or wrong, in both languages.
struct TableMessagesTests {
  private struct Case {
    let name: String
    let arguments: [String]
    let table: String
  }

  /// The tables of a file: each begins with `== name | arguments`.
  private static func cases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Goldens/tables.txt")
    return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "== ").dropFirst().map {
      part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head = lines[0].split(separator: "|", omittingEmptySubsequences: false)
      return Case(
        name: head[0].trimmingCharacters(in: .whitespaces),
        arguments: (head.count > 1 ? head[1] : "").split(separator: " ").map(String.init),
        table: lines.count > 1 ? String(lines[1]) : "")
    }
  }

  private func run(_ item: Case, _ options: [String]) throws -> ProgramResult {
    let scratch = try ScratchFolder()
    try scratch.write(item.name + ".csv", item.table)
    return try Program.run(
      ["batch", item.name + ".csv"] + item.arguments + ["--model", "last"] + options, in: scratch.url)
  }

  @Test(arguments: ["en", "zh"])
  func `are as recorded`(_ language: String) throws {
    let cases = try Self.cases()
    #expect(cases.count >= 30)
    var text = ""
    for item in cases {
      let result = try run(item, ["--lang", language])
      text += "## \(item.name): exit \(result.status)\n" + result.errors
    }
    let fault = try GoldenFolder(above: #filePath).fault(of: text, "messages.\(language).txt")
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test func `are located, and end with what to do`() throws {
    for item in try Self.cases() {
      for language in ["en", "zh"] {
        let said = try run(item, ["--lang", language]).errors.split(separator: "\n")
        let located = said.filter { $0.hasPrefix(item.name + ".csv:") }
        #expect(!located.isEmpty, "\(item.name)")
        let place = #/^[^:]+:[0-9]+:[0-9]+: /#
        for line in located {
          #expect(line.firstMatch(of: place) != nil, "\(line)")
          // What is wrong and the way out are two clauses.
          let words = line.replacing(place, with: "").drop { !":：".contains($0) }.dropFirst()
          #expect(words.contains { ";：:；，".contains($0) } || words.contains("--"), "\(line)")
        }
      }
    }
  }

  @Test func `say the same thing no more than three times`() throws {
    let rows = (0..<60).map { "s\($0 % 6),\(2010 + $0 / 6)," }
    let tables: [String] = [
      rows.enumerated().map { $1 + ($0 % 2 == 0 ? "abc" : "\(300 + $0)") }.joined(separator: "\n"),
      rows.enumerated().map { $1 + "\(300 + $0)" + ($0 % 3 == 0 ? "P" : "") }.joined(separator: "\n"),
      rows.enumerated().map { $1 + "\(300 + $0)" + ($0 % 5 == 0 ? ",9" : "") }.joined(separator: "\n"),
      rows.enumerated().map { $0 % 4 == 0 ? $1 + "none" : $1 + "301" }.joined(separator: "\n"),
    ]
    for table in tables {
      let result = try run(
        Case(name: "many", arguments: ["--key", "school"], table: "school,year,value\n" + table + "\n"), [])
      let words = result.errors.split(separator: "\n").map {
        $0.replacing(#/^[^:]+:[0-9]+:[0-9]+: /#, with: "")
      }
      let counts = Dictionary(grouping: words, by: \.self).mapValues(\.count)
      #expect(counts.values.allSatisfy { $0 <= 3 }, "\(result.errors)")
      #expect(words.count < 20)
    }
  }
}
