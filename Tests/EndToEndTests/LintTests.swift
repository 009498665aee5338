import Foundation
import TestSupport
import Testing

/// `cutline lint` on the data that ship and on a broken copy.
struct LintTests {
  @Test func `the data that ship are clean`() throws {
    let result = try Program.run(["lint"])
    #expect(result.status == 0 && result.bytes.isEmpty)
    #expect(result.errors.contains("no findings"))
  }

  @Test func `a finding names file, line and column`() throws {
    let scratch = try ScratchFolder()
    let folder = try scratch.copy(Repository.root.appending(path: "data/kaoyan"), as: "broken")
    var lines = try scratch.text("broken/lines.csv").components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("2016,10013,") })
    lines[place] = lines[place].replacingOccurrences(of: ",100,36,final,", with: ",100,3b6,final,")
    try scratch.write("broken/lines.csv", lines.joined(separator: "\n"))
    let result = try Program.run(["lint", folder])
    #expect(result.status == 1)
    let first = try #require(result.output.split(separator: "\n").first)
    #expect(first.hasPrefix("\(folder)/lines.csv:\(place + 1):"))
    #expect(first.contains("error: ") && first.contains("3b6"))
    #expect(result.errors.contains("1 errors") || result.errors.contains("1 error"))
    let forecast = try Program.run(["forecast", "--school", "BUPT", "--major", "0812", "--data", folder])
    #expect(forecast.status == 65 && forecast.errors.contains("lines.csv:\(place + 1):"))
  }

  @Test func `a folder without tables is missing input`() throws {
    let scratch = try ScratchFolder()
    #expect(try Program.run(["lint", scratch.url.path]).status == 66)
    #expect(try Program.run(["lint", scratch.path("none")]).status == 66)
  }

  @Test func `a package is told from another by what changed`() throws {
    let shipped = Repository.root.appending(path: "data/kaoyan").path
    let same = try Program.run(["lint", shipped, "--diff", shipped])
    #expect(same.status == 0 && same.output == "no difference\n")
    let missing = try Program.run(["lint", shipped, "--diff", "no-such-folder"])
    #expect(missing.status == 66 && missing.errors.contains("no such folder"))
  }

  @Test func `the coverage that the page of the data shows is that of the program`() throws {
    let shipped = Repository.root.appending(path: "data/kaoyan").path
    let made = try Program.run(["list", "coverage", "--format", "md", "--data", shipped])
    let page = try String(contentsOf: Repository.root.appending(path: "data/README.md"), encoding: .utf8)
    #expect(made.status == 0 && made.output.contains("| 北京邮电大学 |"))
    #expect(page.contains(made.output))
  }

  @Test func `the work list of a cycle has its days`() throws {
    let shipped = Repository.root.appending(path: "data/kaoyan").path
    let list = try Program.run(["list", "missing", "--cycle", "2027", "--school", "BUPT", "--data", shipped])
    #expect(list.status == 0 && list.output.contains("2027-02-28") && list.output.contains("0812"))
  }
}
