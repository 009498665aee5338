import Numerals

extension TextWrap {
  /// Lines of type no wider than `width`.
  static func lines(_ text: String, width: Double, style: TextStyle) -> [String] {
    lines(text) { style.width($0) <= width }
  }

  /// As few lines as ``lines(_:width:style:)``, but about equally long, so that no last word stands alone; no word
  /// is cut for it, and no run of East Asian characters where that costs no line.
  static func balanced(_ text: String, width: Double, style: TextStyle) -> [String] {
    let first = lines(text, width: width, style: style)
    guard first.count > 1 else { return first }
    return balanced(phrases(text), width, style, count: first.count)
      ?? balanced(pieces(text), width, style, count: first.count) ?? first
  }

  /// The lines of a text as they fill, but balanced where the last would hold next to nothing.
  static func settled(_ text: String, width: Double, style: TextStyle) -> [String] {
    let lines = lines(text, width: width, style: style)
    guard lines.count > 1, let last = lines.last, style.width(last) < width * 0.16 else { return lines }
    return balanced(text, width: width, style: style)
  }

  /// The narrowest setting of the pieces in so many lines; nil when they need more, or one is wider than a line.
  private static func balanced(_ pieces: [String], _ width: Double, _ style: TextStyle, count: Int)
    -> [String]?
  {
    let longest = pieces.map { style.width($0.hasSuffix(" ") ? String($0.dropLast()) : $0) }.max() ?? 0
    for share in [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1] where width * share >= longest {
      let lines = lines(of: pieces) { style.width($0) <= width * share }
      if lines.count == count { return lines }
    }
    return nil
  }
}
