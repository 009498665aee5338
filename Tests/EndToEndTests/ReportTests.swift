import Foundation
import TestSupport
import Testing

/// `cutline report`: a major, a school, a cycle.
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

  @Test(arguments: [["year", "--cycle", "2026"], ["school", "--school", "BUPT", "--cycle", "2026"]])
  func `reports of a cycle and of a school are those committed, and a second run writes nothing`(
    _ report: [String]
  ) throws {
    let scratch = try ScratchFolder()
    let command = ["report"] + report + ["--lang", "zh", "--output", scratch.url.path]
    #expect(try Program.run(command).status == 0)
    let files = scratch.files()
    for name in files {
      let committed = try Data(contentsOf: Self.committed.appending(path: name))
      #expect(committed == Data(try scratch.text(name).utf8), "\(name)")
    }
    let before = try dates(scratch)
    #expect(try Program.run(command).status == 0)
    #expect(try dates(scratch) == before)
    #expect(scratch.files() == files)
  }

  @Test func `an earlier cycle is reported from what was known then`() throws {
    let scratch = try ScratchFolder()
    let result = try Program.run(["report", "year", "--cycle", "2025", "--output", scratch.url.path])
    #expect(result.status == 0)
    let text = try scratch.text("year-2025-en.md")
    #expect(text.contains("Forecasts for 2026") && !text.contains("2027"))
    #expect(try Program.run(["report", "year", "--cycle", "1999"]).status == 66)
  }

  @Test func `all schools have a page each and an index that leads to them`() throws {
    let scratch = try ScratchFolder()
    let command = ["report", "school", "--all", "--format", "html", "--output", scratch.url.path]
    let result = try Program.run(command)
    #expect(result.status == 0 && result.output == scratch.path("index-en.html") + "\n")
    let pages = scratch.files().filter { $0.hasSuffix(".html") }
    let schools = try Program.run(["list", "schools"]).output.split(separator: "\n").count - 1
    #expect(pages.count == schools + 1)
    let index = try scratch.text("index-en.html")
    for target in targets(in: index) {
      let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
      let page = try #require(parts.first.map { $0.removingPercentEncoding ?? $0 })
      #expect(pages.contains(page), "\(target)")
      guard let place = parts.dropFirst().first else { continue }
      #expect(try scratch.text(page).contains("id=\"\(place)\""), "\(target)")
    }
    let before = try dates(scratch)
    #expect(try Program.run(command).status == 0)
    #expect(try dates(scratch) == before)
  }

  private func targets(in page: String) -> [String] {
    page.split(separator: "<a href=\"").dropFirst().compactMap { rest in
      rest.split(separator: "\"", maxSplits: 1).first.map(String.init)
    }
  }

  @Test func `a school is named or all are asked for`() throws {
    for arguments in [[], ["--all", "--school", "BUPT"]] {
      #expect(try Program.run(["report", "school"] + arguments).status == 64)
    }
    #expect(try Program.run(["report", "school", "--school", "Nowhere"]).status == 66)
  }
}
