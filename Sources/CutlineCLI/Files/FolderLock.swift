import Foundation

/// The right to change tables of a folder, which one run has at a time.
///
/// Of two runs that read a table, add to it and put it in the place of the old one, the later would lose what the
/// earlier has added.
enum FolderLock {
  /// Seconds that a run waits for another one to be done.
  private static let patience = 60.0
  private static let pause: useconds_t = 10_000

  /// Does some work while no other run does any in the same folder.
  /// - Throws: when another run is not done within a minute, and what the work throws.
  static func holding<Result>(_ folder: String, _ work: () throws -> Result) throws -> Result {
    let file: SystemFile
    do {
      file = try SystemFile(folder, O_RDONLY | O_DIRECTORY)
    } catch {
      throw CommandFailure(.inputMissing, .cannotBeOpened(folder, FileSystem.reason(error.code)))
    }
    let end = ContinuousClock.now + .seconds(patience)
    while !file.lock() {
      guard ContinuousClock.now < end else { throw CommandFailure(.cannotCreate, .isBeingWritten(folder)) }
      usleep(pause)
    }
    defer { try? file.shut() }
    return try work()
  }
}
