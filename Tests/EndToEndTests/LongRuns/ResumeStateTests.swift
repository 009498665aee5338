import Foundation
import TestSupport
import Testing

/// A run that goes on with another begins where that ended: with what it had fitted and, of a sorted table, behind
/// what it had read.
@Suite(.serialized) struct ResumeStateTests {
  private static let output = "out.csv"

  /// A folder with the sorted table, and the arguments of a run on it.
  private struct Run {
    let scratch: ScratchFolder
    let more: [String]

    init(prior: Bool) throws {
      scratch = try ScratchFolder()
      try scratch.write("in.csv", LongPanel.sorted)
      guard prior else {
        more = []
        return
      }
      more = ["--prior", "p.json"]
      try #require(
        try RunningProgram(["fit", "in.csv", "--output", "p.json"] + LongPanel.options, in: scratch).status()
          == 0)
    }

    func start(_ extra: [String] = []) throws -> RunningProgram {
      try RunningProgram(
        ["batch", "in.csv", "--output", output] + LongPanel.options + more + extra, in: scratch)
    }

    /// Kills a run when its part file holds a share of what it will.
    func interrupt(at share: Double) throws {
      let enough = Int(share * Double(try ResumeStateTests.whole.get().count))
      let run = try start()
      run.wait { size("part-journal") > 0 && size("part-rows") >= enough }
      run.stop(by: SIGKILL)
    }

    func size(_ name: String) -> Int {
      let values = try? FileManager.default.attributesOfItem(atPath: scratch.path("\(output).\(name)"))
      return (values?[.size] as? NSNumber)?.intValue ?? 0
    }

    func bytes() throws -> Data { try Data(contentsOf: scratch.url.appending(path: output)) }
  }

  private static let whole = Result { () throws -> Data in
    let run = try Run(prior: false)
    try #require(try run.start().status() == 0)
    return try run.bytes()
  }

  @Test(arguments: [0.05, 0.3, 0.5, 0.75, 0.95], [true, false])
  func `killed and resumed is the same as never killed`(share: Double, prior: Bool) throws {
    let run = try Run(prior: prior)
    try run.interrupt(at: share)
    let second = try run.start(["--resume"])
    #expect(second.status() == 0, "\(second.said)")
    #expect(try run.bytes() == Self.whole.get())
    #expect(run.scratch.files() == ["in.csv", Self.output] + (prior ? ["p.json"] : []))
  }

  @Test func `what was fitted is kept, and a damaged note of it does no harm`() throws {
    let run = try Run(prior: false)
    try run.interrupt(at: 0.8)
    let journal = try run.scratch.text("out.csv.part-journal")
    try #require(run.size("part-state") > 0 && journal.contains("\"stateHash\""))
    #expect(journal.contains("\"isSorted\":true"))
    try run.scratch.write("out.csv.part-state", "nothing")
    #expect(try run.start(["--resume"]).status() == 0)
    #expect(try run.bytes() == Self.whole.get())
  }

  @Test func `another prior is refused`() throws {
    let run = try Run(prior: true)
    try run.interrupt(at: 0.5)
    try run.scratch.write("in2.csv", LongPanel.sorted.replacingOccurrences(of: ",331\n", with: ",332\n"))
    #expect(
      try RunningProgram(["fit", "in2.csv", "--output", "p.json"] + LongPanel.options, in: run.scratch)
        .status() == 0)
    let second = try run.start(["--resume"])
    #expect(second.status() == 65 && second.said.contains("--prior"))
  }

  @Test func `killed again and again`() throws {
    let run = try Run(prior: true)
    for share in [0.2, 0.5, 0.8] {
      let enough = Int(share * Double(try Self.whole.get().count))
      let again = try run.start(["--resume"])
      again.wait { run.size("part-rows") >= enough }
      again.stop(by: SIGKILL)
    }
    #expect(try run.start(["--resume", "--jobs", "1"]).status() == 0)
    #expect(try run.bytes() == Self.whole.get())
  }
}
