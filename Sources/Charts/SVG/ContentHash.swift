/// A short name made from content: the same content has the same name in every run.
enum ContentHash {
  /// FNV-1a, 64 bits, as 16 hexadecimal digits (Fowler, Noll and Vo; RFC 9923).
  static func hexadecimal(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
