import Foundation

/// A folder of files that outputs are compared with.
public struct GoldenFolder: Sendable {
  private let url: URL

  /// The folder `Goldens` two folders above a source file.
  public init(above file: String) {
    url = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Goldens")
  }

  /// What is wrong with an output, or nil when it is that of the file.
  ///
  /// A mismatch writes the output beside the file, with `.actual` at the end. A file that is not there yet is
  /// written, and is a mismatch until it has been read and committed.
  public func fault(of text: String, _ name: String) throws -> String? {
    let file = url.appending(path: name)
    let actual = url.appending(path: name + ".actual")
    let expected = try? String(contentsOf: file, encoding: .utf8)
    guard expected != text else {
      try? FileManager.default.removeItem(at: actual)
      return nil
    }
    try Data(text.utf8).write(to: expected == nil ? file : actual)
    return expected == nil
      ? "recorded \(name): look at it, then commit it" : "\(name) differs: see \(name).actual"
  }
}
