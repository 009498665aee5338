/// The number of columns that text takes in a terminal with a fixed-width font.
public enum DisplayWidth {
  /// Columns of `text`: two for an East Asian wide or full-width code point (Unicode Standard Annex #11),
  /// none for combining marks, format controls and control characters, one for the rest. Ambiguous code
  /// points count as one, as in most terminals outside East Asian legacy encodings.
  public static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of one code point: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    if isWide(scalar.value) { return takesNoColumn(scalar) ? 0 : 2 }
    return takesNoColumn(scalar) ? 0 : 1
  }

  private static func takesNoColumn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control: true
    case .format: scalar.value != 0xAD  // A soft hyphen is drawn.
    default: (0x1160...0x11FF).contains(scalar.value)  // Hangul vowels and finals join the initial before.
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
