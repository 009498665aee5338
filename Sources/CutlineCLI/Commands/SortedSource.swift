import Foundation
import PanelTables
import Synchronization

/// The blocks of a sorted table, read as they are asked for.
final class SortedSource: Sendable {
  /// A block, or why there is none, with its number in the order of the file.
  struct Piece {
    let index: Int
    let block: Result<SeriesBlock, CommandFailure>
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
  private let handle: FileHandle
  private let settings: PanelInputSettings
  /// The last series that an interrupted run has done, where its place in the input is not known.
  private let done: [String]?
  private let isResumed: Bool

  private static let pieceBytes = 1 << 20
  private static let changed = CommandFailure(
    .badData, "cutline: --resume: the input has changed since")

  /// Opens the input and goes to where an interrupted run had come.
  init(_ settings: PanelInputSettings, after checkpoint: BatchJournal.Checkpoint?) throws(CommandFailure) {
    self.settings = settings
    handle = try SortedSource.open(settings.file)
    done = checkpoint?.place == nil ? checkpoint?.key : nil
    isResumed = checkpoint != nil
    var state = State(
      reader: SeriesBlockReader(settings.columns, file: settings.file, options: settings.options))
    if let place = checkpoint?.place, !settings.isStream {
      try SortedSource.go(to: place, in: handle, &state.reader, settings)
    } else {
      state.skipped = checkpoint?.place
    }
    self.state = Mutex(state)
  }

  private static func open(_ path: String) throws(CommandFailure) -> FileHandle {
    if path == "-" { return .standardInput }
    _ = try InputFile.check(path)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(.inputMissing, "cutline: \(path): cannot be read: \(FileSystem.reason(errno))")
    }
    return handle
  }

  /// Reads the header, then leaves out what is done.
  private static func go(
    to place: InputPlace, in handle: FileHandle, _ reader: inout SeriesBlockReader,
    _ settings: PanelInputSettings
  ) throws(CommandFailure) {
    do {
      while !reader.isBound {
        guard try add(from: handle, to: &reader) else { break }
        reader.openEarly()
        _ = try reader.next()
      }
      guard reader.isBound else { return }
      reader.skip(to: place.offset, line: place.line)
      try handle.seek(toOffset: UInt64(place.offset))
    } catch {
      throw settings.failure(error)
    }
  }

  /// Adds the next piece of the file; false at its end.
  private static func add(from handle: FileHandle, to reader: inout SeriesBlockReader) throws -> Bool {
    guard let piece = try handle.read(upToCount: pieceBytes), !piece.isEmpty else {
      reader.end()
      return false
    }
    reader.append(piece.span)
    return true
  }

  /// The next block; nil at the end of the file, and after a failure.
  func next() -> Piece? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      do throws(CommandFailure) {
        guard let block = try nextBlock(&state) else { return nil }
        defer { state.index += 1 }
        return Piece(
          index: state.index, block: .success(block), hash: settings.isStream ? state.hash.value : nil)
      } catch {
        state.isOver = true
        return Piece(index: state.index, block: .failure(error), hash: nil)
      }
    }
  }

  private func nextBlock(_ state: inout State) throws(CommandFailure) -> SeriesBlock? {
    while let block = try anyBlock(&state) {
      if settings.isStream { block.withBytes { state.hash.add($0) } }
      if try !isDone(block, &state) { return block }
    }
    return nil
  }

  /// Whether an interrupted run has done all of a block.
  private func isDone(_ block: SeriesBlock, _ state: inout State) throws(CommandFailure) -> Bool {
    if let done { return block.ends(before: done) }
    guard let place = state.skipped else { return false }
    guard block.end >= place.offset else { return true }
    guard block.end == place.offset, state.hash.value == place.hash else {
      throw SortedSource.changed
    }
    state.skipped = nil
    return true
  }

  private func anyBlock(_ state: inout State) throws(CommandFailure) -> SeriesBlock? {
    do {
      while true {
        if let block = try state.reader.next() {
          state.hasBlocks = true
          return block
        }
        guard !state.isRead else { break }
        state.isRead = try !SortedSource.add(from: handle, to: &state.reader)
      }
      state.isOver = true
      if state.skipped != nil { throw SortedSource.changed }
      if !state.hasBlocks, !isResumed { settings.report(try state.reader.emptyTable().problems) }
      return nil
    } catch {
      throw settings.failure(error)
    }
  }
}
