import Foundation

/// A folder with copies of files of another one under the same relative paths: whatever is written in it goes with
/// it, and no link leads out of it.
struct ScratchWorkspace {
  let url: URL
  private let origin: URL
  /// The paths that were copied, by their parts.
  private var shown: [[Substring]] = []

  private static let prefix = "cutline-notebook-"
  /// Files that are copied for one path, and bytes: a notebook that names a whole disk is not meant.
  private static let mostFiles = 20_000
  private static let mostBytes = 2 << 30

  /// An empty folder in which files of `origin` can be shown.
  init(showing origin: String) throws(CommandFailure) {
    self.origin = URL(fileURLWithPath: FileSystem.followed(origin))
    let place = URL(fileURLWithPath: FileSystem.followed(FileManager.default.temporaryDirectory.path))
    ScratchWorkspace.removeLeftovers(in: place)
    url = place.appendingPathComponent("\(ScratchWorkspace.prefix)\(getpid())-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeMade(url.path, FileSystem.reason(error)))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// Removes the folders of runs that were killed: their process is no more.
  private static func removeLeftovers(in place: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let number = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ Int32($0) }),
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(at: place.appendingPathComponent(name))
    }
  }

  /// Shows the file or folder that a word names, where there is one.
  mutating func show(_ word: String) throws(CommandFailure) {
    guard let parts = Self.parts(word), !parts.isEmpty, !isShown(word) else { return }
    let name = parts.joined(separator: "/")
    let source = origin.appendingPathComponent(name)
    guard FileSystem.kind(source.path) != .missing, !FileManager.default.fileExists(atPath: place(name).path)
    else { return }
    guard isWithin(source) else { throw CommandFailure(.badData, .leadsOut(name)) }
    var budget = (files: Self.mostFiles, bytes: Self.mostBytes)
    do {
      try FileManager.default.createDirectory(
        at: place(name).deletingLastPathComponent(), withIntermediateDirectories: true)
      guard try copy(source, place(name), &budget) else {
        throw CommandFailure(.badData, .tooMuchToShow(name))
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.cannotCreate, .cannotBeShown(name, FileSystem.reason(error)))
    }
    shown.append(parts)
  }

  /// Copies a file, or a folder with what is in it; links that lead out of the origin are left out.
  /// - Returns: whether there was room for all.
  private func copy(_ source: URL, _ target: URL, _ budget: inout (files: Int, bytes: Int)) throws -> Bool {
    guard isWithin(source), !FileSystem.isDevice(source.path) else { return true }
    budget.files -= 1
    guard budget.files >= 0 else { return false }
    guard FileSystem.kind(source.path) == .folder else {
      budget.bytes -= FileSystem.size(source.path) ?? 0
      guard budget.bytes >= 0 else { return false }
      try FileManager.default.copyItem(at: source.resolvingSymlinksInPath(), to: target)
      return true
    }
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
      guard
        try copy(source.appendingPathComponent(name), target.appendingPathComponent(name), &budget)
      else { return false }
    }
    return true
  }

  /// Whether what stands at a place, links followed, lies in the origin.
  private func isWithin(_ source: URL) -> Bool {
    let real = source.resolvingSymlinksInPath().path
    return real == origin.path || real.hasPrefix(origin.path.hasSuffix("/") ? origin.path : origin.path + "/")
  }

  /// Whether a path is, or lies in, something that was shown.
  func isShown(_ path: String) -> Bool {
    guard let parts = Self.parts(path) else { return false }
    return shown.contains { parts.starts(with: $0) }
  }

  /// The parts of a relative path: nil for an absolute one, for one that leaves the folder, and for options.
  private static func parts(_ path: String) -> [Substring]? {
    guard !path.hasPrefix("/"), !path.hasPrefix("-") else { return nil }
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.contains("..") ? nil : parts
  }

  private func place(_ name: String) -> URL { url.appendingPathComponent(name) }
}
