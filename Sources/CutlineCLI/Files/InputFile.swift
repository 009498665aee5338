import Foundation

/// Reading whole files, with messages that name the file and the way out.
enum InputFile {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try readStandardInput() }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure(.inputMissing, "cutline: \(path): there is no such file")
    }
    guard !isFolder.boolValue else {
      throw CommandFailure(.inputMissing, "cutline: \(path): is a folder, and a file is needed")
    }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    } catch {
      throw CommandFailure(.inputMissing, "cutline: \(path): cannot be read: \(error.localizedDescription)")
    }
  }

  private static func readStandardInput() throws(CommandFailure) -> [UInt8] {
    do {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(.inputMissing, "cutline: standard input cannot be read")
    }
  }
}
