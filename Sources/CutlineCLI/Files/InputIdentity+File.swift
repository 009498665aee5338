import Batch
import Foundation
import Hashing

extension InputIdentity {
  private static let samples = 64
  private static let sampleBytes = 4096

  /// The identity of a file.
  init(file path: String) throws(CommandFailure) {
    try InputFile.check(path)
    var hash = ContentHash()
    let size = FileSystem.size(path) ?? 0
    // Read, not mapped: the file may be larger than the addresses that the program may have.
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      for start in stride(from: 0, to: size, by: max(1, size / InputIdentity.samples)) {
        try handle.seek(toOffset: UInt64(start))
        hash.add((try handle.read(upToCount: InputIdentity.sampleBytes) ?? Data()).span)
      }
    } catch {
      throw CommandFailure(.inputMissing, .cannotBeRead(path, FileSystem.reason(error)))
    }
    self.init(size: size, changed: FileSystem.changed(path), samples: hash)
  }
}
