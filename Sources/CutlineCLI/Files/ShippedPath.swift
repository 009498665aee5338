import Foundation

/// Finds what comes with the program, from whatever folder and by whatever name the program was called.
enum ShippedPath {
  /// A file or folder below the working folder, else beside the program or above it; nil where there is none.
  static func of(_ path: String, _ kind: FileSystem.Kind) -> String? {
    if FileSystem.kind(path) == kind { return path }
    // A program that is found on the path was not called by its whole name.
    var folder = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
      .resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent(path).path
      if FileSystem.kind(candidate) == kind { return candidate }
    }
    return nil
  }
}
