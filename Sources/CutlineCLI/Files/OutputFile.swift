import Foundation

/// Writing files whole: beside the target first, then renamed over it, so that the old one stays until the new
/// one is complete.
enum OutputFile {
  /// Writes bytes to a file; unchanged content leaves the file alone.
  /// - Returns: whether the file was written.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) -> Bool {
    if let old = try? Data(contentsOf: URL(fileURLWithPath: path)), old.elementsEqual(bytes) { return false }
    try makeFolder(of: path)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(.cannotWrite, "cutline: \(path): cannot be written: \(error.localizedDescription)")
    }
    return true
  }

  /// Makes the folder that a file stands in, with those above it.
  static func makeFolder(of path: String) throws(CommandFailure) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        .cannotCreate, "cutline: \(folder.path): cannot be made: \(error.localizedDescription)")
    }
  }
}
