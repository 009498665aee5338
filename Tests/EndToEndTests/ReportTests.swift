import Foundation
import TestSupport
import Testing

/// `cutline report major`.
struct ReportTests {
  private static let bupt = ["report", "major", "--school", "BUPT", "--major", "0812", "--output"]
  private static let committed = Repository.root.appending(path: "reports")

  private func dates(_ scratch: ScratchFolder) throws -> [Date?] {
    try scratch.files().map { name in
      try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.modificationDate] as? Date
    }
  }

  @Test func `a report has a document, charts and their numbers, and a second run writes nothing`() throws {
    let scratch = try ScratchFolder()
    let first = try Program.run(Self.bupt + [scratch.url.path])
    #expect(first.status == 0 && first.errors.isEmpty)
    let files = scratch.files()
    #expect(Set(files.compactMap { $0.split(separator: ".").last }) == ["csv", "md", "svg"])
    let document = try #require(files.first { $0.hasSuffix(".md") })
    #expect(first.output == scratch.path(document) + "\n")
    let text = try scratch.text(document)
    for name in files where name.hasSuffix(".svg") || name.hasSuffix(".csv") { #expect(text.contains(name)) }
    for name in files where name.hasSuffix(".svg") {
      let chart = try scratch.text(name)
      #expect(chart.contains("<title") && chart.contains("<desc"))
    }
    for name in files {
      // What is committed is what the data say today.
      let committed = try Data(contentsOf: Self.committed.appending(path: name))
      #expect(committed == Data(try scratch.text(name).utf8), "\(name)")
    }
    let before = try dates(scratch)
    #expect(try Program.run(Self.bupt + [scratch.url.path]).status == 0)
    #expect(try dates(scratch) == before)
    #expect(scratch.files() == files)
  }

  @Test func `a page of HTML stands alone`() throws {
    let scratch = try ScratchFolder()
    let result = try Program.run(Self.bupt + [scratch.url.path, "--format", "html", "--model", "gap"])
    #expect(result.status == 0)
    let page = try #require(scratch.files().first { $0.hasSuffix(".html") })
    let text = try scratch.text(page)
    #expect(text.contains("<svg") && !text.contains("src=\"http"))
  }
}
