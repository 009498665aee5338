import Foundation
import TestSupport
import Testing

/// Where the output goes, and what happens when it cannot.
struct OutputTests {
  private static let batch = [
    "batch", "-", "--key", "school", "--year", "2022", "--model", "last", "--quiet",
  ]

  @Test func `a reader that has seen enough is no failure`() throws {
    let result = try Program.run(Self.batch, input: BatchFixture.mixed, isOutputClosed: true)
    #expect(result.status == 0 || result.status == 3)
    #expect(result.errors.isEmpty)
    let lists = try Program.run(["list", "schools"], isOutputClosed: true)
    #expect(lists.status == 0 && lists.errors.isEmpty)
  }

  @Test func `a file holds what the pipe would have carried`() throws {
    let scratch = try ScratchFolder()
    let piped = try Program.run(Self.batch, input: BatchFixture.mixed)
    let filed = try Program.run(
      Self.batch + ["--output", scratch.path("deep/out.csv")], input: BatchFixture.mixed)
    #expect(filed.status == piped.status && filed.bytes.isEmpty)
    #expect(try scratch.text("deep/out.csv") == piped.output)
  }

  @Test func `a dash is standard output and no file of that name`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("in.csv", BatchFixture.panel())
    let table = "in.csv --key school,program --model last"
    for (command, status) in [
      ("batch \(table) --year 2022", 0), ("fit \(table) --year 2022", 0), ("backtest \(table)", 0),
      ("simulate --series 3 --years 2", 0), ("batch \(table) --year 2022 --resume", 64),
    ] {
      let run = try RunningProgram(
        [], shell: "PATH=\"$(dirname \"$0\"):$PATH\"; cutline \(command) --output - > out", in: scratch)
      #expect(run.status() == status, "\(command): \(run.said)")
      #expect(try scratch.text("out").isEmpty == (status != 0))
      #expect(scratch.files().sorted() == ["in.csv", "out"])
    }
  }

  @Test func `a path that cannot be a file or a folder is refused`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("plain", "a file")
    let folder = try Program.run(Self.batch + ["--output", scratch.url.path], input: BatchFixture.mixed)
    #expect(folder.status == 74 && folder.errors.contains(scratch.url.lastPathComponent))
    let below = try Program.run(
      Self.batch + ["--output", scratch.path("plain/out.csv")], input: BatchFixture.mixed)
    #expect(below.status == 73 && below.errors.contains("plain"))
    #expect(scratch.files() == ["plain"])
  }

  @Test func `the old file stays whole when the run fails`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("out.csv", "old\n")
    let failed = try Program.run(
      Self.batch + ["--output", scratch.path("out.csv")], input: BatchFixture.mixed + "a,2021,x\n")
    #expect(failed.status == 65)
    #expect(try scratch.text("out.csv") == "old\n")
    #expect(scratch.files() == ["out.csv"])
    _ = try Program.run(Self.batch + ["--output", scratch.path("out.csv")], input: BatchFixture.mixed)
    #expect(try scratch.text("out.csv").hasPrefix("school,year"))
    #expect(scratch.files() == ["out.csv"])
  }

  @Test func `a pipe or device named as the output is written to, not replaced`() throws {
    let scratch = try ScratchFolder()
    let link = scratch.path("sink")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    let result = try Program.run(Self.batch + ["--output", link], input: BatchFixture.mixed)
    #expect(result.status == 3)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/dev/null")
  }
}
