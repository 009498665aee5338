package import Hashing

/// By what an input is known again: a file by its size, its time of change and samples of its bytes, a stream by
/// all its bytes.
package struct InputIdentity: Sendable, Equatable, Codable {
  /// The size in bytes.
  package let size: Int
  /// Seconds from 2001 to the file's last change; nil for a stream.
  package let changed: Double?
  /// The hash of the samples, or of the whole stream.
  package let hash: UInt64

  /// The identity of a file, of which samples have been hashed.
  package init(size: Int, changed: Double?, samples: ContentHash) {
    (self.size, self.changed, hash) = (size, changed, samples.value)
  }

  /// The identity of a stream that was read to its end.
  package init(stream: ContentHash) {
    (size, changed, hash) = (stream.count, nil, stream.value)
  }
}
