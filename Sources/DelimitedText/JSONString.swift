import Numerals

/// Appends `content`, which must be UTF-8, as a JSON string with its quotes (RFC 8259, section 7).
///
/// Quotes, backslashes and control characters are escaped, and so are the characters that turn the order of
/// reading around or end a line on a terminal: every reader gives them back. Other text stays as it is.
public func appendJSONString(_ content: Span<UInt8>, to buffer: inout [UInt8]) {
  guard !content.indices.contains(where: { mayBeInvisible(content[$0]) }) else {
    var copy: [UInt8] = []
    for place in content.indices { copy.append(content[place]) }
    return appendJSONString(String(decoding: copy, as: UTF8.self), to: &buffer)
  }
  buffer.append(UInt8(ascii: "\""))
  for i in content.indices { appendJSONByte(content[i], to: &buffer) }
  buffer.append(UInt8(ascii: "\""))
}

/// Appends `text` as a JSON string with its quotes.
public func appendJSONString(_ text: String, to buffer: inout [UInt8]) {
  buffer.append(UInt8(ascii: "\""))
  if text.utf8.contains(where: mayBeInvisible) {
    for scalar in text.unicodeScalars { appendJSONScalar(scalar, to: &buffer) }
  } else {
    for byte in text.utf8 { appendJSONByte(byte, to: &buffer) }
  }
  buffer.append(UInt8(ascii: "\""))
}

/// JSON in which characters that are not seen stand as escapes: it holds them in strings only, and reads the same.
public func withVisibleEscapes(json text: String) -> String {
  guard text.utf8.contains(where: mayBeInvisible) else { return text }
  var bytes: [UInt8] = []
  for scalar in text.unicodeScalars {
    if scalar.value >= 0x7F, isUnseen(scalar) {
      appendUnicodeEscape(scalar.value, to: &bytes)
    } else {
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether a byte may begin a character above the first controls that is not seen.
@inline(__always)
private func mayBeInvisible(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
  default: false
  }
}

private func appendJSONScalar(_ scalar: Unicode.Scalar, to buffer: inout [UInt8]) {
  if scalar.value >= 0x7F, isUnseen(scalar) {
    appendUnicodeEscape(scalar.value, to: &buffer)
  } else {
    for byte in String(scalar).utf8 { appendJSONByte(byte, to: &buffer) }
  }
}

@inline(__always)
private func appendJSONByte(_ byte: UInt8, to buffer: inout [UInt8]) {
  guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
    return appendJSONEscape(byte, to: &buffer)
  }
  buffer.append(byte)
}

private func appendJSONEscape(_ byte: UInt8, to buffer: inout [UInt8]) {
  if byte < 0x20, !(0x08...0x0D).contains(byte) || byte == 0x0B {
    return appendUnicodeEscape(UInt32(byte), to: &buffer)
  }
  buffer.append(UInt8(ascii: "\\"))
  switch byte {
  case 0x08: buffer.append(UInt8(ascii: "b"))
  case 0x09: buffer.append(UInt8(ascii: "t"))
  case 0x0A: buffer.append(UInt8(ascii: "n"))
  case 0x0C: buffer.append(UInt8(ascii: "f"))
  case 0x0D: buffer.append(UInt8(ascii: "r"))
  default: buffer.append(byte)
  }
}

/// Appends a character of the basic plane by its number.
private func appendUnicodeEscape(_ value: UInt32, to buffer: inout [UInt8]) {
  buffer.append(contentsOf: "\\u".utf8)
  for shift: UInt32 in [12, 8, 4, 0] {
    let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
    buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
