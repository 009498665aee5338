/// The unit that stands with a number.
enum NumberUnit {
  /// Takes the unit off, if there is one that changes nothing about the number.
  /// - Parameter number: reads what is left.
  static func strip(_ text: String, _ number: (Substring) -> Double?) -> (value: Double, unit: String)? {
    let low = text.lowercased()
    for word in behind where low.hasSuffix(word) {
      let rest = trimmed(text.dropLast(word.count))
      if let value = number(rest) { return (value, word) }
      if rest.hasPrefix("第"), let value = number(rest.dropFirst()) { return (value, word) }
    }
    if text.hasSuffix("万") || text.hasSuffix("萬"), let value = number(trimmed(text.dropLast())) {
      return (value * 10_000, "万")
    }
    if text.hasPrefix("第"), let value = number(trimmed(text.dropFirst())) { return (value, "第") }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let inner = text.drop { $0 == " " }
    let end = inner.lastIndex { $0 != " " }.map(inner.index(after:)) ?? inner.startIndex
    return inner[..<end]
  }

  /// Longer ones first, as one may end with another.
  private static let behind = [
    "%", "‰", "人次", "位次", "名次", "分数", "人", "名", "位", "个", "個", "分", "点", "點", "席", "students", "student",
    "persons",
    "people", "places", "seats", "points", "point", "pts", "marks", "pt", "th", "st", "nd", "rd", "명", "점",
    "名額",
  ]
}

/// The mark that stands with a number and points to a footnote, or to another list.
enum NumberMark {
  /// Takes the mark off.
  /// - Parameter number: reads what is left.
  static func strip(_ text: String, _ number: (Substring) -> Double?) -> (value: Double, mark: String)? {
    if let open = text.lastIndex(where: { $0 == "[" || $0 == "(" }), text.last == "]" || text.last == ")",
      open > text.startIndex, let value = number(text[..<open])
    {
      return (value, String(text[open...]))
    }
    var rest = text[...]
    var mark = ""
    while mark.count < 3, let last = rest.last, isMark(last) {
      mark = String(last) + mark
      rest = rest.dropLast()
      let bare = rest.last == " " ? rest.dropLast() : rest
      if let value = number(bare) { return (value, mark) }
    }
    guard let first = text.first, isMark(first), !first.isLetter else { return nil }
    return number(text.dropFirst()).map { ($0, String(first)) }
  }

  private static func isMark(_ character: Character) -> Bool {
    "*#†‡§^!@$&~'\"".contains(character) || "⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤".contains(character)
      || character.isLetter && character.isASCII
  }

  /// Whether a number with this mark is the number that is meant: a star for a draw among equals, a hash for a
  /// portfolio, a footnote. A letter stands for another list.
  static func isKept(_ mark: String) -> Bool {
    !mark.contains { $0.isLetter } || mark.hasPrefix("(") || mark.hasPrefix("[")
  }
}
