import Foundation

/// What is at a path, and why the last call of the system failed.
enum FileSystem {
  enum Kind { case missing, file, folder }

  /// What is at a path; links are followed, also those to pipes that the shell makes for `<(...)`.
  static func kind(_ path: String) -> Kind {
    guard let mode = status(path)?.st_mode else { return .missing }
    return mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether something that is neither a file nor a folder stands at the path: a pipe, a terminal, a device.
  static func isDevice(_ path: String) -> Bool {
    guard let mode = status(path)?.st_mode else { return false }
    return mode & S_IFMT != S_IFREG && mode & S_IFMT != S_IFDIR
  }

  /// Whether what is read can be read once only: standard input, a pipe.
  static func isStream(_ path: String) -> Bool { path == "-" || isDevice(path) }

  /// Whether two paths lead to one file, by whatever names and links.
  static func isSame(_ first: String, _ second: String) -> Bool {
    guard let a = status(first), let b = status(second) else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// Whether files can be made in a folder.
  static func isWritable(_ folder: String) -> Bool { FileManager.default.isWritableFile(atPath: folder) }

  /// The folder for what the user keeps with the program, by the rules of the XDG base directories.
  static var ownFolder: String {
    let variables = ProcessInfo.processInfo.environment
    if let named = variables["XDG_DATA_HOME"], named.hasPrefix("/") { return named + "/cutline" }
    return (variables["HOME"] ?? ".") + "/.local/share/cutline"
  }

  /// Foundation does not follow links to pipes.
  private static func status(_ path: String) -> stat? {
    var found = stat()
    return unsafe stat(path, &found) == 0 ? found : nil
  }

  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String {
    guard let known = POSIXErrorCode(rawValue: code) else { return "error \(code)" }
    let words = POSIXError(known).localizedDescription
    return words.components(separatedBy: "could not be completed. ").last ?? words
  }
}
