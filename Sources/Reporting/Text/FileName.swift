/// Names of files made from names in the data.
public enum FileName {
  /// How many UTF-8 bytes a name has at most; file systems allow 255, and an ending must still fit.
  public static let byteLimit = 120

  /// A name that is one file or folder in its own place and nothing else.
  ///
  /// Letters and digits of every script stay; a dot, an underscore and a hyphen stay inside the name;
  /// everything else, path separators among it, becomes one hyphen. The result is never empty, never starts or
  /// ends with a dot or a hyphen, is never a name that Windows reserves, and keeps to `byteLimit`.
  public static func safe(_ name: String) -> String {
    let kept = trimmed(shortened(trimmed(joined(name))))
    guard !kept.isEmpty else { return "unnamed" }
    return isReserved(kept) ? "_" + kept : kept
  }

  /// Safe names for many, all different: a name that occurs again, in whatever case, gets `-2`, `-3`, ... in the
  /// order given. The same names in the same order give the same result.
  public static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let own = safe(name)
      let free = (1...).lazy.map { $0 == 1 ? own : own + "-\($0)" }.first { !taken.contains($0.lowercased()) }
      taken.insert((free ?? own).lowercased())
      return free ?? own
    }
  }

  private static func joined(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if isKept(scalar) {
        if scalar != "." || result.last != "." { result.append(scalar) }
      } else if let last = result.last, last != "-" {
        result.append("-")
      }
    }
    return String(result)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark:
      true
    default: scalar == "." || scalar == "_" || scalar == "-"
    }
  }

  private static func trimmed(_ name: String) -> String {
    var rest = name[...]
    while let first = rest.first, first == "." || first == "-" { rest = rest.dropFirst() }
    while let last = rest.last, last == "." || last == "-" { rest = rest.dropLast() }
    return String(rest)
  }

  /// Cut between characters, so that no letter loses its accent.
  private static func shortened(_ name: String) -> String {
    var length = 0
    return String(
      name.prefix { character in
        length += character.utf8.count
        return length <= byteLimit
      })
  }

  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && (stem.last.map { "0123456789".contains($0) } ?? false)
  }
}
