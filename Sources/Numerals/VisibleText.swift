/// Text as it may be shown on a terminal: characters that move the cursor, color what follows or turn the order
/// of reading around stand as escapes, such as `\u{1B}`; tabs and line ends stay.
///
/// These are the controls of C0 and C1 (ECMA-48), the marks of direction (Unicode Standard Annex 9, section 2),
/// and the separators of lines and paragraphs.
public func visibleText(_ text: String) -> String { shown(text) { $0 == "\n" || $0 == "\t" } }

/// Text as it may be shown on one line of a terminal: line ends are escaped as well.
public func visibleLine(_ text: String) -> String { shown(text) { $0 == "\t" } }

private func shown(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
  guard text.unicodeScalars.contains(where: { isUnseen($0) && !isKept($0) }) else { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if isUnseen(scalar), !isKept(scalar) {
      result += escape(scalar)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}

/// Whether a character does something other than to be seen.
public func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
  default: false
  }
}

/// Whether bytes may hold such a character other than a tab or a line end: quick, and never wrong when it says no.
public func holdsUnseen(_ bytes: [UInt8]) -> Bool {
  bytes.contains { byte in
    switch byte {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }
}
