import Foundation

/// By what an input is known again: a file by its size, its time of change and samples of its bytes, a stream by
/// all its bytes.
struct InputIdentity: Sendable, Equatable, Codable {
  /// The size in bytes.
  let size: Int
  /// Seconds from 2001 to the file's last change; nil for a stream.
  let changed: Double?
  /// The hash of the samples, or of the whole stream.
  let hash: UInt64

  private static let samples = 64
  private static let sampleBytes = 4096

  /// The identity of a file.
  init(file path: String) throws(CommandFailure) {
    let bytes = try InputFile.mapped(path)
    var hash = ContentHash()
    let step = max(1, bytes.count / InputIdentity.samples)
    for start in stride(from: 0, to: bytes.count, by: step) {
      hash.add(bytes.span.extracting(start..<min(start + InputIdentity.sampleBytes, bytes.count)))
    }
    size = bytes.count
    changed = FileSystem.changed(path)
    self.hash = hash.value
  }

  /// The identity of a stream that was read to its end.
  init(stream: ContentHash) {
    (size, changed, hash) = (stream.count, nil, stream.value)
  }
}
