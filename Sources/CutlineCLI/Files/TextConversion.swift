import Foundation
import Synchronization

/// Text in another encoding as UTF-8, by the converter of the C library (iconv, POSIX.1-2008).
enum TextConversion {
  /// Bytes that do not belong to the encoding, and where they stand.
  struct Failure: Error {
    /// The offset of the first such byte.
    var offset: Int
  }

  /// Bytes that are converted at a time; cut at line feeds, which no part of another character looks like.
  private static let pieceBytes = 1 << 22

  /// Whether the converter knows an encoding.
  static func knows(_ name: String) -> Bool { (try? Converter(name)) != nil }

  /// The text as UTF-8, without a byte order mark.
  /// - Parameter jobs: how many pieces are converted at a time.
  static func utf8(_ bytes: Data, from name: String, jobs: Int = 1) throws(Failure) -> Data {
    let isWide = name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32")
    let pieces = isWide ? [0..<bytes.count] : pieces(of: bytes)
    let results = Mutex([Int: Result<[UInt8], Failure>]())
    let next = Mutex(0)
    let workers = min(jobs, pieces.count)
    @Sendable func work() {
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < pieces.count else { return }
        let result = converted(bytes, pieces[number], name)
        results.withLock { $0[number] = result }
      }
    }
    if workers < 2 { work() } else { DispatchQueue.concurrentPerform(iterations: workers) { _ in work() } }
    var text = Data(capacity: bytes.count * 2)
    for number in pieces.indices {
      guard let result = results.withLock({ $0[number] }) else { continue }
      switch result {
      case .success(let piece): text.append(contentsOf: piece)
      case .failure(let failure): throw failure
      }
    }
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Data(text.dropFirst(3)) : text
  }

  private static func pieces(of bytes: Data) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = min(start + pieceBytes, bytes.count)
      while end < bytes.count, bytes[bytes.startIndex + end - 1] != 0x0A { end += 1 }
      found.append(start..<end)
      start = end
    }
    return found
  }

  private static func converted(
    _ bytes: Data, _ range: Range<Int>, _ name: String
  ) -> Result<[UInt8], Failure> {
    do {
      let converter = try Converter(name)
      let start = bytes.startIndex + range.lowerBound
      let piece = [UInt8](bytes[start..<start + range.count])
      return .success(try converter.convert(piece))
    } catch let failure as Failure {
      return .failure(Failure(offset: range.lowerBound + failure.offset))
    } catch {
      return .failure(Failure(offset: range.lowerBound))
    }
  }
}

/// A converter of the C library.
@safe private final class Converter {
  private let descriptor: iconv_t

  struct Unknown: Error {}

  init(_ name: String) throws {
    unsafe descriptor = iconv_open("UTF-8", name)
    guard unsafe Int(bitPattern: descriptor) != -1 else { throw Unknown() }
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  func convert(_ input: [UInt8]) throws(TextConversion.Failure) -> [UInt8] {
    // A character of two bytes takes three in UTF-8, one of four takes four, one of one takes at most three.
    let room = input.count * 3 + 16
    var (left, failed) = (input.count, false)
    var source = input
    let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var free = room
      unsafe source.withUnsafeMutableBytes { bytes in
        var from = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = unsafe UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        failed = unsafe iconv(descriptor, &from, &left, &to, &free) == -1
      }
      count = room - free
    }
    guard !failed else { throw TextConversion.Failure(offset: input.count - left) }
    return output
  }
}
