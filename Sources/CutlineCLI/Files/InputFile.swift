import Foundation

/// Reading whole files, with messages that name the file and the way out.
enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try readStandardInput() }
    return Array(try mapped(path))
  }

  /// The bytes of a file, mapped where the system can.
  static func mapped(_ path: String) throws(CommandFailure) -> Data {
    try check(path)
    if let bytes = MappedFile.bytes(of: path) { return bytes }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(.inputMissing, .cannotBeRead(path, error.localizedDescription))
    }
  }

  /// Refuses what is not there, and folders.
  static func check(_ path: String) throws(CommandFailure) {
    switch FileSystem.kind(path) {
    case .missing: throw CommandFailure(.inputMissing, .noSuchFile(path))
    case .folder: throw CommandFailure(.inputMissing, .isAFolder(path))
    case .file: break
    }
  }

  private static func readStandardInput() throws(CommandFailure) -> [UInt8] {
    do {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(.inputMissing, .noStandardInput)
    }
  }
}
