import Foundation

/// Output that is made piece by piece: to standard output, or to a file written beside its place and renamed at
/// the end, so that an old file stays whole until the new one is complete. What is no plain file (a device, a
/// pipe) is written to directly.
struct StreamedOutput {
  private let path: String?
  /// The file that grows; the same as `path` where nothing is renamed.
  private let growing: String
  private let handle: FileHandle

  private init(to path: String?) throws(CommandFailure) {
    self.path = path
    guard let path else {
      (growing, handle) = ("", .standardOutput)
      return
    }
    let isPlain = StreamedOutput.isPlainOrNew(path)
    growing = isPlain ? path + ".part" : path
    if isPlain { _ = FileManager.default.createFile(atPath: growing, contents: nil) }
    do {
      handle = try FileHandle(forWritingTo: URL(fileURLWithPath: growing))
    } catch {
      throw CommandFailure(.cannotCreate, "cutline: \(path): cannot be made: \(error.localizedDescription)")
    }
  }

  /// Writes everything `pieces` hands over, then puts the file in its place; on a failure nothing is left.
  /// - Parameter path: the file; nil for standard output.
  static func write(
    to path: String?,
    _ pieces: (_ piece: ([UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let output = try StreamedOutput(to: path)
    do {
      try pieces { bytes throws(CommandFailure) in try output.append(bytes) }
      try output.finish()
    } catch {
      output.discard()
      throw error
    }
  }

  private func append(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let path else { return try StandardOutput.write(bytes) }
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw StreamedOutput.cannotWrite(path, error)
    }
  }

  private func finish() throws(CommandFailure) {
    guard let path, growing != path else { return }
    let (place, made) = (URL(fileURLWithPath: path), URL(fileURLWithPath: growing))
    do {
      try handle.close()
      // Foundation has no rename over a file: what it offers for that loses both on Linux.
      if FileSystem.kind(path) == .file { try FileManager.default.removeItem(at: place) }
      try FileManager.default.moveItem(at: made, to: place)
    } catch {
      throw StreamedOutput.cannotWrite(path, error)
    }
  }

  private func discard() {
    guard let path, growing != path else { return }
    try? handle.close()
    try? FileManager.default.removeItem(atPath: growing)
  }

  private static func isPlainOrNew(_ path: String) -> Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
    return attributes[.type] as? FileAttributeType == .typeRegular
  }

  private static func cannotWrite(_ path: String, _ error: any Error) -> CommandFailure {
    CommandFailure(.cannotWrite, "cutline: \(path): cannot be written: \(error.localizedDescription)")
  }
}
