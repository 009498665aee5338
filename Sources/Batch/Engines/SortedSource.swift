import Hashing
import PanelTables
import Synchronization

/// The blocks of a sorted table, read as they are asked for.
final class SortedSource: Sendable {
  /// A block, or why there is none, with its number in the order of the file.
  struct Piece {
    let index: Int
    let block: Result<SeriesBlock, any Error>
    /// The hash of all blocks up to this one, where the input is a stream.
    let hash: UInt64?
  }

  private struct State: ~Copyable {
    var reader: SeriesBlockReader
    var index = 0
    /// Whether nothing more is to be read, and whether nothing more is to be had.
    var isRead = false
    var isOver = false
    var hasBlocks = false
    var hash = ContentHash()
    /// Where an interrupted run had come in a stream.
    var skipped: InputPlace?
  }

  private let state: Mutex<State>
  private let table: BatchInput
  private let bytes: any ByteSource
  private let watch: SortedWatch
  /// The last series that an interrupted run has done, where its place in the input is not known.
  private let done: [String]?
  private let isResumed: Bool

  /// Goes to where an interrupted run had come.
  init(
    _ table: BatchInput, _ bytes: any ByteSource, after checkpoint: BatchJournal.Checkpoint?,
    _ watch: SortedWatch
  ) throws {
    (self.table, self.bytes, self.watch) = (table, bytes, watch)
    done = checkpoint?.place == nil ? checkpoint?.key : nil
    isResumed = checkpoint != nil
    var state = State(
      reader: SeriesBlockReader(
        table.columns, file: table.name, options: table.options, blockBytes: table.blockBytes))
    if let place = checkpoint?.place, !table.isStream {
      try SortedSource.go(to: place, in: bytes, &state.reader)
    } else {
      state.skipped = checkpoint?.place
    }
    self.state = Mutex(state)
  }

  /// Reads the header, then leaves out what is done.
  private static func go(
    to place: InputPlace, in bytes: any ByteSource, _ reader: inout SeriesBlockReader
  ) throws {
    while !reader.isBound {
      guard try add(from: bytes, to: &reader) else { break }
      reader.openEarly()
      _ = try reader.next()
    }
    guard reader.isBound else { return }
    reader.skip(to: place.offset, line: place.line)
    try bytes.seek(to: place.offset)
  }

  /// Adds the next piece of the file; false at its end.
  private static func add(from bytes: any ByteSource, to reader: inout SeriesBlockReader) throws -> Bool {
    let isThere = try bytes.next { reader.append($0) }
    if !isThere { reader.end() }
    return isThere
  }

  /// The next block; nil at the end of the file, and after a failure.
  func next() -> Piece? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      do {
        guard let block = try nextBlock(&state) else { return nil }
        defer { state.index += 1 }
        return Piece(
          index: state.index, block: .success(block), hash: table.isStream ? state.hash.value : nil)
      } catch {
        state.isOver = true
        return Piece(index: state.index, block: .failure(error), hash: nil)
      }
    }
  }

  private func nextBlock(_ state: inout State) throws -> SeriesBlock? {
    while let block = try anyBlock(&state) {
      if table.isStream { block.withBytes { state.hash.add($0) } }
      if try !isDone(block, &state) { return block }
    }
    return nil
  }

  /// Whether an interrupted run has done all of a block.
  private func isDone(_ block: SeriesBlock, _ state: inout State) throws -> Bool {
    if let done { return block.ends(before: done) }
    guard let place = state.skipped else { return false }
    guard block.end >= place.offset else { return true }
    guard block.end == place.offset, state.hash.value == place.hash else {
      throw BatchFailure.otherStream
    }
    state.skipped = nil
    return true
  }

  private func anyBlock(_ state: inout State) throws -> SeriesBlock? {
    while true {
      if let block = try state.reader.next() {
        state.hasBlocks = true
        return block
      }
      guard !state.isRead else { break }
      state.isRead = try !SortedSource.add(from: bytes, to: &state.reader)
    }
    state.isOver = true
    if state.skipped != nil { throw BatchFailure.otherStream }
    if !state.hasBlocks, !isResumed { watch.see(try state.reader.emptyTable().problems) }
    return nil
  }
}
