/// `text` as it was meant: characters of full width in their narrow form (`３５０` is `350`), no-break and wide
/// spaces as plain ones, marks without width left out, and no blanks around it.
///
/// Only the forms U+FF01 to U+FF5E and the minus sign U+2212 are replaced; letters, dashes and everything else stay.
public func narrowForm(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value &- 0xFEE0)))
    case 0x2212: scalars.append("-")
    case _ where isBlank(scalar): scalars.append(" ")
    case _ where isInvisible(scalar): continue
    default: scalars.append(scalar)
    }
  }
  let inner = scalars.drop { $0 == " " }
  let end = inner.lastIndex { $0 != " " }.map(inner.index(after:)) ?? inner.startIndex
  return String(String.UnicodeScalarView(inner[..<end]))
}

/// `text` without the blanks around it, whatever their width; what is between stays.
public func trimmedForm(_ text: some StringProtocol) -> String {
  let inner = text.unicodeScalars.drop { isBlank($0) || isInvisible($0) }
  let end = inner.lastIndex { !isBlank($0) && !isInvisible($0) }.map(inner.index(after:)) ?? inner.startIndex
  return String(String.UnicodeScalarView(inner[..<end]))
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Characters that nobody sees: a byte order mark within the text, joiners, marks of direction.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
  default: false
  }
}
