import Foundation

/// A folder that shows files of another one under the same relative paths, while what is written in it goes with
/// it.
struct ScratchWorkspace {
  let url: URL
  private let origin: URL

  /// An empty folder beside which files of `origin` can be shown.
  init(showing origin: String) throws(CommandFailure) {
    self.origin = URL(fileURLWithPath: origin)
    url = FileManager.default.temporaryDirectory.appendingPathComponent("cutline-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeMade(url.path, error.localizedDescription))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// Shows the file or folder that a word names, where there is one; the whole of the folder nearest the origin.
  func show(_ word: String) throws(CommandFailure) {
    guard let name = Self.first(word), !exists(place(name)), exists(origin.appendingPathComponent(name))
    else {
      return
    }
    do {
      try FileManager.default.createSymbolicLink(
        at: place(name), withDestinationURL: origin.appendingPathComponent(name))
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeShown(name, error.localizedDescription))
    }
  }

  /// Whether a path lies in something that is only shown.
  func isShown(_ path: String) -> Bool {
    guard let name = Self.first(path) else { return false }
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: place(name).path)) != nil
  }

  /// The first part of a relative path: nil for an absolute one, for one that leaves the folder, and for options.
  private static func first(_ path: String) -> String? {
    guard !path.hasPrefix("/"), !path.hasPrefix("-"),
      let name = path.split(separator: "/").first(where: { $0 != "." }), name != ".."
    else { return nil }
    return String(name)
  }

  private func place(_ name: String) -> URL { url.appendingPathComponent(name) }

  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
