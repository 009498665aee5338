import Testing

@testable import Hashing

@Suite struct HashingTests {
  /// The test vectors of RFC 9923, appendix C, for 64 bits.
  @Test func bytesHaveThePublishedHash() {
    #expect(FNV1a.mixed(FNV1a.start, "".utf8) == 0xcbf2_9ce4_8422_2325)
    #expect(FNV1a.mixed(FNV1a.start, "a".utf8) == 0xaf63_dc4c_8601_ec8c)
    #expect(FNV1a.mixed(FNV1a.start, "foobar".utf8) == 0x8594_4171_f739_67e8)
  }

  /// The first outputs of SplitMix64 from state 0 (the reference implementation in C).
  @Test func theMixerIsThatOfSplitMix64() {
    #expect(SplitMixer.mixed(SplitMixer.increment) == 0xe220_a839_7b1d_cdaf)
    #expect(SplitMixer.mixed(2 &* SplitMixer.increment) == 0x6e78_9e6a_a1b9_65f4)
    #expect(SplitMixer.mixed(3 &* SplitMixer.increment) == 0x06c4_5d18_8009_454f)
  }

  private let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }

  @Test(arguments: [1, 2, 3, 7, 8, 9, 16, 63, 200])
  func theCutOfTheBytesDoesNotShow(_ size: Int) {
    var hash = ContentHash()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.add(Array(bytes[start..<min(start + size, bytes.count)]).span)
    }
    #expect(hash.count == bytes.count)
    #expect(hash.value == ContentHash.of(bytes))
  }

  @Test func everyByteAndTheirNumberShow() {
    var seen: Set<UInt64> = [ContentHash.of(bytes)]
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      #expect(seen.insert(ContentHash.of(changed)).inserted)
    }
    // Bytes of zero at the end are not the same as none.
    for count in 0..<20 { #expect(seen.insert(ContentHash.of([UInt8](repeating: 0, count: count))).inserted) }
  }

  @Test func theDigitsAreSixteen() {
    #expect(ContentHash.hexadecimal(0xab) == "00000000000000ab")
    #expect(ContentHash.hexadecimal(.max) == "ffffffffffffffff")
  }
}
