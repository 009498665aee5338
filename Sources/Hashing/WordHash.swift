/// The steps of a 64-bit hash that takes in eight bytes at a time.
///
/// Words are mixed in by exclusive or and multiplication, as FNV-1a does with single bytes (Fowler, Noll and Vo;
/// RFC 9923), folded after each step because a product carries only upwards, and finished with the mixer of
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195).
package enum WordHash {
  /// The hash of nothing: the offset basis of FNV-1a.
  package static var start: UInt64 {
    @inlinable get { FNV1a.start }
  }

  /// The hash with one more word in it.
  @inlinable @inline(__always)
  package static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* SplitMixer.increment
    return product ^ product >> 32
  }

  /// The hash when nothing more comes.
  @inlinable @inline(__always)
  package static func finished(_ hash: UInt64) -> UInt64 { SplitMixer.mixed(hash) }

  /// Eight bytes as a number, the first in the lowest place; nil if there are fewer.
  ///
  /// The guard lets the compiler drop the eight bounds checks and load once.
  @inlinable @inline(__always)
  package static func word(of bytes: Span<UInt8>, at offset: Int) -> UInt64? {
    let rest = bytes.extracting(droppingFirst: offset)
    guard rest.count >= 8 else { return nil }
    let low = UInt64(rest[0]) | UInt64(rest[1]) << 8 | UInt64(rest[2]) << 16 | UInt64(rest[3]) << 24
    let high = UInt64(rest[4]) | UInt64(rest[5]) << 8 | UInt64(rest[6]) << 16 | UInt64(rest[7]) << 24
    return low | high << 32
  }
}
