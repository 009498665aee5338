import Foundation

extension FileSystem {
  /// When a file was last changed, in seconds from 2001; nil where there is none.
  static func changed(_ path: String) -> Double? {
    let values = try? FileManager.default.attributesOfItem(atPath: path)
    return (values?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate
  }

  /// The size of a file in bytes; nil where there is none.
  static func size(_ path: String) -> Int? {
    let values = try? FileManager.default.attributesOfItem(atPath: followed(path))
    return (values?[.size] as? NSNumber).map { Int(truncating: $0) }
  }

  /// The path with symbolic links followed, so that a link stays one when its file is replaced.
  static func followed(_ path: String) -> String {
    // A name that begins with a tilde is a name: homes are the shell's business.
    URL(fileURLWithPath: path.hasPrefix("~") ? "./" + path : path).resolvingSymlinksInPath().path
  }

  /// The path that is written when `path` is named as an output: links are followed.
  /// - Throws: for an empty path, a folder, and a file that its owner has protected from writing, which a
  ///   replacement would get round.
  static func writable(_ path: String) throws(CommandFailure) -> String {
    guard !path.isEmpty else { throw CommandFailure(.usage, .emptyPath("--output")) }
    guard kind(path) != .folder else { throw CommandFailure(.cannotWrite, .isAFolder(path)) }
    let target = followed(path)
    guard let status = ownStatus(target) else { return target }
    guard unsafe status.st_mode & 0o222 != 0 && access(target, W_OK) == 0 else {
      throw CommandFailure(.cannotCreate, .isWriteProtected(path))
    }
    return target
  }

  /// Puts one file in the place of another in a single step, in the same folder.
  ///
  /// Foundation has no such step: it removes the old file first, or exchanges the two.
  /// - Parameter isDurable: whether the folder is told to remember it at once.
  static func replace(_ path: String, with new: String, isDurable: Bool) throws(SystemFailure) {
    guard unsafe rename(new, path) == 0 else { throw .last }
    guard isDurable else { return }
    // What could not be remembered is the old file, whole: no failure of this run.
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? SystemFile(folder, O_RDONLY | O_DIRECTORY).sync()
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { _ = unsafe unlink(path) }
}
