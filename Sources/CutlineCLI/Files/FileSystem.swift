import Foundation

/// What is at a path, and why the last call of the system failed.
enum FileSystem {
  enum Kind { case missing, file, folder }

  static func kind(_ path: String) -> Kind {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard FileManager.default.fileExists(atPath: path) else { return .missing }
    return values?.isDirectory == true ? .folder : .file
  }

  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String {
    guard let known = POSIXErrorCode(rawValue: code) else { return "error \(code)" }
    let words = POSIXError(known).localizedDescription
    return words.components(separatedBy: "could not be completed. ").last ?? words
  }
}
