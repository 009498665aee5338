/// A running 64-bit hash of bytes: the same for any cutting into pieces, in every run and on every machine.
///
/// It tells changed content from unchanged, not friend from foe. Words of eight bytes are mixed in by exclusive
/// or and multiplication, as FNV-1a does with bytes (RFC 9923), and finished with the mixer of SplitMix64
/// (doi:10.1145/2660193.2660195).
struct ContentHash: Sendable, Equatable {
  /// How many bytes have been taken in.
  private(set) var count = 0
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The bytes after the last whole word, the first in the lowest place.
  private var tail: UInt64 = 0

  /// The hash of what has been taken in so far.
  var value: UInt64 {
    var mixed = ContentHash.mixed(ContentHash.mixed(hash, tail), UInt64(count))
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Takes in more bytes.
  mutating func add(_ bytes: Span<UInt8>) {
    var at = 0
    while at < bytes.count {
      if count.isMultiple(of: 8), bytes.count - at >= 8 {
        hash = ContentHash.mixed(hash, ContentHash.word(bytes.extracting(droppingFirst: at)))
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
      hash = ContentHash.mixed(hash, tail)
      tail = 0
    }
  }

  @inline(__always)
  private static func word(_ bytes: Span<UInt8>) -> UInt64 {
    guard bytes.count >= 8 else { return 0 }
    let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
