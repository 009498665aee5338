/// Text from data made fit to stand in one line: of a drawing, of a report, on a terminal.
public enum PlainText {
  /// Every run of white space, newlines included, becomes one space, none at the ends; controls (among them the
  /// escape that starts a terminal's commands), marks without width, bidirectional overrides, which reorder what
  /// follows, and noncharacters, which XML forbids, are removed.
  public static func clean(_ text: String) -> String {
    if isPlain(text) { return text }
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

  /// Whether a text is clean as it stands, told by its bytes; one that cannot be told so quickly is not: printable ASCII
  /// with single spaces inside, and the ideographs from U+4000 to U+9FFF, among which nothing is white or forbidden.
  private static func isPlain(_ text: String) -> Bool {
    var (afterSpace, continuing) = (true, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x21...0x7E: afterSpace = false
      case 0x20:
        if afterSpace { return false }
        afterSpace = true
      case 0xE4...0xE9:
        continuing = 2
        afterSpace = false
      case 0x80...0xBF where continuing > 0: continuing -= 1
      default: return false
      }
    }
    return !afterSpace || text.isEmpty
  }

  /// White space and line ends of any script.
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: true
    default: false
    }
  }

  /// What no line of text may hold.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }
}
