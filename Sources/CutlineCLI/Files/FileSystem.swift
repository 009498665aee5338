import Foundation

/// What is at a path.
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

  /// Whether a file stands at the path itself, and no link to one.
  static func isPlainFile(_ path: String) -> Bool {
    guard let mode = ownStatus(path)?.st_mode else { return false }
    return mode & S_IFMT == S_IFREG
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

  /// What the system says of what stands at a path itself, a link or not; nil where nothing does.
  static func ownStatus(_ path: String) -> stat? {
    var found = stat()
    return unsafe lstat(path, &found) == 0 ? found : nil
  }

  /// The permissions that the user does not want new files to have.
  ///
  /// The system tells them only by setting them; asked once, before there are threads that make files.
  static let creationMask: mode_t = {
    let mask = umask(0o077)
    _ = umask(mask)
    return mask
  }()
}
