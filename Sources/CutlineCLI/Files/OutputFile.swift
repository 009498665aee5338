import Foundation

/// Writing files whole: beside the target first, then renamed over it, so that the old one stays until the new
/// one is complete. A device or a named pipe is written to as it stands.
enum OutputFile {
  /// Writes bytes to a file; unchanged content leaves the file alone.
  /// - Returns: whether the file was written.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) -> Bool {
    if FileSystem.isDevice(path) {
      try append(bytes, to: path)
      return true
    }
    // A link stays a link: what it points to is written.
    let target = URL(fileURLWithPath: FileSystem.followed(path))
    if let old = try? Data(contentsOf: target), old.elementsEqual(bytes) { return false }
    try makeFolder(of: target)
    do {
      try Data(bytes).write(to: target, options: .atomic)
    } catch {
      throw cannotWrite(path, error)
    }
    return true
  }

  private static func append(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw cannotWrite(path, error)
    }
  }

  /// Makes the folder that a file stands in, with those above it.
  static func makeFolder(of file: URL) throws(CommandFailure) {
    let folder = file.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeMade(folder.path, error.localizedDescription))
    }
  }

  private static func cannotWrite(_ path: String, _ error: any Error) -> CommandFailure {
    CommandFailure(.cannotWrite, .cannotBeWritten(path, error.localizedDescription))
  }
}
