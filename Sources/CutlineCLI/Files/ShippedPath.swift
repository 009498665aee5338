import Foundation

/// Finds what comes with the program, from whatever folder and by whatever name the program was called.
enum ShippedPath {
  /// The variable of the environment that names another folder `data`, or a data package itself.
  static let variable = "CUTLINE_DATA"

  /// The folder that the variable names; nil where it is not set.
  static var named: String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A file or folder by its path in the repository, `data/...`: in the folder that the variable names, below the
  /// working folder, beside the program or above it, or installed there in `share/cutline`; nil where there is none.
  static func of(_ path: String, _ kind: FileSystem.Kind) -> String? {
    if let named {
      let moved = named + path.dropFirst("data".count)
      if FileSystem.kind(moved) == kind { return moved }
    }
    if FileSystem.kind(path) == kind { return path }
    // A program that is found on the path was not called by its whole name.
    var folder = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
      .resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      for place in [path, "share/cutline/" + path] {
        let candidate = folder.appendingPathComponent(place).path
        if FileSystem.kind(candidate) == kind { return candidate }
      }
    }
    return nil
  }
}
