import TestSupport
import Testing

/// Compares text with a file of `Goldens`.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(throws: Never.self, sourceLocation: sourceLocation) {
    if let fault = try GoldenFolder(above: #filePath).fault(of: text, name) {
      Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
    }
  }
}
