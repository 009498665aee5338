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
  private let file: SystemFile
  /// The journal, where one was begun.
  private let notes = Mutex<SystemFile?>(nil)
  /// Whether notes without the mark of this program are taken as its own, as when they were copied.
  private let adopts: Bool

  /// Opens the part file for `path`, making it and its folder where there are none. What is in it stays.
  /// - Parameter resumes: whether the run goes on with what is there; then also with what was copied.
  init(_ path: String, resumes: Bool = false) throws(CommandFailure) {
    self.path = try FileSystem.writable(path)
    part = self.path + ".part-rows"
    journal = self.path + ".part-journal"
    state = self.path + ".part-state"
    adopts = resumes && FileSystem.isPlainFile(journal)
    // A limit on the size of files is then an error of writing and not the end of the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    try OutputFile.makeFolder(of: URL(fileURLWithPath: self.path))
    (file, wasThere) = try PartOpening.begin(part, of: path, adopts: adopts)
  }

  /// Cuts the part file to its first `count` bytes and goes on from there.
  func keep(first count: Int) throws(CommandFailure) {
    try on(path) { () throws(SystemFailure) in try file.cut(to: count) }
  }

  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try on(path) { () throws(SystemFailure) in try file.append(bytes) }
  }

  /// Puts the part file, which is whole, on the disk and in the place of the old one.
  func commit() throws(CommandFailure) {
    try on(path) { () throws(SystemFailure) in
      try PartOpening.put(file, part, inPlaceOf: path, isDurable: true)
    }
    removeNotes()
  }

  func withPart<Result>(_ body: (Span<UInt8>) -> Result) throws -> Result {
    body(try InputFile.mapped(part).span)
  }

  func readJournal() -> [UInt8]? { read(journal) }

  func beginJournal(_ bytes: [UInt8]) throws {
    try notes.withLock { notes in
      let file = try notes ?? PartOpening.begin(journal, of: path, adopts: adopts).file
      notes = file
      try on(journal) { () throws(SystemFailure) in
        try file.cut(to: 0)
        try file.append(bytes)
      }
    }
  }

  func addToJournal(_ bytes: [UInt8]) throws {
    try notes.withLock { notes in
      try on(journal) { () throws(SystemFailure) in try notes?.append(bytes) }
    }
  }

  func readState() -> [UInt8]? { read(state) }

  func writeState(_ bytes: [UInt8]) throws {
    let (file, _) = try PartOpening.begin(state, of: path, adopts: adopts)
    try on(state) { () throws(SystemFailure) in
      try file.cut(to: 0)
      try file.append(bytes)
      try file.shut()
    }
  }

  /// Leaves nothing behind but the old file.
  func discard() {
    FileSystem.remove(part)
    removeNotes()
  }

  private func removeNotes() {
    // Notes that a run has not written may be somebody else's.
    for note in [journal, state] where PartOpening.isOwn(note) || adopts { FileSystem.remove(note) }
  }

  private func read(_ note: String) -> [UInt8]? {
    FileSystem.isPlainFile(note) ? try? InputFile.read(note) : nil
  }

  private func on(
    _ path: String, _ work: () throws(SystemFailure) -> Void
  ) throws(CommandFailure) {
    do {
      try work()
    } catch {
      throw CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(error.code)))
    }
  }
}
