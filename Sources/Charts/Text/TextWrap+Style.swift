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

  /// The lines of a text, broken after a semicolon or a comma where that costs no line; otherwise as they fill, but
  /// balanced where the last would hold next to nothing.
  static func settled(_ text: String, width: Double, style: TextStyle) -> [String] {
    let first = lines(text, width: width, style: style)
    guard first.count > 1, let last = first.last else { return first }
    for ends in ["; ；", "; ；, ，"] {
      let clauses = clauses(text, endingIn: ends)
      guard clauses.allSatisfy({ style.width($0) <= width }) else { continue }
      let lines = lines(of: clauses) { style.width($0) <= width }
      if lines.count == first.count, lines.allSatisfy({ style.width($0) >= width * shortest }) {
        return lines
      }
    }
    return style.width(last) < width * shortest ? balanced(text, width: width, style: style) : first
  }

  /// A line below this share of the width holds next to nothing.
  private static let shortest = 0.16

  /// The text cut after these marks where a line may end there; joined again the clauses are the text.
  private static func clauses(_ text: String, endingIn marks: String) -> [String] {
    pieces(text).reduce(into: []) { clauses, piece in
      let end = clauses.last?.last { $0 != " " }
      guard let end, !marks.contains(end) else { return clauses.append(piece) }
      clauses[clauses.count - 1] += piece
    }
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
