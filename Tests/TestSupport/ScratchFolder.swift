public import Foundation

/// A folder of its own for one test, removed with the last reference to it.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "cutline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file or folder in it.
  public func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, with the folders above it, and returns its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The text of a file in it.
  public func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The paths of all files in it, relative to it, sorted.
  public func files() -> [String] {
    let found = FileManager.default.subpaths(atPath: url.path) ?? []
    return found.filter { name in
      let type = try? FileManager.default.attributesOfItem(atPath: path(name))[.type] as? FileAttributeType
      return type == .typeRegular
    }.sorted()
  }

  /// A copy of a folder, under `name`; returns its path.
  public func copy(_ folder: URL, as name: String) throws -> String {
    try FileManager.default.copyItem(at: folder, to: url.appending(path: name))
    return path(name)
  }
}
