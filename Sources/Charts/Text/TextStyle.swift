/// The families asked for, in order; the last names are for East Asian glyphs.
enum FontStack {
  static let css =
    "system-ui,-apple-system,\"Segoe UI\",\"Noto Sans\",\"Noto Sans CJK SC\",\"PingFang SC\","
    + "\"Microsoft YaHei\",sans-serif"
}

/// Size and weight of type.
///
/// The page is 720 units wide and must be readable when shown 360 pixels wide, where one unit is half a
/// pixel. Twenty-two units are then eleven pixels: no text is smaller.
struct TextStyle: Equatable {
  let size: Double
  let isBold: Bool

  static let title = TextStyle(size: 28, isBold: true)
  static let body = TextStyle(size: 22, isBold: false)
  static let strong = TextStyle(size: 22, isBold: true)
  static let figure = TextStyle(size: 28, isBold: true)

  var lineHeight: Double { size * TextMetrics.lineHeight }

  func width(_ text: String) -> Double { TextMetrics.width(text, size: size, bold: isBold) }

  /// The box of text whose baseline starts, is centered or ends at `point`.
  func box(_ text: String, at point: Point, anchor: TextAnchor) -> Box {
    let width = width(text)
    return Box(
      x: point.x - width * anchor.fraction, y: point.y - size * TextMetrics.ascent, width: width,
      height: size * (TextMetrics.ascent + TextMetrics.descent))
  }

  /// The longest beginning of the text that fits with an ellipsis; nil when not even one character does.
  func shortened(_ text: String, to width: Double) -> String? {
    guard self.width(text) > width else { return text }
    var kept = text[...]
    while !kept.isEmpty {
      kept = kept.dropLast()
      while kept.hasSuffix(" ") { kept = kept.dropLast() }
      let candidate = kept + "…"
      if !kept.isEmpty, self.width(String(candidate)) <= width { return String(candidate) }
    }
    return nil
  }

  /// A line that goes on elsewhere, with an ellipsis at its end.
  func cut(_ line: String, to width: Double) -> String {
    self.width(line + "…") <= width ? line + "…" : shortened(line + "……", to: width) ?? "…"
  }
}

/// Which part of a text stands at its point.
enum TextAnchor: String {
  case start, middle, end

  var fraction: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
