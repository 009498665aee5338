/// Breaking text into lines of a measured width.
enum TextWrap {
  /// Lines no wider than `width`. Breaks after spaces and hyphens and between East Asian characters, never
  /// before closing punctuation; a word wider than a line is broken inside.
  static func lines(_ text: String, width: Double, style: TextStyle) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text).flatMap({ splitting($0, width: width, style: style) }) {
      if !line.isEmpty, style.width(trimmed(line + piece)) > width {
        lines.append(trimmed(line))
        line = piece
      } else {
        line += piece
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// As few lines as ``lines(_:width:style:)``, but about equally long, so that no last word stands alone.
  static func balanced(_ text: String, width: Double, style: TextStyle) -> [String] {
    let first = lines(text, width: width, style: style)
    guard first.count > 1 else { return first }
    for share in stride(from: 0.5, to: 1, by: 0.05) {
      let narrower = lines(text, width: width * share, style: style)
      if narrower.count == first.count { return narrower }
    }
    return first
  }

  /// The text cut where a line may end; joined again the pieces are the text.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var previous: Character?
    for character in text {
      if let last = previous, mayBreak(between: last, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      previous = character
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "」", "』", "】", "》", "〉", "”", "’", "…", "·", "%", "％",
  ]
  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "“", "‘"]

  private static func mayBreak(between last: Character, and next: Character) -> Bool {
    if next == " " { return false }
    if last == " " || last == "-" { return true }
    if closing.contains(next) || opening.contains(last) { return false }
    return isWide(last) || isWide(next)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(TextMetrics.isWide) ?? false
  }

  private static func splitting(_ piece: String, width: Double, style: TextStyle) -> [String] {
    guard style.width(piece) > width else { return [piece] }
    var parts = [""]
    for character in piece {
      let longer = parts[parts.count - 1] + String(character)
      if style.width(longer) > width, !parts[parts.count - 1].isEmpty {
        parts.append(String(character))
      } else {
        parts[parts.count - 1] = longer
      }
    }
    return parts
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix(" ") ? String(text.dropLast()) : text
  }
}
