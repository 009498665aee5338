import Foundation
import FoundationXML
import TestSupport
import Testing

/// Names from the data are text, wherever they stand, and never lead out of the folder.
struct HostileNamesTests {
  private static let name = "<script>alert(1)</script>|x"

  /// The shipped data with hostile names for BUPT, a major of it and one of its colleges; the selectors of links
  /// and rules have a form that refuses them.
  private func data(_ scratch: ScratchFolder) throws -> String {
    let folder = try scratch.copy(Repository.root.appending(path: "data/kaoyan"), as: "data")
    try replace("北京邮电大学", Self.name, in: "data/schools.csv", scratch)
    try replace("BUPT", "../../../out", in: "data/schools.csv", scratch)
    for table in ["programs", "lines", "admissions"] {
      try replace("计算机学院", Self.name, in: "data/\(table).csv", scratch)
    }
    try replace("计算机科学与技术", Self.name, in: "data/programs.csv", scratch)
    return folder
  }

  private func replace(_ old: String, _ new: String, in file: String, _ scratch: ScratchFolder) throws {
    try scratch.write(file, try scratch.text(file).replacingOccurrences(of: old, with: new))
  }

  @Test(arguments: ["md", "html"])
  func `hostile names stay text in every report`(_ format: String) throws {
    let scratch = try ScratchFolder()
    let folder = try data(scratch)
    let output = scratch.path("inner/reports")
    let ask = ["--data", folder, "--output", output, "--format", format]
    for report in [
      ["school", "--school", "10013"], ["major", "--school", "10013", "--major", "0812"],
      ["year"],
    ] {
      let result = try Program.run(["report"] + report + ask)
      #expect(result.status == 0 && result.errors.isEmpty, "\(report) \(result.errors)")
    }
    let files = scratch.files().filter { !$0.hasPrefix("data/") && $0 != "input" }
    #expect(files.count > 10 && files.allSatisfy { $0.hasPrefix("inner/reports/") })
    for file in files where !file.hasSuffix(".csv") {
      let text = try scratch.text(file)
      #expect(!withoutFences(text).contains("<script>alert"), "\(file)")
      if file.hasSuffix(".svg") { #expect(isWellFormed(text), "\(file)") }
    }
    let pages = try files.filter { $0.hasSuffix("." + format) }.map { try scratch.text($0) }
    #expect(pages.contains { $0.contains("&lt;script&gt;alert(1)&lt;/script&gt;") })
  }

  /// Markdown without its fenced blocks, in which everything is text.
  private func withoutFences(_ text: String) -> String {
    let parts = text.components(separatedBy: "\n```")
    return parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
  }

  private func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
