import Foundation
import TestSupport
import Testing

/// The commands of docs/formats.md do what the page says.
struct FormatRecipeTests {
  private struct Block {
    let kind: String
    let text: String
  }

  @Test func `every command of the page runs in its order`() throws {
    let blocks = try Self.blocks()
    let table = try #require(blocks.first { $0.kind == "csv" })
    let scratch = try ScratchFolder()
    try scratch.write("lines.csv", table.text)
    let commands = blocks.filter { $0.kind == "sh" || ($0.kind == "sh duckdb" && Self.hasDuckDB) }
    #expect(commands.count >= 6)
    for block in commands {
      let run = try RunningProgram(
        [], shell: "PATH=\"$(dirname \"$0\"):$PATH\"; set -e\n" + block.text, in: scratch)
      #expect(run.status() == 0, "\(block.text)\n\(run.said)")
    }
  }

  @Test(.enabled(if: hasDuckDB, "needs the Python package duckdb"))
  func `the page has commands for Parquet and for forecast hubs`() throws {
    #expect(try Self.blocks().count { $0.kind == "sh duckdb" } == 3)
  }

  /// The fenced blocks of the page.
  private static func blocks() throws -> [Block] {
    let page = try String(contentsOf: Repository.root.appending(path: "docs/formats.md"), encoding: .utf8)
    let parts = ("\n" + page).components(separatedBy: "\n```")
    return stride(from: 1, to: parts.count, by: 2).map { place in
      let lines = parts[place].split(separator: "\n", omittingEmptySubsequences: false)
      return Block(kind: String(lines[0]), text: lines.dropFirst().joined(separator: "\n") + "\n")
    }
  }

  private static let hasDuckDB: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "python3 -c 'import duckdb' 2>/dev/null"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
