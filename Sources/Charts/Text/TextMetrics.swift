import Numerals

/// Widths of text from our own table, so that layout never depends on an installed font.
///
/// The table bounds from above the families of ``FontStack``: it follows a wide sans, so text set in a
/// narrower one only leaves more room. Widths are in em.
enum TextMetrics {
  /// The height of the box above the baseline, in em; East Asian glyphs reach highest.
  static let ascent = 0.88
  /// The depth of the box below the baseline, in em.
  static let descent = 0.24
  /// From one baseline to the next, in em.
  static let lineHeight = 1.24
  /// Bold type is wider by this factor.
  static let boldFactor = 1.10

  /// The width of a line of text, in the unit of `size`.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let em = text.unicodeScalars.reduce(0.0) { $0 + advance($1) }
    return em * size * (bold ? boldFactor : 1)
  }

  /// The advance of one scalar in em.
  static func advance(_ scalar: Unicode.Scalar) -> Double {
    scalar.isASCII ? asciiAdvance(scalar) : otherAdvance(scalar)
  }

  private static func asciiAdvance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'": 0.28
    case ".", ",", ":", ";", "/", "\\", "|", " ", "I", "J": 0.34
    case "f", "r", "t", "(", ")", "[", "]", "!", "-", "`": 0.42
    case "c", "s", "z", "\"", "*", "?", "_", "^", "L": 0.56
    case "F", "T", "Y", "P", "E", "k", "v", "x", "y", "a"..."e", "g", "h", "n"..."q", "u", "0"..."9", "$",
      "{", "}":
      0.64
    case "A", "B", "C", "K", "R", "S", "V", "X", "Z": 0.71
    case "D", "G", "H", "N", "O", "Q", "U", "&": 0.79
    case "w", "+", "=", "<", ">", "~", "#": 0.84
    default: 1.0
    }
  }

  private static func otherAdvance(_ scalar: Unicode.Scalar) -> Double {
    let columns = DisplayWidth.of(scalar)
    if columns == 0 { return 0 }
    if scalar.properties.isEmojiPresentation { return 1.4 }
    if columns == 2 { return 1 }
    switch scalar.value {
    case 0xB7, 0x2018...0x201B: return 0.36
    case 0x201C...0x201F, 0x2013, 0xB0: return 0.56
    case 0x2212, 0xB1, 0xD7, 0xF7, 0x2190...0x21FF, 0x2264, 0x2265: return 0.86
    case 0xC0...0x52F: return 0.76
    default: return 1
    }
  }
}
