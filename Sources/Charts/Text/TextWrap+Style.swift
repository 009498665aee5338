import Numerals

extension TextWrap {
  /// Lines of type no wider than `width`.
  static func lines(_ text: String, width: Double, style: TextStyle) -> [String] {
    lines(text) { style.width($0) <= width }
  }

  /// As few lines as ``lines(_:width:style:)``, but about equally long, so that no last word stands alone; no word
  /// is cut for it.
  static func balanced(_ text: String, width: Double, style: TextStyle) -> [String] {
    let first = lines(text, width: width, style: style)
    guard first.count > 1 else { return first }
    let longest = words(text).map(style.width).max() ?? 0
    for share in stride(from: 0.5, to: 1, by: 0.05) where width * share >= longest {
      let narrower = lines(text, width: width * share, style: style)
      if narrower.count == first.count { return narrower }
    }
    return first
  }
}
