import Batch
import Foundation

/// A file, or standard input, read piece by piece.
struct InputPieces: ByteSource {
  private let handle: FileHandle

  private static let pieceBytes = 1 << 20

  /// - Parameter path: - for standard input.
  init(_ path: String) throws(CommandFailure) {
    if path == "-" {
      handle = .standardInput
      return
    }
    try InputFile.check(path)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(.inputMissing, .cannotBeRead(path, FileSystem.reason(errno)))
    }
    self.handle = handle
  }

  func next(_ body: (Span<UInt8>) -> Void) throws -> Bool {
    guard let piece = try handle.read(upToCount: InputPieces.pieceBytes), !piece.isEmpty else { return false }
    body(piece.span)
    return true
  }

  func seek(to offset: Int) throws { try handle.seek(toOffset: UInt64(offset)) }
}
