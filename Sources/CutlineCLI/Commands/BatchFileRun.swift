import ArgumentParser
import Forecasting
import Foundation
import Synchronization

/// A batch that writes a file: from the start, or from where an interrupted run has left it.
struct BatchFileRun {
  let file: PartFile
  let program: String
  let request: [String: String]
  /// The interrupted run, if this one is to go on with it.
  let journal: BatchJournal?
  private let last: (checkpoint: BatchJournal.Checkpoint, hash: ContentHash)?

  /// Blocks of a table in memory between two checkpoints; the larger ones of a file that streams have one each.
  private static let blocksBetween = 4

  /// Finds out where to begin.
  /// - Throws: when `resumes` and what is there belongs to another run.
  init(_ file: PartFile, request: [String: String], resumes: Bool) throws(CommandFailure) {
    self.file = file
    self.request = request
    program = BatchFileRun.programIdentity
    let found = file.wasThere ? BatchJournal(path: file.journal) : nil
    guard resumes, let found else {
      (journal, last) = (nil, nil)
      return
    }
    if let refusal = found.refusal(program: program, request: request) {
      throw BatchFileRun.refused(file, refusal)
    }
    last = try found.lastWhole(in: file.part)
    journal = last == nil ? nil : found
  }

  /// How many series are done already.
  var seriesDone: Int { last?.checkpoint.series ?? 0 }

  /// What the interrupted run has fitted, if it was kept.
  func readState() -> (prior: BatchPrior, saved: BatchJournal.SavedState)? {
    guard let saved = journal?.state, let prior = BatchState.read(file.state, saved) else { return nil }
    return (prior, saved)
  }

  /// Refuses to go on when the input is another than the interrupted run's.
  func check(_ input: InputIdentity?) throws(CommandFailure) {
    guard let journal, let before = journal.beginning.input, let input, before != input else { return }
    throw BatchFileRun.refused(file, "the input has changed since")
  }

  /// Writes the file.
  /// - Returns: what came of all series, those of the interrupted run included, and how many rows of the input
  ///   were left out.
  func write(_ engine: some BatchEngine) throws(CommandFailure) -> (tally: BatchTally, droppedRows: Int) {
    let output = Mutex(try begin(engine))
    let state = journal?.state == nil ? engine.state : nil
    var aside: (@Sendable () -> Void)?
    if let state { aside = { save(state, output) } }
    let dropped = try engine.write(after: last?.checkpoint, aside: aside) { (block) throws(CommandFailure) in
      try output.withLock { (output) throws(CommandFailure) in try output.add(block) }
    }
    try file.commit()
    return (output.withLock { $0.tally }, journal?.state?.droppedRows ?? dropped)
  }

  /// Keeps what was fitted; without it a later run only takes longer.
  private func save(_ state: BatchState, _ output: borrowing Mutex<Output>) {
    guard let saved = state.save(to: file.state) else { return }
    output.withLock { try? $0.journal.add(saved) }
  }

  private func begin(_ engine: some BatchEngine) throws(CommandFailure) -> Output {
    if let journal, let last {
      try file.keep(first: last.checkpoint.bytes)
      return Output(
        file: file, hash: last.hash, tally: last.checkpoint.tally, series: last.checkpoint.series,
        key: last.checkpoint.key,
        journal: try BatchJournal.Writer(path: file.journal, journal, upTo: last.checkpoint))
    }
    try file.keep(first: 0)
    let beginning = BatchJournal.Beginning(
      program: program, input: engine.input, request: request, model: engine.model, choice: engine.choice)
    var output = Output(
      file: file, hash: ContentHash(), tally: BatchTally(),
      journal: try BatchJournal.Writer(path: file.journal, beginning))
    try output.add(engine.header)
    return output
  }

  /// The part file and its journal, kept in step.
  private struct Output: Sendable {
    let file: PartFile
    var hash: ContentHash
    var tally: BatchTally
    var series = 0
    /// The key of the last series done.
    var key: [String]?
    let journal: BatchJournal.Writer
    var blocks = 0

    mutating func add(_ block: BatchBlock) throws(CommandFailure) {
      try file.write(block.bytes)
      hash.add(block.bytes.span)
      tally.add(block.tally)
      series += block.series
      key = block.last ?? key
      if block.piece != nil || blocks.isMultiple(of: blocksBetween) {
        try journal.add(
          BatchJournal.Checkpoint(
            series: series, bytes: hash.count, hash: hash.value, tally: tally, key: key,
            place: block.piece?.end))
      }
      blocks += 1
    }
  }

  /// By what the build of the program is known again.
  private static var programIdentity: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return "\(Cutline.configuration.version) \(FileSystem.changed(path) ?? 0)"
  }

  private static func refused(_ file: PartFile, _ reason: String) -> CommandFailure {
    CommandFailure(
      .badData,
      [
        "cutline: \(file.part): the interrupted run \(reason)",
        "cutline: to start over, run again without --resume; the old \(file.path) is as it was",
      ])
  }
}
