/// The hash by which keys are looked up and dealt out to shards.
///
/// The same key has the same hash in every run, on every machine and whatever else the file holds. A key is its
/// fields' UTF-8, each followed by a zero byte, which no field can contain. Eight bytes at a time are mixed in
/// by exclusive or and multiplication, as FNV-1a does with single ones (Fowler, Noll and Vo; RFC 9923), folded
/// after each step because a product carries only upwards, and finished with the mixer of SplitMix64 (Steele,
/// Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195).
enum KeyHash {
  /// The hash of a key given as `fields`, each already followed by its zero byte.
  static func of(_ fields: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = 0
    while let word = eightBytes(of: fields, at: at) {
      hash = mixed(hash, word)
      at &+= 8
    }
    var tail: UInt64 = 0
    while at < fields.count {
      tail = tail << 8 | UInt64(fields[at])
      at &+= 1
    }
    return finished(mixed(hash, tail))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Eight bytes as a number, the first in the lowest place; `nil` if there are fewer.
  ///
  /// The guard lets the compiler drop the eight bounds checks and load once.
  @inline(__always)
  private static func eightBytes(of bytes: Span<UInt8>, at offset: Int) -> UInt64? {
    let rest = bytes.extracting(droppingFirst: offset)
    guard rest.count >= 8 else { return nil }
    let low = UInt64(rest[0]) | UInt64(rest[1]) << 8 | UInt64(rest[2]) << 16 | UInt64(rest[3]) << 24
    let high = UInt64(rest[4]) | UInt64(rest[5]) << 8 | UInt64(rest[6]) << 16 | UInt64(rest[7]) << 24
    return low | high << 32
  }
}
