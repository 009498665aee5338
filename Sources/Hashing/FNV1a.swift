/// The hash FNV-1a of 64 bits, byte by byte or with whole words in the place of bytes (Fowler, Noll and Vo; RFC
/// 9923).
package enum FNV1a {
  /// The hash of nothing: the offset basis.
  package static var start: UInt64 {
    @inlinable get { 0xCBF2_9CE4_8422_2325 }
  }

  /// The hash with one more byte, or word, in it.
  @inlinable @inline(__always)
  package static func mixed(_ hash: UInt64, _ next: UInt64) -> UInt64 { (hash ^ next) &* 0x100_0000_01B3 }

  /// The hash with more bytes in it.
  @inlinable
  package static func mixed(_ hash: UInt64, _ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(hash) { mixed($0, UInt64($1)) }
  }

  /// The hash with the bytes of a text in it.
  package static func mixed(_ hash: UInt64, text: String) -> UInt64 {
    var hash = hash
    for byte in text.utf8 { hash = mixed(hash, UInt64(byte)) }
    return hash
  }
}
