/// Text from data made fit to stand in a report or on a terminal.
enum CleanText {
  /// One line: every run of white space, newlines included, becomes one space; controls (among them the
  /// escape that starts a terminal's commands), bidirectional overrides and noncharacters are removed.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        if let last = result.last, last != " " { result.append(" ") }
      } else if !isForbidden(scalar) {
        result.append(scalar)
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// The same with the spaces at both ends kept as one, for a run among others.
  static func run(_ text: String) -> String {
    let line = line(text)
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "" }
    guard !line.isEmpty else { return isSpace(first) ? " " : "" }
    return (isSpace(first) ? " " : "") + line + (isSpace(last) ? " " : "")
  }

  /// Lines kept apart, each without controls and without white space at its end.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      var kept = spaced(line)[...]
      while kept.last == " " { kept = kept.dropLast() }
      return String(kept)
    }
  }

  /// One line in which spaces count: white space becomes a space each, controls are removed.
  static func spaced(_ text: some StringProtocol) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) { kept.append(" ") } else if !isForbidden(scalar) { kept.append(scalar) }
    }
    return String(kept)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: true
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }
}
