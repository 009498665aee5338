import Foundation
import TestSupport
import Testing

/// `cutline new` and `cutline add`: a package of one's own.
struct OwnPackageTests {
  private static let question = ["--school", "PKU", "--major", "0835"]
  private static let notice = ["--source", "notice-2026", "--publisher", "Peking University"]

  private func package(_ scratch: ScratchFolder) throws -> String {
    let made = try Program.run(["new", scratch.path("mine")])
    #expect(made.status == 0, "\(made.errors)")
    return scratch.path("mine")
  }

  @Test func `a new package reads cleanly, holds national lines and no others, and has examples`() throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    let lint = try Program.run(["lint", folder])
    #expect(lint.status == 0, "\(lint.output)\(lint.errors)")
    #expect(try scratch.text("mine/lines.csv").split(separator: "\n").count == 1)
    #expect(try scratch.text("mine/national_lines.csv").split(separator: "\n").count > 100)
    #expect(
      scratch.files().filter { $0.hasPrefix("mine/examples/") } == [
        "mine/examples/choices.csv", "mine/examples/lines.csv", "mine/examples/students.csv",
      ])
    let again = try Program.run(["new", folder])
    #expect(again.status == 73 && again.errors.contains("something already"))
  }

  @Test func `a package that was not finished is finished, and one that is somebody's is left alone`() throws
  {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    for name in ["datapackage.json", "examples/students.csv"] {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    let again = try Program.run(["new", folder])
    #expect(again.status == 0, "\(again.errors)")
    #expect(scratch.files().contains("mine/datapackage.json"))
    try FileManager.default.removeItem(atPath: folder + "/examples/students.csv")
    try scratch.write("mine/lines.csv", "mine\n")
    #expect(try Program.run(["new", folder]).status == 73)
    #expect(try scratch.text("mine/lines.csv") == "mine\n")
    #expect(!scratch.files().contains("mine/examples/students.csv"))
  }

  @Test(arguments: ["2000=345", "2026=501", "2026=-1", "20260=345"])
  func `what the descriptor of the package refuses is not added`(_ line: String) throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    let before = try scratch.text("mine/lines.csv")
    let added = try Program.run(
      ["add", "--data", folder] + Self.question + ["--line", line] + Self.notice)
    #expect([64, 65].contains(added.status), "\(added.errors)")
    #expect(try scratch.text("mine/lines.csv") == before)
    #expect(try Program.run(["lint", folder]).status == 0)
  }

  @Test func `runs that add at once lose nothing`() throws {
    let scratch = try ScratchFolder()
    _ = try package(scratch)
    for first in stride(from: 2016, to: 2024, by: 4) {
      let runs = try (first..<first + 4).map { cycle in
        try RunningProgram(
          ["add", "--data", "mine"] + Self.question + ["--line", "\(cycle)=345"] + Self.notice, in: scratch)
      }
      for run in runs { #expect(run.status() == 0, "\(run.said)") }
    }
    let rows = try scratch.text("mine/lines.csv").split(separator: "\n").dropFirst()
    #expect(rows.map { $0.prefix(4) } == (2016..<2024).map { "\($0)" })
  }

  @Test func `lines are added at their place with their source, and then answer`() throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    for (cycle, value) in [(2026, 345), (2024, 338), (2025, 341)] {
      let added = try Program.run(
        ["add", "--data", folder] + Self.question + ["--line", "\(cycle)=\(value)"] + Self.notice)
      #expect(added.status == 0, "\(added.errors)")
    }
    let rows = try scratch.text("mine/lines.csv").split(separator: "\n").dropFirst().map(String.init)
    #expect(rows.map { String($0.prefix(10)) } == ["2024,10001", "2025,10001", "2026,10001"])
    #expect(rows.allSatisfy { $0.contains(",notice-2026") && $0.contains(",B,") })
    #expect(try scratch.text("mine/sources.csv").contains("notice-2026,Peking University"))
    #expect(try Program.run(["lint", folder]).status == 0)
    let listed = try Program.run(["list", "sources", "--data", folder, "--school", "PKU", "--major", "0835"])
    #expect(listed.status == 0 && listed.output.contains("Peking University"), "\(listed.errors)")
  }

  @Test func `rows go to their place and nothing else of a file changes`() throws {
    let scratch = try ScratchFolder()
    let folder = try scratch.copy(Repository.root.appending(path: "data/kaoyan"), as: "copy")
    let before = try scratch.text("copy/lines.csv").split(separator: "\n").map(String.init)
    let added = try Program.run(
      ["add", "--data", folder] + Self.question + ["--line", "2026=345"] + Self.notice)
    #expect(added.status == 0, "\(added.errors)")
    let after = try scratch.text("copy/lines.csv").split(separator: "\n").map(String.init)
    let fresh = after.difference(from: before)
    #expect(fresh.insertions.count == 1 && fresh.removals.isEmpty)
    #expect(try Program.run(["lint", folder]).status == 0)
  }

  @Test(arguments: [
    (["--line", "2026=200"], 65, "--line 2026=200"), (["--line", "2026=900"], 65, "--line 2026=900"),
    (["--line", "2026=345.5"], 65, "--line 2026=345.5"), (["--line", "no-such.csv"], 66, "no-such.csv"),
    (["--line", "2026=345", "--source", "unheard-of"], 64, "--publisher"), ([], 64, "--line"),
  ])
  func `what lint refuses is not added`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    let before = try scratch.text("mine/lines.csv")
    let result = try Program.run(["add", "--data", folder] + Self.question + arguments)
    #expect(result.status == status && result.errors.contains(words), "\(result.errors)")
    #expect(try scratch.text("mine/lines.csv") == before)
  }

  @Test func `a file of lines is added whole or not at all`() throws {
    let scratch = try ScratchFolder()
    let folder = try package(scratch)
    let good = try scratch.write(
      "good.csv",
      "cycle,school_id,major_code,degree,value\n2026,PKU,0835,academic,345\n2025,PKU,0812,academic,350\n")
    let bad = try scratch.write(
      "bad.csv",
      "cycle,school_id,major_code,degree,value\n2024,PKU,0835,academic,338\n2025,Nowhere,0812,academic,350\n")
    let refused = try Program.run(["add", "--data", folder, "--line", bad] + Self.notice)
    #expect(refused.status == 65 && refused.errors.contains("bad.csv:3:"), "\(refused.errors)")
    #expect(try scratch.text("mine/lines.csv").split(separator: "\n").count == 1)
    let added = try Program.run(["add", "--data", folder, "--line", good] + Self.notice)
    #expect(added.status == 0, "\(added.errors)")
    #expect(try scratch.text("mine/lines.csv").split(separator: "\n").count == 3)
  }
}
