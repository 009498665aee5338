/// Appends `content`, which must be UTF-8, as a JSON string with its quotes (RFC 8259, section 7).
///
/// Quotes, backslashes and control characters are escaped, and nothing else: other text stays as it is.
public func appendJSONString(_ content: Span<UInt8>, to buffer: inout [UInt8]) {
  buffer.append(UInt8(ascii: "\""))
  for i in content.indices { appendJSONByte(content[i], to: &buffer) }
  buffer.append(UInt8(ascii: "\""))
}

/// Appends `text` as a JSON string with its quotes.
public func appendJSONString(_ text: String, to buffer: inout [UInt8]) {
  buffer.append(UInt8(ascii: "\""))
  for byte in text.utf8 { appendJSONByte(byte, to: &buffer) }
  buffer.append(UInt8(ascii: "\""))
}

@inline(__always)
private func appendJSONByte(_ byte: UInt8, to buffer: inout [UInt8]) {
  guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
    return appendJSONEscape(byte, to: &buffer)
  }
  buffer.append(byte)
}

private func appendJSONEscape(_ byte: UInt8, to buffer: inout [UInt8]) {
  buffer.append(UInt8(ascii: "\\"))
  switch byte {
  case 0x08: buffer.append(UInt8(ascii: "b"))
  case 0x09: buffer.append(UInt8(ascii: "t"))
  case 0x0A: buffer.append(UInt8(ascii: "n"))
  case 0x0C: buffer.append(UInt8(ascii: "f"))
  case 0x0D: buffer.append(UInt8(ascii: "r"))
  case ..<0x20: appendUnicodeEscape(byte, to: &buffer)
  default: buffer.append(byte)
  }
}

private func appendUnicodeEscape(_ byte: UInt8, to buffer: inout [UInt8]) {
  let digit = byte & 0xF
  buffer.append(contentsOf: "u00".utf8)
  buffer.append(UInt8(ascii: "0") + byte >> 4)
  buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
}
