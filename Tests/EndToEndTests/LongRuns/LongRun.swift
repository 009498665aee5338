import Foundation
import TestSupport
import Testing

/// A folder with a long table, and runs on it.
struct LongRun {
  let scratch: ScratchFolder
  static let output = "out.csv"
  static let part = "out.csv.part-rows"
  static let journal = "out.csv.part-journal"

  /// What one run without a pause writes.
  static let whole = Result { () throws -> Data in
    let run = try LongRun()
    try #require(try run.finish() == 0)
    return try run.bytes()
  }

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("in.csv", LongPanel.text)
  }

  func arguments(_ more: [String] = []) -> [String] {
    ["batch", "in.csv"] + LongPanel.options + ["--output", LongRun.output] + more
  }

  func start(_ more: [String] = []) throws -> RunningProgram {
    try RunningProgram(arguments(more), in: scratch)
  }

  /// Runs to the end and returns the status.
  func finish(_ more: [String] = []) throws -> Int32 { try start(more).status() }

  /// Runs until the part file holds a share of the whole, then stops by a signal.
  @discardableResult
  func interrupt(at share: Double, by signal: Int32 = SIGKILL, _ more: [String] = []) throws -> Int32? {
    let enough = Int(share * Double(try LongRun.whole.get().count))
    let run = try start(more)
    run.wait { size(of: LongRun.journal) > 0 && size(of: LongRun.part) >= enough }
    return run.stop(by: signal)
  }

  /// Stops a run that is still reading: the part file is there from the start.
  func stopEarly(by signal: Int32, _ more: [String] = []) throws -> Int32? {
    let run = try start(more)
    run.wait { FileManager.default.fileExists(atPath: scratch.path(LongRun.part)) }
    usleep(50_000)  // The watch for signals begins right after.
    return run.stop(by: signal)
  }

  func size(of name: String) -> Int {
    let values = try? FileManager.default.attributesOfItem(atPath: scratch.path(name))
    return (values?[.size] as? NSNumber)?.intValue ?? 0
  }

  func bytes(_ name: String = LongRun.output) throws -> Data {
    try Data(contentsOf: scratch.url.appending(path: name))
  }
}
