/// Breaking text into lines, whatever measures them.
public enum TextWrap {
  /// Lines that fit. Breaks after spaces and hyphens and between East Asian characters, never before closing
  /// punctuation nor between a number and its measure word (`12 个`, `2026 年`, `每 20`); a word that is too wide for a line is broken inside. A line holds at least one character, even
  /// where not even that one fits.
  public static func lines(_ text: String, fits: (String) -> Bool) -> [String] {
    lines(of: pieces(text), fits: fits)
  }

  /// Lines of pieces that are kept whole where they fit; joined again the pieces are the text.
  public static func lines(of pieces: [String], fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces.flatMap({ splitting($0, fits) }) {
      if !line.isEmpty, !fits(trimmed(line + piece)) {
        lines.append(trimmed(line))
        line = piece
      } else {
        line += piece
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// The text cut where a line may end; joined again the pieces are the text.
  public static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      if let last = piece.last, mayBreak(between: last, and: character), !isCounted(piece, by: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return measured(piece.isEmpty ? pieces : pieces + [piece])
  }

  /// The pieces with a number and the word it counts in as one: `4.74 million`, `80 %`.
  private static func measured(_ pieces: [String]) -> [String] {
    pieces.reduce(into: []) { joined, piece in
      let word = trimmed(piece)
      guard word == "million" || word.hasPrefix("%"), trimmed(joined.last ?? "").last?.isNumber ?? false
      else { return joined.append(piece) }
      joined[joined.count - 1] += piece
    }
  }

  /// The text cut after spaces, hyphens and punctuation only: a run of East Asian characters, which may hold words
  /// but shows no gaps between them, stays whole.
  public static func phrases(_ text: String) -> [String] {
    pieces(text).reduce(into: []) { phrases, piece in
      guard let last = phrases.last?.last, !endsPhrase(last), let first = piece.first,
        !opening.contains(first)
      else { return phrases.append(piece) }
      phrases[phrases.count - 1] += piece
    }
  }

  private static func endsPhrase(_ character: Character) -> Bool {
    character == " " || character == "-" || closing.contains(character)
  }

  /// What a line cannot be cut inside of: the pieces without the spaces at their ends.
  public static func words(_ text: String) -> [String] { pieces(text).map(trimmed) }

  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "」", "』", "】", "》", "〉", "”", "’", "…", "·", "%", "％",
  ]
  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "“", "‘"]

  private static func mayBreak(between last: Character, and next: Character) -> Bool {
    if next == " " { return false }
    // A dot between names stays at the end of its line, the space before it notwithstanding.
    if last == " " { return next != "·" }
    if last == "-" { return true }
    if closing.contains(next) || opening.contains(last) { return false }
    return isWide(last) || isWide(next)
  }

  private static let measures = Set("万亿年月日次个人所位名分种条届点项级门")
  private static let counting = Set("每第")

  /// Whether the character is the measure word of the number that the piece ends with, or the number of a word that
  /// counts.
  private static func isCounted(_ piece: String, by next: Character) -> Bool {
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    guard let last = trimmed(piece).last else { return false }
    return measures.contains(next) && isDigit(last) || isDigit(next) && counting.contains(last)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { DisplayWidth.of($0) == 2 } ?? false
  }

  private static func splitting(_ piece: String, _ fits: (String) -> Bool) -> [String] {
    guard !fits(trimmed(piece)) else { return [piece] }
    var parts = [""]
    for character in piece {
      let longer = parts[parts.count - 1] + String(character)
      if !fits(longer), !parts[parts.count - 1].isEmpty {
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
