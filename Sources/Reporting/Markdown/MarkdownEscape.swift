/// Plain text made safe inside GitHub-flavored Markdown: it reads as itself and never as markup.
///
/// After the CommonMark specification 0.31 (backslash escapes, entities) and GitHub's extensions (tables,
/// strikethrough, autolinks of addresses, mathematics between dollar signs, `:emoji:`).
enum MarkdownEscape {
  /// Text within a line.
  static func inline(_ text: String) -> String {
    var result = ""
    let scalars = Array(CleanText.run(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "@", index > 0, isLocalPart(scalars[index - 1]) { result += addressBreak }
      result += escaped(scalar, before: next)
    }
    return defusedAddresses(result)
  }

  /// A line of already escaped text whose beginning could open a block: a list, a heading, a rule.
  static func lineStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if first == "-" || first == "+" || first == "=" { return "\\" + line }
    return afterNumber(line) ?? line
  }

  /// `1.` and `1)` open numbered lists.
  private static func afterNumber(_ line: String) -> String? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(digits.count), let mark = line.dropFirst(digits.count).first,
      mark == "." || mark == ")"
    else { return nil }
    return digits + "\\" + line.dropFirst(digits.count)
  }

  private static func escaped(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> String {
    switch scalar {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$", "^": "\\" + String(scalar)
    case ":": startsName(next) ? "&#58;" : ":"
    default: String(scalar)
    }
  }

  /// Whether what follows a colon could make it an emoji's name or an address.
  private static func startsName(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isASCII && (scalar.properties.isAlphabetic || "/+-".unicodeScalars.contains(scalar))
  }

  /// Mail addresses are found even behind escapes, so an empty comment parts them.
  private static let addressBreak = "<!-- -->"

  private static func isLocalPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || "._+-".unicodeScalars.contains(scalar)
  }

  /// `www.` becomes a link of its own accord; its dot is written as an entity.
  private static func defusedAddresses(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let dot = rest.firstIndex(of: ".") {
      let head = rest[..<dot]
      result += head + (head.lowercased().hasSuffix("www") ? "&#46;" : ".")
      rest = rest[rest.index(after: dot)...]
    }
    return result + rest
  }
}
