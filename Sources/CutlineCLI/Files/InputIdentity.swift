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
    try InputFile.check(path)
    var hash = ContentHash()
    size = FileSystem.size(path) ?? 0
    // Read, not mapped: the file may be larger than the addresses that the program may have.
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      for start in stride(from: 0, to: size, by: max(1, size / InputIdentity.samples)) {
        try handle.seek(toOffset: UInt64(start))
        hash.add((try handle.read(upToCount: InputIdentity.sampleBytes) ?? Data()).span)
      }
    } catch {
      throw CommandFailure(.inputMissing, "cutline: \(path): cannot be read: \(error.localizedDescription)")
    }
    changed = FileSystem.changed(path)
    self.hash = hash.value
  }

  /// The identity of a stream that was read to its end.
  init(stream: ContentHash) {
    (size, changed, hash) = (stream.count, nil, stream.value)
  }
}
