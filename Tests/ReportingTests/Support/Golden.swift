import Foundation
import Testing

@testable import Reporting

/// Compares text with a file of `Goldens`. A mismatch writes what was made beside it, with `.actual` at the
/// end, and fails; so does a golden that is not there yet, until the file has been read and committed.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = goldenFolder.appending(path: name)
  let expected = try? String(contentsOf: file, encoding: .utf8)
  let actual = goldenFolder.appending(path: name + ".actual")
  guard expected != text else {
    try? FileManager.default.removeItem(at: actual)
    return
  }
  let target = expected == nil ? file : actual
  #expect(throws: Never.self) { try Data(text.utf8).write(to: target) }
  let what =
    expected == nil ? "recorded \(name): look at it, then commit it" : "\(name) differs: see \(name).actual"
  Issue.record(Comment(rawValue: what), sourceLocation: sourceLocation)
}

private var goldenFolder: URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Goldens")
}
