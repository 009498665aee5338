import Batch
import Foundation
import Synchronization

/// A file in the making, beside the one that it will replace when it is whole.
///
/// The part file carries a lock, so that two runs cannot write one file. A journal of what is safely in it may
/// stand beside both, and what a run that goes on with this one need not work out again.
final class PartFile: BatchFiles {
  /// The file that will be replaced.
  let path: String
  /// The file in the making.
  let part: String
  private let journal: String
  private let state: String
  /// Whether a part file of an earlier run was there.
  let wasThere: Bool
  private let handle: FileHandle
  /// The journal, where one was begun.
  private let notes = Mutex<FileHandle?>(nil)

  /// Opens the part file for `path`, making it and its folder where there are none. What is in it stays.
  init(_ path: String) throws(CommandFailure) {
    self.path = FileSystem.followed(path)
    part = self.path + ".part-rows"
    journal = self.path + ".part-journal"
    state = self.path + ".part-state"
    // A limit on the size of files is then an error of writing and not the end of the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    try PartFile.makeFolder(of: self.path)
    wasThere = FileSystem.kind(part) == .file
    handle = try PartFile.open(part)
    // The second condition: a run that ended just now has moved the file that was opened.
    guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0, FileSystem.kind(part) == .file else {
      throw CommandFailure(.cannotCreate, .isBeingWritten(path))
    }
  }

  private static func makeFolder(of path: String) throws(CommandFailure) {
    guard FileSystem.kind(path) != .folder else {
      throw CommandFailure(.cannotWrite, .isAFolder(path))
    }
    try OutputFile.makeFolder(of: URL(fileURLWithPath: path))
  }

  private static func open(_ part: String) throws(CommandFailure) -> FileHandle {
    if FileSystem.kind(part) == .missing {
      do {
        try Data().write(to: URL(fileURLWithPath: part), options: .withoutOverwriting)
      } catch {
        throw CommandFailure(.cannotCreate, .cannotBegin(part, FileSystem.reason(errno)))
      }
    }
    guard let handle = FileHandle(forUpdatingAtPath: part) else {
      throw CommandFailure(.cannotCreate, .cannotBeOpened(part, FileSystem.reason(errno)))
    }
    return handle
  }

  /// Cuts the part file to its first `count` bytes and goes on from there.
  func keep(first count: Int) throws(CommandFailure) {
    do {
      try handle.truncate(atOffset: UInt64(count))
      try handle.seek(toOffset: UInt64(count))
    } catch {
      throw cannotWrite(errno)
    }
  }

  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw cannotWrite(errno)
    }
  }

  /// Puts the part file, which is whole, on the disk and in the place of the old one.
  func commit() throws(CommandFailure) {
    guard fsync(handle.fileDescriptor) == 0 else { throw cannotWrite(errno) }
    takeOverPermissions()
    guard FileSystem.replace(path, with: part) else { throw cannotWrite(errno) }
    removeNotes()
  }

  func withPart<Result>(_ body: (Span<UInt8>) -> Result) throws -> Result {
    body(try InputFile.mapped(part).span)
  }

  func readJournal() -> [UInt8]? { try? Array(Data(contentsOf: URL(fileURLWithPath: journal))) }

  func beginJournal(_ bytes: [UInt8]) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: journal))
    } catch {
      throw cannotWriteNotes()
    }
    guard let handle = FileHandle(forUpdatingAtPath: journal), (try? handle.seekToEnd()) != nil else {
      throw cannotWriteNotes()
    }
    notes.withLock { $0 = handle }
  }

  func addToJournal(_ bytes: [UInt8]) throws {
    do {
      try notes.withLock { try $0?.write(contentsOf: bytes) }
    } catch {
      throw cannotWriteNotes()
    }
  }

  func readState() -> [UInt8]? { try? InputFile.read(state) }

  func writeState(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: state)) }

  /// Leaves nothing behind but the old file.
  func discard() {
    try? FileManager.default.removeItem(atPath: part)
    removeNotes()
  }

  private func removeNotes() {
    try? FileManager.default.removeItem(atPath: journal)
    try? FileManager.default.removeItem(atPath: state)
  }

  private func takeOverPermissions() {
    guard let old = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] else { return }
    try? FileManager.default.setAttributes([.posixPermissions: old], ofItemAtPath: part)
  }

  private func cannotWriteNotes() -> CommandFailure {
    CommandFailure(.cannotWrite, .cannotBeWritten(journal, FileSystem.reason(errno)))
  }

  private func cannotWrite(_ code: Int32) -> CommandFailure {
    CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(code)))
  }
}
