import Numerals

/// Whether `bytes`, which are no finite number, name an infinity or are a number too large.
func isBeyondFinite(_ bytes: Span<UInt8>) -> Bool {
  var text = ""
  for i in bytes.indices.prefix(4096) { text.unicodeScalars.append(Unicode.Scalar(bytes[i])) }
  let bare = withoutSign(text.lowercased()[...])
  if ["inf", "infinity"].contains(bare) { return true }
  let parts = bare.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
  // A mantissa of many digits overflows alone; its first ones tell whether it is a number.
  let tail = parts[0].dropFirst(300)
  guard tail.allSatisfy(isDigit), parseDouble(String(parts[0].prefix(300))) != nil else { return false }
  return parts.count == 1 || !withoutSign(parts[1]).isEmpty && withoutSign(parts[1]).allSatisfy(isDigit)
}

private func withoutSign(_ text: Substring) -> Substring {
  text.first == "+" || text.first == "-" ? text.dropFirst() : text
}

private func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
