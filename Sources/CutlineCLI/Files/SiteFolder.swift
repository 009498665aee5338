import Foundation
import Hashing
import Reporting

/// The folder of a site: what an earlier run wrote there and this one did not is removed, and nothing else is.
///
/// A list in the folder names every file with the hash of its content. A file that has other content by now is
/// someone else's, and stays.
struct SiteFolder {
  /// How many files belong to the site.
  private(set) var files = 0
  /// How many of them were not there yet, or were different.
  private(set) var written = 0
  private let path: String
  private let before: [String: String]
  private var now: [String: String] = [:]

  /// The name of the list.
  static let list = ".cutline-files"

  /// A folder, which need not be there yet.
  init(_ path: String) {
    self.path = path
    before = Self.entries((try? InputFile.read(path + "/" + Self.list)) ?? [])
  }

  /// Writes files below the folder; one that is there already and the same is left alone.
  mutating func write(_ some: [ReportFile]) throws(CommandFailure) {
    for file in some {
      if try OutputFile.write(file.bytes, to: path + "/" + file.path) { written += 1 }
      now[file.path] = ContentHash.hexadecimal(ContentHash.of(file.bytes))
      files += 1
    }
  }

  /// Removes the files of the earlier run that this one did not write, with folders that are empty then, and keeps
  /// the list of those that it did.
  /// - Returns: how many were removed.
  func finish() throws(CommandFailure) -> Int {
    var removed = 0
    for (file, hash) in before.sorted(by: { $0.key < $1.key }) where now[file] == nil {
      guard Self.isInside(file), isUnchanged(file, hash) else { continue }
      do {
        try FileManager.default.removeItem(atPath: path + "/" + file)
      } catch {
        throw CommandFailure(
          .cannotWrite, .cannotBeRemoved(path + "/" + file, FileSystem.reason(error)))
      }
      removed += 1
      removeEmptyFolders(above: file)
    }
    let lines = now.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
    try OutputFile.write(Array(lines.joined().utf8), to: path + "/" + Self.list)
    return removed
  }

  private func isUnchanged(_ file: String, _ hash: String) -> Bool {
    guard FileSystem.kind(path + "/" + file) == .file, !FileSystem.isDevice(path + "/" + file),
      let bytes = try? InputFile.read(path + "/" + file)
    else { return false }
    return ContentHash.hexadecimal(ContentHash.of(bytes)) == hash
  }

  private func removeEmptyFolders(above file: String) {
    var parts = file.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = path + "/" + parts.joined(separator: "/")
      guard (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty == true,
        (try? FileManager.default.removeItem(atPath: folder)) != nil
      else { return }
      parts = parts.dropLast()
    }
  }

  /// Whether a name in the list stays within the folder, as all that are written there do.
  private static func isInside(_ file: String) -> Bool {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  private static func entries(_ list: [UInt8]) -> [String: String] {
    let lines = list.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let pairs = lines.compactMap { line -> (String, String)? in
      let parts = line.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? (String(parts[1]), String(parts[0])) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
