import Foundation

/// Writing files whole: beside the target first, then renamed over it, so that the old one stays until the new
/// one is complete. A device or a named pipe is written to as it stands.
enum OutputFile {
  /// What follows the name of a file in that of its part.
  static let partSuffix = ".part-new"

  /// Writes bytes to a file; unchanged content leaves the file alone.
  /// - Parameter isDurable: whether the file is on the disk when this returns. The pages of a site are not, which
  ///   are thousands and can be made again: after a loss of power one may be the old one.
  /// - Returns: whether the file was written.
  @discardableResult
  static func write(
    _ bytes: [UInt8], to path: String, isDurable: Bool = false
  ) throws(CommandFailure) -> Bool {
    if FileSystem.isDevice(path) {
      try append(bytes, toDevice: path)
      return true
    }
    // A link stays a link: what it points to is written.
    let target = try FileSystem.writable(path)
    guard !holds(target, bytes) else { return false }
    try makeFolder(of: URL(fileURLWithPath: target))
    let part = target + partSuffix
    let (file, _) = try PartOpening.begin(part, of: path)
    do {
      try fill(file, bytes)
      try PartOpening.put(file, part, inPlaceOf: target, isDurable: isDurable)
    } catch {
      FileSystem.remove(part)
      throw CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(error.code)))
    }
    return true
  }

  private static func fill(_ file: SystemFile, _ bytes: [UInt8]) throws(SystemFailure) {
    // A limit on the size of files is then an error of writing and not the end of the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    try file.cut(to: 0)
    try file.append(bytes)
  }

  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard FileSystem.size(path) == bytes.count else { return false }
    return bytes.isEmpty || MappedFile.bytes(of: path)?.elementsEqual(bytes) ?? false
  }

  private static func append(_ bytes: [UInt8], toDevice path: String) throws(CommandFailure) {
    do {
      let file = try SystemFile(path, O_WRONLY)
      try file.append(bytes)
      try file.shut()
    } catch {
      throw CommandFailure(.cannotWrite, .cannotBeWritten(path, FileSystem.reason(error.code)))
    }
  }

  /// Makes the folder that a file stands in, with those above it.
  static func makeFolder(of file: URL) throws(CommandFailure) {
    let folder = file.deletingLastPathComponent()
    guard FileSystem.kind(folder.path) != .folder else { return }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeMade(folder.path, FileSystem.reason(error)))
    }
  }
}
