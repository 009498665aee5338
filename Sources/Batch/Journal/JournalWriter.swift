import Hashing

/// Adds lines to the journal of a part file.
struct JournalWriter: Sendable {
  private let files: any BatchFiles
  private let coder: any DocumentCoder
  private var chain = JournalChain()

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
  mutating func add(_ entry: some Encodable) throws { try files.addToJournal(line(entry)) }

  private mutating func line(_ value: some Encodable) throws -> [UInt8] {
    let object = try coder.bytes(of: value)
    return chain.next(object) + object + [UInt8(ascii: "\n")]
  }
}

/// The hashes that stand before the lines of a journal: each of its line and of the hash before.
struct JournalChain {
  private var last: [UInt8] = []
  /// Bytes of a hash with the space behind it.
  static let width = 17

  /// The hash of the next object, as it stands before it.
  mutating func next(_ object: [UInt8]) -> [UInt8] {
    last = Array((ContentHash.hexadecimal(ContentHash.of(last + object)) + " ").utf8)
    return last
  }
}
