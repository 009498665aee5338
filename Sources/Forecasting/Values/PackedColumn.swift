/// A long column of numbers as it is stored: base64 (RFC 4648) of their 64 bits each, the lowest byte first.
///
/// A prior may hold millions of effects. As decimal text they would take three times the space and ten times the
/// time, and nobody would read them either way.
struct PackedColumn: Sendable, Equatable {
  let words: [UInt64]

  init(_ numbers: [Double]) { words = numbers.map(\.bitPattern) }
  init(_ numbers: [Int]) { words = numbers.map { UInt64(bitPattern: Int64($0)) } }

  var doubles: [Double] { words.map { Double(bitPattern: $0) } }
  var integers: [Int] { words.map { Int(truncatingIfNeeded: $0) } }
}

extension PackedColumn: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let words = Base64.words(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a column of numbers")
    }
    self.words = words
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: Base64.text(words), as: UTF8.self))
  }
}

/// Base64 with padding (RFC 4648, section 4) of 64-bit words.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  /// The value of each character, 255 for one that is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// The words as text. Three words are 24 bytes, 32 characters without padding.
  static func text(_ words: [UInt64]) -> [UInt8] {
    let length = (words.count * 8 + 2) / 3 * 4
    var text: [UInt8] = []
    text.reserveCapacity(length)
    let (letters, words) = (alphabet.span, words.span)
    var (bits, held) = (UInt32(0), 0)
    for index in words.indices {
      var word = words[index]
      for _ in 0..<8 {
        bits = bits << 8 | UInt32(word & 0xFF)
        word >>= 8
        held += 8
        while held >= 6 {
          held -= 6
          text.append(letters[Int(bits >> UInt32(held) & 63)])
        }
      }
    }
    if held > 0 { text.append(letters[Int(bits << UInt32(6 - held) & 63)]) }
    while text.count < length { text.append(padding) }
    return text
  }

  /// The words of a text; nil for one that is not whole words in base64.
  static func words(_ text: String) -> [UInt64]? {
    words(of: Array(text.utf8).span)
  }

  private static func words(of text: Span<UInt8>) -> [UInt64]? {
    var end = text.count
    while end > 0, text.count - end < 2, text[end - 1] == padding { end -= 1 }
    guard text.count.isMultiple(of: 4), (end * 6 / 8).isMultiple(of: 8) else { return nil }
    var words: [UInt64] = []
    words.reserveCapacity(end / 10)
    let known = values.span
    var (bits, held, word, bytes) = (UInt32(0), 0, UInt64(0), 0)
    for index in 0..<end {
      let value = known[Int(text[index])]
      guard value < 64 else { return nil }
      bits = bits << 6 | UInt32(value)
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      word |= UInt64(bits >> UInt32(held) & 0xFF) << UInt64(8 * bytes)
      bytes += 1
      if bytes == 8 {
        words.append(word)
        (word, bytes) = (0, 0)
      }
    }
    return words
  }
}
