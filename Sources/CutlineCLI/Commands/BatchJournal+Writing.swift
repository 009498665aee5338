import Foundation

extension BatchJournal {
  /// Adds lines to a journal.
  struct Writer: Sendable {
    private let path: String
    private let handle: FileHandle

    /// Begins a journal, in place of what is at the path.
    init(path: String, _ beginning: Beginning) throws(CommandFailure) {
      do {
        try Writer.line(beginning).write(to: URL(fileURLWithPath: path))
      } catch {
        throw Writer.failure(path)
      }
      try self.init(appendingTo: path)
    }

    /// Goes on with a journal, of which only the lines up to `last` count.
    init(path: String, _ journal: BatchJournal, upTo last: Checkpoint) throws(CommandFailure) {
      try self.init(path: path, journal.beginning)
      if let state = journal.state { try add(state) }
      for checkpoint in journal.checkpoints where checkpoint.series <= last.series { try add(checkpoint) }
    }

    private init(appendingTo path: String) throws(CommandFailure) {
      self.path = path
      guard let handle = FileHandle(forUpdatingAtPath: path) else { throw Writer.failure(path) }
      self.handle = handle
      do { try handle.seekToEnd() } catch { throw Writer.failure(path) }
    }

    /// Adds a checkpoint.
    func add(_ checkpoint: Checkpoint) throws(CommandFailure) { try add(line: checkpoint) }

    /// Notes that what was fitted is kept.
    func add(_ state: SavedState) throws(CommandFailure) { try add(line: state) }

    private func add(line: some Encodable) throws(CommandFailure) {
      do {
        try handle.write(contentsOf: Writer.line(line))
      } catch {
        throw Writer.failure(path)
      }
    }

    private static func line(_ value: some Encodable) throws -> Data {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(value) + Data("\n".utf8)
    }

    private static func failure(_ path: String) -> CommandFailure {
      CommandFailure(.cannotWrite, "cutline: \(path): cannot be written: \(FileSystem.reason(errno))")
    }
  }
}
