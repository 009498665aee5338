/// Where the header of a small file is, and what stands between its columns.
struct LooseStart {
  /// How many bytes stand above the header.
  private(set) var offset = 0
  /// The line of the header, from 1.
  private(set) var line = 1
  private(set) var delimiter: UInt8

  init(_ bytes: [UInt8], delimiter named: UInt8?) {
    delimiter = named ?? UInt8(ascii: ",")
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var separator = named
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: Byte.lineFeed) ?? bytes.count
      let text = Self.text(bytes[at..<end])
      if separator == nil, text.lowercased().hasPrefix("sep="), let sign = text.utf8.dropFirst(4).first {
        if sign < 0x80, sign != UInt8(ascii: "\"") { separator = sign }
      } else if !text.isEmpty, !text.hasPrefix("#") {
        delimiter = separator ?? Self.delimiter(of: bytes[at..<end])
        break
      }
      guard end < bytes.count else { return }
      at = end + 1
      line += 1
    }
    // The reader sees to a byte order mark on the first line.
    offset = line == 1 ? 0 : at
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line.prefix(64), as: UTF8.self)
    return text.hasSuffix("\r") ? String(text.dropLast()) : text
  }

  /// The sign that stands most often in a header; in a tie the usual one.
  private static func delimiter(of header: ArraySlice<UInt8>) -> UInt8 {
    let signs: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")]
    var best = (sign: signs[0], count: 0)
    for sign in signs {
      let count = header.count { $0 == sign }
      if count > best.count { best = (sign, count) }
    }
    return best.sign
  }
}
