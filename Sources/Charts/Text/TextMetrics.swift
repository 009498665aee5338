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
    if isZeroWidth(scalar) { return 0 }
    if isWide(scalar) { return 1 }
    if scalar.properties.isEmojiPresentation { return 1.4 }
    switch scalar.value {
    case 0xB7, 0x2018...0x201B: return 0.36
    case 0x201C...0x201F, 0x2013, 0xB0: return 0.56
    case 0x2212, 0xB1, 0xD7, 0xF7, 0x2190...0x21FF, 0x2264, 0x2265: return 0.86
    case 0xC0...0x52F: return 0.76
    default: return 1
    }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// East Asian Wide and Fullwidth blocks (Unicode Standard Annex 11), without the emoji.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
