import Foundation
import TestSupport
import Testing

/// The site as the program writes it, from a part of the shipped data in which names try to be markup.
@Suite(.serialized) struct SiteTests {
  private static let name = "</script><script>alert(1)</script><b class=made>|x"
  private static let schools: Set<Substring> = ["10013", "10336", "10003", "10284", "10701", "10486"]

  /// The whole register, with the lines, programs and counts of some schools alone.
  private func data(_ scratch: ScratchFolder, hostile: Bool) throws -> String {
    let folder = try scratch.copy(Repository.root.appending(path: "data/kaoyan"), as: "data")
    for (table, column) in [("lines", 1), ("programs", 0), ("admissions", 1), ("exam_papers", 1)] {
      let lines = try scratch.text("data/\(table).csv").split(
        separator: "\n", omittingEmptySubsequences: true)
      let kept = lines.enumerated().filter { place, line in
        place == 0
          || Self.schools.contains(line.split(separator: ",", omittingEmptySubsequences: false)[column])
      }
      try scratch.write("data/\(table).csv", kept.map { $0.element + "\n" }.joined())
    }
    guard hostile else { return folder }
    try replace("北京邮电大学", Self.name, in: "data/schools.csv", scratch)
    try replace(",BUPT;", ",\"../../../out\"\"'&;", in: "data/schools.csv", scratch)
    try replace("北邮,Beijing", "北邮\",Beijing", in: "data/schools.csv", scratch)
    for table in ["programs", "lines", "admissions"] {
      try replace("计算机学院", Self.name, in: "data/\(table).csv", scratch)
    }
    try replace("计算机科学与技术", Self.name, in: "data/programs.csv", scratch)
    return folder
  }

  private func replace(_ old: String, _ new: String, in file: String, _ scratch: ScratchFolder) throws {
    let text = try scratch.text(file)
    #expect(text.contains(old), "\(file) has \(old)")
    try scratch.write(file, text.replacingOccurrences(of: old, with: new))
  }

  @Test func `names never become markup, script or an address, and every link leads somewhere`() throws {
    let scratch = try ScratchFolder()
    let folder = try data(scratch, hostile: true)
    let result = try Program.run([
      "site", "--data", folder, "--output", scratch.path("inner/site"), "--title", Self.name,
    ])
    #expect(result.status == 0, "\(result.errors)")
    let files = scratch.files().filter { !$0.hasPrefix("data/") && $0 != "input" }
    #expect(files.count > 300 && files.allSatisfy { $0.hasPrefix("inner/site/") })
    let checker = try SiteChecker(scratch.url.appending(path: "inner/site"))
    #expect(checker.pages.count > 150)
    #expect(checker.faults.isEmpty, "\(checker.faults.prefix(10))")
    for (page, text) in checker.pages {
      #expect(
        !text.contains("<script>alert") && !text.contains("<b class"), "\(page)")
    }
    for file in files where file.hasSuffix(".js") && (file.contains("/site/data/") || file.contains("words-"))
    {
      #expect(!(try scratch.text(file)).contains("<"), "\(file)")
    }
    #expect(checker.pages.values.contains { $0.contains("&lt;script&gt;alert(1)&lt;/script&gt;") })
  }

  @Test
  func `a second run writes nothing, any number of jobs writes the same, and one language stands alone`()
    throws
  {
    let scratch = try ScratchFolder()
    let folder = try data(scratch, hostile: false)
    let ask = ["site", "--data", folder, "--lang", "zh", "--base-url", "https://example.org/a/b", "--output"]
    let first = try Program.run(ask + [scratch.path("one"), "--jobs", "1"])
    #expect(first.status == 0 && first.output == scratch.path("one") + "/index.html\n", "\(first.errors)")
    let again = try Program.run(ask + [scratch.path("one"), "--jobs", "2"])
    #expect(again.errors.hasSuffix("写入 0 个\n"), "\(again.errors)")
    let page = try scratch.text("one/zh/schools/10013/0812-academic/index.html")
    let address = "https://example.org/a/b/zh/schools/10013/0812-academic/"
    #expect(page.contains("<link rel=\"canonical\" href=\"\(address)\">") && !page.contains("hreflang"))
    #expect(try scratch.text("one/sitemap.xml").contains("<loc>\(address)</loc>"))
    #expect(scratch.files().allSatisfy { !$0.hasPrefix("one/en/") })
    let checker = try SiteChecker(scratch.url.appending(path: "one"))
    #expect(checker.faults.isEmpty, "\(checker.faults.prefix(10))")
  }

  @Test func `what an earlier run wrote goes with its pages, and nothing else does`() throws {
    let scratch = try ScratchFolder()
    let folder = try data(scratch, hostile: false)
    let ask = ["site", "--data", folder, "--output", scratch.path("site"), "--lang"]
    #expect(try Program.run(ask + ["zh"]).status == 0)
    let edited = "site/zh/method/index.html"
    try scratch.write(edited, try scratch.text(edited) + "<!-- mine -->")
    try scratch.write("site/zh/majors/mine.txt", "mine")
    try scratch.write("outside.txt", "outside")
    let list = try scratch.text("site/.cutline-files")
    let hash = try #require(
      list.split(separator: "\n").first { $0.hasSuffix(" zh/years/index.html") }?.prefix(16))
    try scratch.write("outside/index.html", try scratch.text("site/zh/years/index.html"))
    try scratch.write("site/.cutline-files", list + "\(hash) ../outside/index.html\n")
    let result = try Program.run(ask + ["en"])
    #expect(result.status == 0 && result.errors.contains(" old ones removed"), "\(result.errors)")
    let kept = scratch.files().filter { $0.hasPrefix("site/zh/") }
    #expect(Set(kept) == [edited, "site/zh/majors/mine.txt"], "\(kept.prefix(5))")
    #expect(scratch.files().contains("outside/index.html") && scratch.files().contains("outside.txt"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("site/zh/schools")))
    #expect(try SiteChecker(scratch.url.appending(path: "site/en")).pages.count > 100)
    let again = try Program.run(ask + ["en"])
    #expect(again.errors.hasSuffix(", 0 of them written\n"), "\(again.errors)")
  }

  @Test(arguments: [
    ["--base-url", "ftp://example.org"], ["--base-url", "https://example.org/?q=1"], ["--lang", "fr"],
    ["--lang", "en,en"],
  ])
  func `what cannot be meant is refused`(_ arguments: [String]) throws {
    let scratch = try ScratchFolder()
    let result = try Program.run(["site", "--output", scratch.path("site")] + arguments)
    #expect(result.status == 64 && scratch.files().allSatisfy { !$0.hasPrefix("site/") })
  }

  @Test func `data without national lines are told`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      "empty/schools.csv", "school_id,name_zh,name_en,aliases,city,region,sets_own_line,source_id\n")
    let result = try Program.run(["site", "--data", scratch.path("empty"), "--output", scratch.path("site")])
    #expect([65, 66].contains(result.status) && !result.errors.isEmpty, "\(result.status)")
  }
}
