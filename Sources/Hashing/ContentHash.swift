/// A running 64-bit hash of bytes: the same for any cutting into pieces, in every run and on every machine.
///
/// It tells changed content from unchanged, not friend from foe. Words of eight bytes are mixed in by exclusive
/// or and multiplication, as `WordHash` says.
package struct ContentHash: Sendable, Equatable {
  /// How many bytes have been taken in.
  package private(set) var count = 0
  private var hash: UInt64 = WordHash.start
  /// The bytes after the last whole word, the first in the lowest place.
  private var tail: UInt64 = 0

  /// The hash of nothing.
  package init() {}

  /// The hash of what has been taken in so far.
  package var value: UInt64 {
    WordHash.finished(WordHash.mixed(WordHash.mixed(hash, tail), UInt64(count)))
  }

  /// Takes in more bytes.
  package mutating func add(_ bytes: Span<UInt8>) {
    var at = 0
    while at < bytes.count {
      if count.isMultiple(of: 8), let word = WordHash.word(of: bytes, at: at) {
        hash = WordHash.mixed(hash, word)
        at += 8
        count += 8
      } else {
        add(bytes[at])
        at += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    tail |= UInt64(byte) << (8 * UInt64(count % 8))
    count += 1
    if count.isMultiple(of: 8) {
      hash = WordHash.mixed(hash, tail)
      tail = 0
    }
  }
}

extension ContentHash {
  /// The hash of bytes.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    hash.add(bytes.span)
    return hash.value
  }

  /// A hash in sixteen digits.
  package static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
