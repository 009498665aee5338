import Foundation

/// Writing files whole: beside the target first, then renamed over it, so that the old one stays until the new
/// one is complete. A device or a named pipe is written to as it stands.
enum OutputFile {
  /// Writes bytes to a file; unchanged content leaves the file alone.
  /// - Returns: whether the file was written.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) -> Bool {
    if isStream(path) {
      try append(bytes, to: path)
      return true
    }
    // A link stays a link: what it points to is written.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    if let old = try? Data(contentsOf: target), old.elementsEqual(bytes) { return false }
    try makeFolder(of: target)
    do {
      try Data(bytes).write(to: target, options: .atomic)
    } catch {
      throw cannotWrite(path, error)
    }
    return true
  }

  /// Whether something is at the path that is neither a file nor a folder.
  private static func isStream(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
    return type != .typeRegular && type != .typeDirectory
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

  private static func makeFolder(of file: URL) throws(CommandFailure) {
    let folder = file.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        .cannotCreate, "cutline: \(folder.path): cannot be made: \(error.localizedDescription)")
    }
  }

  private static func cannotWrite(_ path: String, _ error: any Error) -> CommandFailure {
    CommandFailure(.cannotWrite, "cutline: \(path): cannot be written: \(error.localizedDescription)")
  }
}
