import Foundation
import TestSupport
import Testing

/// A batch that is killed at any moment goes on where it was and writes the bytes of one that was not.
@Suite(.serialized) struct ResumeTests {
  @Test(arguments: [
    0.0, 0.02, 0.1, 0.17, 0.25, 0.33, 0.4, 0.48, 0.55, 0.66, 0.7, 0.79, 0.85, 0.9, 0.97, 0.999,
  ])
  func `killed and resumed is the same as never killed`(share: Double) throws {
    let run = try LongRun()
    try run.scratch.write(LongRun.output, "old\n")
    let signal = try run.interrupt(at: share)
    if signal != nil { #expect(try run.scratch.text(LongRun.output) == "old\n") }
    let second = try run.start(["--resume"])
    #expect(second.status() == 0, "\(second.said)")
    #expect(try run.bytes() == LongRun.whole.get())
    #expect(run.scratch.files() == ["in.csv", LongRun.output])
  }

  @Test func `what was done is not done again`() throws {
    let run = try LongRun()
    try #require(try run.interrupt(at: 0.6) == SIGKILL)
    let second = try run.start(["--resume"])
    #expect(second.status() == 0)
    let done = try #require(second.said.split(separator: "going on after ").last?.split(separator: " ").first)
    #expect(try #require(Int(done)) >= LongPanel.seriesCount * 4 / 10)
    #expect(second.said.contains("60,000 forecast"))
  }

  @Test func `killed again and again`() throws {
    let run = try LongRun()
    for share in [0.2, 0.4, 0.6, 0.8] { try run.interrupt(at: share, ["--resume"]) }
    #expect(try run.finish(["--resume"]) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `another number of threads goes on with it`() throws {
    let run = try LongRun()
    try run.interrupt(at: 0.5)
    #expect(try run.finish(["--resume", "--jobs", "1"]) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `nothing to resume is a run from the start`() throws {
    let run = try LongRun()
    #expect(try run.finish(["--resume"]) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `other options are refused, and named`() throws {
    let run = try LongRun()
    try run.interrupt(at: 0.3)
    let other = try run.start(["--resume", "--max-age", "3"])
    #expect(other.status() == 65)
    #expect(other.said.contains("--max-age \"10\", now \"3\""))
    #expect(Set(run.scratch.files()).isSuperset(of: ["in.csv", LongRun.journal, LongRun.part]))
  }

  @Test func `another input is refused`() throws {
    let run = try LongRun()
    try run.interrupt(at: 0.3)
    try run.scratch.write("in.csv", LongPanel.text.replacingOccurrences(of: "s1,p1,", with: "s1,x1,"))
    let other = try run.start(["--resume"])
    #expect(other.status() == 65)
    #expect(other.said.contains("the input has changed since"))
    #expect(try run.finish() == 0)
    #expect(try run.bytes() != LongRun.whole.get())
  }

  @Test func `a journal cut within a line, and rows damaged after it`() throws {
    let run = try LongRun()
    try run.interrupt(at: 0.8)
    try damage(run.scratch.path(LongRun.journal)) { $0.removeLast(9) }
    try damage(run.scratch.path(LongRun.part)) { $0[$0.count / 2] ^= 1 }
    #expect(try run.finish(["--resume"]) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `a journal that is none is written over`() throws {
    let run = try LongRun()
    try run.scratch.write(LongRun.part, "rows of someone else")
    try run.scratch.write(LongRun.journal, "{\"not\": \"a journal\"}\n")
    #expect(try run.finish(["--resume"]) == 0)
    #expect(try run.bytes() == LongRun.whole.get())
  }

  @Test func `resuming a stream is refused`() throws {
    let result = try Program.run(["batch", "-", "--key", "school", "--resume"])
    #expect(result.status == 64 && result.errors.contains("--output"))
  }

  private func damage(_ path: String, _ change: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    change(&bytes)
    try bytes.write(to: URL(filePath: path))
  }
}
