import ArgumentParser
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

  /// Blocks between two checkpoints.
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

  /// Refuses to go on when the input is another than the interrupted run's.
  func check(_ input: InputIdentity) throws(CommandFailure) {
    guard let journal, journal.beginning.input != input else { return }
    throw BatchFileRun.refused(file, "the input has changed since")
  }

  /// Writes the file.
  /// - Parameter report: is told the number of series done, after every block.
  /// - Returns: what came of all series, those of the interrupted run included.
  func write(
    _ writer: BatchWriter, input: InputIdentity, model: String, choice: [String],
    report: @escaping @Sendable (Int) -> Void
  ) throws(CommandFailure) -> BatchTally {
    let output = Mutex(try begin(writer, input: input, model: model, choice: choice))
    try writer.write(from: seriesDone) { (block) throws(CommandFailure) in
      try output.withLock { (output) throws(CommandFailure) in try output.add(block) }
      report(block.end)
    }
    try file.commit()
    return output.withLock { $0.tally }
  }

  private func begin(
    _ writer: BatchWriter, input: InputIdentity, model: String, choice: [String]
  ) throws(CommandFailure) -> Output {
    if let journal, let last {
      try file.keep(first: last.checkpoint.bytes)
      return Output(
        file: file, hash: last.hash, tally: last.checkpoint.tally,
        journal: try BatchJournal.Writer(path: file.journal, journal, upTo: last.checkpoint))
    }
    try file.keep(first: 0)
    let beginning = BatchJournal.Beginning(
      program: program, input: input, request: request, model: model, choice: choice)
    var output = Output(
      file: file, hash: ContentHash(), tally: BatchTally(),
      journal: try BatchJournal.Writer(path: file.journal, beginning))
    try output.add(writer.header)
    return output
  }

  /// The part file and its journal, kept in step.
  private struct Output: Sendable {
    let file: PartFile
    var hash: ContentHash
    var tally: BatchTally
    let journal: BatchJournal.Writer
    var blocks = 0

    mutating func add(_ block: BatchBlock) throws(CommandFailure) {
      try file.write(block.bytes)
      hash.add(block.bytes.span)
      tally.add(block.tally)
      if blocks.isMultiple(of: blocksBetween) {
        try journal.add(
          BatchJournal.Checkpoint(series: block.end, bytes: hash.count, hash: hash.value, tally: tally))
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
