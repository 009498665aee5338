import Foundation
import Numerals

/// Reading whole files, with messages that name the file and the way out.
enum InputFile {
  private static let pieceBytes = 1 << 20

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] { Array(try mapped(path)) }

  /// The bytes of a file, mapped where the system can; of a pipe, or of standard input for `-`, all that comes.
  /// - Parameter watch: sees how many bytes of a stream have come.
  static func mapped(_ path: String, watch: (Int) -> Void = { _ in }) throws(CommandFailure) -> Data {
    if path == "-" { return try stream(.standardInput, path, watch) }
    try check(path)
    if let bytes = MappedFile.bytes(of: path) { return bytes }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(.inputMissing, .cannotBeRead(path, FileSystem.reason(errno)))
    }
    defer { try? handle.close() }
    return try stream(handle, path, watch)
  }

  /// Refuses what is not there, and folders.
  static func check(_ path: String) throws(CommandFailure) {
    switch FileSystem.kind(path) {
    case .missing: throw CommandFailure(.inputMissing, .noSuchFile(path))
    case .folder: throw CommandFailure(.inputMissing, .isAFolder(path))
    case .file: break
    }
  }

  private static func stream(
    _ handle: FileHandle, _ path: String, _ watch: (Int) -> Void
  ) throws(CommandFailure) -> Data {
    do {
      var all = Data()
      while let piece = try handle.read(upToCount: pieceBytes), !piece.isEmpty {
        all.append(piece)
        watch(all.count)
      }
      return all
    } catch {
      throw CommandFailure(
        .inputMissing, path == "-" ? .noStandardInput : .cannotBeRead(path, FileSystem.reason(error)))
    }
  }
}

/// A path as it may be shown on one line.
func shownPath(_ path: String) -> String { visibleLine(path) }
