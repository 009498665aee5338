/// Adds lines to the journal of a part file.
struct JournalWriter: Sendable {
  private let files: any BatchFiles
  private let coder: any DocumentCoder

  /// Begins a journal, in place of what is there.
  init(_ files: any BatchFiles, _ coder: any DocumentCoder, _ beginning: BatchJournal.Beginning) throws {
    (self.files, self.coder) = (files, coder)
    try files.beginJournal(line(beginning))
  }

  /// Goes on with a journal, of which only the lines up to `last` count.
  init(
    _ files: any BatchFiles, _ coder: any DocumentCoder, _ journal: BatchJournal,
    upTo last: BatchJournal.Checkpoint
  ) throws {
    try self.init(files, coder, journal.beginning)
    if let state = journal.state { try add(state) }
    for checkpoint in journal.checkpoints where checkpoint.series <= last.series { try add(checkpoint) }
  }

  /// Adds a checkpoint, or that what was fitted is kept.
  func add(_ entry: some Encodable) throws { try files.addToJournal(line(entry)) }

  private func line(_ value: some Encodable) throws -> [UInt8] {
    try coder.bytes(of: value) + [UInt8(ascii: "\n")]
  }
}
