/// Where a link may lead.
enum LinkTarget {
  /// The target with everything percent-encoded that could end it, or nil when it is not to be followed:
  /// only `http`, `https` and `mailto` addresses, anchors and relative paths are.
  static func safe(_ target: String) -> String? {
    let clean = CleanText.line(target)
    guard !clean.isEmpty, !clean.hasPrefix("//"), isKnown(scheme(of: clean)) else { return nil }
    return encoded(clean)
  }

  /// A path of a file beside the document.
  static func path(_ path: String) -> String {
    encoded(path, keeping: "/-._~")
  }

  private static func scheme(of target: String) -> String? {
    guard let colon = target.firstIndex(of: ":") else { return nil }
    let head = target[..<colon]
    return head.contains { "/?#".contains($0) } ? nil : head.lowercased()
  }

  private static func isKnown(_ scheme: String?) -> Bool {
    guard let scheme else { return true }
    return ["http", "https", "mailto"].contains(scheme)
  }

  /// Percent-encodes every byte that is not a letter, a digit or one of `kept` (RFC 3986, section 2).
  private static func encoded(_ text: String, keeping kept: String = "/-._~:?#@!$&'+,;=%") -> String {
    let plain = Set(kept.utf8)
    let hexadecimal = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      if isAlphanumeric(byte) || plain.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + String(hexadecimal[Int(byte >> 4)]) + String(hexadecimal[Int(byte & 15)])
      }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}
