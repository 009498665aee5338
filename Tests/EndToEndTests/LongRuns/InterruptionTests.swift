import Foundation
import TestSupport
import Testing

/// Stopped, crowded out or out of room: nothing half-written stays, and the old output is whole.
@Suite(.serialized) struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a stop leaves the old file and nothing else`(signal: Int32) throws {
    let run = try LongRun()
    try run.scratch.write(LongRun.output, "old\n")
    #expect(try run.stopEarly(by: signal) == signal)
    #expect(run.scratch.files() == ["in.csv", LongRun.output])
    #expect(try run.scratch.text(LongRun.output) == "old\n")
  }

  @Test func `a stop keeps the rows that a later run is to go on with`() throws {
    let run = try LongRun()
    #expect(try run.stopEarly(by: SIGINT, ["--resume"]) == SIGINT)
    #expect(run.scratch.files().contains(LongRun.part))
    #expect(try run.finish(["--resume"]) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test(arguments: [[], ["--resume"]])
  func `no room: a message, and the old file whole`(more: [String]) throws {
    let run = try LongRun()
    try run.scratch.write(LongRun.output, "old\n")
    let full = try RunningProgram(
      run.arguments(more), shell: "ulimit -f 500; exec \"$0\" \"$@\"", in: run.scratch)
    #expect(full.status() == 74)
    #expect(full.said.contains("out.csv: cannot be written: File too large"))
    #expect(try run.scratch.text(LongRun.output) == "old\n")
    #expect(run.scratch.files().contains(LongRun.part) == !more.isEmpty)
    guard !more.isEmpty else { return }
    #expect(try run.finish(more) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `a full device: a message`() throws {
    let run = try LongRun()
    let full = try RunningProgram(
      ["batch", "in.csv"] + LongPanel.options, shell: "exec \"$0\" \"$@\" > /dev/full", in: run.scratch)
    #expect(full.status() == 74)
    #expect(full.said.contains("cannot write to standard output: No space left on device"))
  }

  @Test func `two runs do not write one file`() throws {
    let run = try LongRun()
    let first = try run.start()
    first.wait { run.size(of: LongRun.part) > 0 }
    let second = try run.start()
    #expect(second.status() == 73)
    #expect(second.said.contains("another run is writing this file"))
    #expect(first.status() == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `a reader that leaves early is success`() throws {
    let run = try LongRun()
    let line = "{ \"$0\" \"$@\" --quiet; echo $? > status; } | head -1"
    _ = try RunningProgram(["batch", "in.csv"] + LongPanel.options, shell: line, in: run.scratch).status()
    #expect(try run.scratch.text("status") == "0\n")
  }

  @Test func `a link stays a link, and permissions stay`() throws {
    let run = try LongRun()
    try run.scratch.write("kept/real.csv", "old\n")
    let real = run.scratch.path("kept/real.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(
      atPath: run.scratch.path(LongRun.output), withDestinationPath: real)
    #expect(try run.finish() == 0)
    #expect(try run.bytes("kept/real.csv") == LongRun.whole.get())
    #expect(try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o640)
    #expect(run.scratch.files() == ["in.csv", "kept/real.csv"])
  }

  @Test func `quiet says nothing`() throws {
    let run = try LongRun()
    let quiet = try run.start(["--quiet"])
    #expect(quiet.status() == 0 && quiet.said.isEmpty)
  }
}
