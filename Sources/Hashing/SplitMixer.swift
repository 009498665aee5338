/// The mixer of SplitMix64: a bijection of 64-bit words in which every bit of the input shows in every bit of the
/// output (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195; variant 13 of Stafford's).
package enum SplitMixer {
  /// The odd number nearest to 2^64 over the golden ratio, by which the states of a generator lie apart.
  package static var increment: UInt64 {
    @inlinable get { 0x9E37_79B9_7F4A_7C15 }
  }

  /// The word mixed.
  @inlinable @inline(__always)
  package static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
