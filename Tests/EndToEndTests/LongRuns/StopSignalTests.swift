import Foundation
import TestSupport
import Testing

/// Ctrl-C and its like leave nothing half-written. The runs read from a pipe that the test holds open, so that
/// they cannot end before the signal.
@Suite(.serialized) struct StopSignalTests {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let prior = Result { () throws -> String in
    let scratch = try ScratchFolder()
    try scratch.write("in.csv", LongPanel.sorted)
    try #require(
      try RunningProgram(["fit", "in.csv", "--output", "p.json"] + LongPanel.options, in: scratch).status()
        == 0)
    return try scratch.text("p.json")
  }

  private func folder() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write("out.csv", "old\n")
    try scratch.write("p.json", Self.prior.get())
    return scratch
  }

  private func start(_ scratch: ScratchFolder, _ more: [String]) throws -> RunningProgram {
    try RunningProgram(
      ["batch", "-", "--output", "out.csv"] + LongPanel.options + more, in: scratch, hasInput: true)
  }

  private func size(_ name: String, in scratch: ScratchFolder) -> Int {
    let values = try? FileManager.default.attributesOfItem(atPath: scratch.path(name))
    return (values?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Whether an interrupted run could be gone on with after some of its series.
  private func hasCheckpoint(_ scratch: ScratchFolder) -> Bool {
    (try? scratch.text("out.csv.part-journal"))?.contains("\"place\"") ?? false
  }

  @Test(arguments: signals) func `a run that is reading`(signal: Int32) throws {
    let scratch = try folder()
    let run = try start(scratch, [])
    try run.input?.write(contentsOf: Data(LongPanel.text.utf8.prefix(100_000)))
    run.wait { FileManager.default.fileExists(atPath: scratch.path("out.csv.part-rows")) }
    #expect(run.stop(by: signal) == signal)
    #expect(scratch.files() == ["out.csv", "p.json"])
    #expect(try scratch.text("out.csv") == "old\n")
  }

  @Test(arguments: signals) func `a run that is writing`(signal: Int32) throws {
    let scratch = try folder()
    let run = try start(scratch, ["--prior", "p.json"])
    try run.input?.write(contentsOf: Data(LongPanel.sorted.utf8.dropLast(1000)))
    run.wait { size("out.csv.part-rows", in: scratch) > 10_000 }
    #expect(run.stop(by: signal) == signal)
    #expect(scratch.files() == ["out.csv", "p.json"])
    #expect(try scratch.text("out.csv") == "old\n")
  }

  @Test(arguments: signals) func `a run that is to be resumed keeps what it has`(signal: Int32) throws {
    let scratch = try folder()
    let run = try start(scratch, ["--prior", "p.json", "--resume"])
    try run.input?.write(contentsOf: Data(LongPanel.sorted.utf8.dropLast(1000)))
    run.wait { hasCheckpoint(scratch) }
    #expect(run.stop(by: signal) == signal)
    #expect(scratch.files() == ["out.csv", "out.csv.part-journal", "out.csv.part-rows", "p.json"])
    #expect(try scratch.text("out.csv") == "old\n")
    let second = try start(scratch, ["--prior", "p.json", "--resume"])
    try second.input?.write(contentsOf: Data(LongPanel.sorted.utf8))
    try second.input?.close()
    #expect(second.status() == 0, "\(second.said)")
    #expect(second.said.contains("going on after") && !second.said.contains("going on after 0 "))
    #expect(try scratch.text("out.csv") == Self.whole(in: scratch))
  }

  @Test func `a run that is to outlive its terminal is not ended by its end`() throws {
    let scratch = try folder()
    let run = try RunningProgram(
      ["batch", "-", "--output", "out.csv"] + LongPanel.options, shell: "trap '' HUP; exec \"$0\" \"$@\"",
      in: scratch, hasInput: true)
    try run.input?.write(contentsOf: Data(LongPanel.text.utf8.prefix(100_000)))
    run.wait { FileManager.default.fileExists(atPath: scratch.path("out.csv.part-rows")) }
    run.send(SIGHUP)
    try run.input?.write(contentsOf: Data(LongPanel.text.utf8.dropFirst(100_000)))
    try run.input?.close()
    #expect(run.status() == 0, "\(run.said)")
    #expect(try scratch.text("out.csv") != "old\n")
  }

  @Test func `a stream that has changed is not resumed`() throws {
    let scratch = try folder()
    let run = try start(scratch, ["--prior", "p.json", "--resume"])
    try run.input?.write(contentsOf: Data(LongPanel.sorted.utf8.dropLast(1000)))
    run.wait { hasCheckpoint(scratch) }
    #expect(run.stop(by: SIGTERM) == SIGTERM)
    let second = try start(scratch, ["--prior", "p.json", "--resume"])
    let changed = LongPanel.sorted.replacingOccurrences(of: "s0,p0,2020,", with: "s0,p0,2020,1")
    try? second.input?.write(contentsOf: Data(changed.utf8))
    try second.input?.close()
    #expect(second.status() == 65)
    #expect(second.said.contains("the input has changed since"))
  }

  private static func whole(in scratch: ScratchFolder) throws -> String {
    let result = try Program.run(
      ["batch", "-", "--prior", scratch.path("p.json"), "--quiet"] + LongPanel.options,
      input: LongPanel.sorted)
    return result.output
  }
}
