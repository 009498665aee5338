package import Forecasting
import Hashing
package import PanelTables
import Synchronization

/// A batch that writes a file: from the start, or from where an interrupted run has left it.
package struct BatchFileRun {
  /// The file that is written.
  package let files: any BatchFiles
  /// The interrupted run, if this one is to go on with it.
  package let journal: BatchJournal?
  private let coder: any DocumentCoder
  private let program: String
  private let request: [String: String]
  private let last: (checkpoint: BatchJournal.Checkpoint, hash: ContentHash)?

  /// Blocks of a table in memory between two checkpoints; the larger ones of a file that streams have one each.
  private static let blocksBetween = 4

  /// Finds out where to begin.
  ///
  /// - Parameters:
  ///   - program: by what the build of the program is known again.
  ///   - request: every option that shows in the output.
  /// - Throws: when `resumes` and what is there belongs to another run.
  package init(
    _ files: any BatchFiles, _ coder: any DocumentCoder, program: String, request: [String: String],
    resumes: Bool
  ) throws {
    (self.files, self.coder, self.program, self.request) = (files, coder, program, request)
    let bytes = resumes && files.wasThere ? files.readJournal() : nil
    guard let found = bytes.flatMap({ BatchJournal(bytes: $0, coder) }) else {
      (journal, last) = (nil, nil)
      return
    }
    if let refusal = found.refusal(program: program, request: request) {
      throw BatchFailure.interrupted(part: files.part, output: files.path, refusal)
    }
    last = try files.withPart { found.lastWhole(in: $0) }
    journal = last == nil ? nil : found
  }

  /// How many series are done already.
  package var seriesDone: Int { last?.checkpoint.series ?? 0 }

  /// What the interrupted run has fitted, if it was kept.
  package func readState() -> (prior: BatchPrior, saved: BatchJournal.SavedState)? {
    guard let saved = journal?.state, let prior = BatchState.read(files, saved, coder) else { return nil }
    return (prior, saved)
  }

  /// Refuses to go on when the input is another than the interrupted run's.
  package func check(_ input: InputIdentity?) throws(BatchFailure) {
    guard let journal, let before = journal.beginning.input, let input, before != input else { return }
    throw .interrupted(part: files.part, output: files.path, .otherInput)
  }

  /// Writes the file.
  /// - Returns: what came of all series, those of the interrupted run included, and how many rows of the input
  ///   were left out.
  package func write(_ engine: some BatchEngine) throws -> (tally: OutcomeTally, droppedRows: Int) {
    let output = Mutex(try begin(engine))
    let state = journal?.state == nil ? engine.state : nil
    var aside: (@Sendable () -> Void)?
    if let state { aside = { save(state, output) } }
    let dropped = try engine.write(after: last?.checkpoint, aside: aside) { block in
      try output.withLock { try $0.add(block) }
    }
    try files.commit()
    return (output.withLock { $0.tally }, journal?.state?.droppedRows ?? dropped)
  }

  /// Keeps what was fitted; without it a later run only takes longer.
  private func save(_ state: BatchState, _ output: borrowing Mutex<Output>) {
    guard let saved = state.save(to: files, coder) else { return }
    output.withLock { try? $0.journal.add(saved) }
  }

  private func begin(_ engine: some BatchEngine) throws -> Output {
    if let journal, let last {
      try files.keep(first: last.checkpoint.bytes)
      return Output(
        files: files, hash: last.hash, tally: last.checkpoint.tally, series: last.checkpoint.series,
        key: last.checkpoint.key,
        journal: try JournalWriter(files, coder, journal, upTo: last.checkpoint))
    }
    try files.keep(first: 0)
    let beginning = BatchJournal.Beginning(
      program: program, input: engine.input, request: request, model: engine.model, choice: engine.choice)
    var output = Output(files: files, journal: try JournalWriter(files, coder, beginning))
    try output.add(engine.header)
    return output
  }

  /// The part file and its journal, kept in step.
  private struct Output: Sendable {
    let files: any BatchFiles
    var hash = ContentHash()
    var tally = OutcomeTally()
    var series = 0
    /// The key of the last series done.
    var key: [String]?
    var journal: JournalWriter
    var blocks = 0

    mutating func add(_ block: BatchBlock) throws {
      try files.write(block.bytes)
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
}
