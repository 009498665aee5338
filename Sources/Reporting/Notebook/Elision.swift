/// Text with parts left out, `...` in their place.
///
/// A line of `...` alone stands for any number of lines, none included; within a line it stands for any text.
enum Elision {
  static let mark = "..."

  static func isWholeLine(_ line: String) -> Bool { line.drop { $0 == " " } == mark }

  /// Whether lines are those of a pattern.
  static func matches(_ lines: [String], _ pattern: [String]) -> Bool {
    matches(
      lines, pattern.split(omittingEmptySubsequences: false, whereSeparator: isWholeLine).map(Array.init),
      matches)
  }

  /// Whether a line is that of a pattern.
  static func matches(_ line: String, _ pattern: String) -> Bool {
    matches(Array(line), pieces(of: pattern), ==)
  }

  /// The first piece must stand at the start, the last at the end, the others in order between them; taking
  /// each at its leftmost place never takes room that a later one needs.
  private static func matches<Item>(_ items: [Item], _ pieces: [[Item]], _ isSame: (Item, Item) -> Bool)
    -> Bool
  {
    guard let head = pieces.first, let tail = pieces.last, pieces.count > 1 else {
      return items.count == (pieces.first?.count ?? 0) && items.starts(with: pieces.first ?? [], by: isSame)
    }
    guard items.count >= head.count + tail.count, items.starts(with: head, by: isSame),
      items.suffix(tail.count).starts(with: tail, by: isSame)
    else { return false }
    var rest = items.dropFirst(head.count).dropLast(tail.count)
    for piece in pieces.dropFirst().dropLast() {
      while !rest.starts(with: piece, by: isSame) {
        if rest.isEmpty { return false }
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst(piece.count)
    }
    return true
  }

  private static func pieces(of pattern: String) -> [[Character]] {
    var pieces: [[Character]] = [[]]
    var rest = pattern[...]
    while let character = rest.first {
      if rest.hasPrefix(mark) {
        pieces.append([])
        rest = rest.dropFirst(mark.count)
      } else {
        pieces[pieces.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return pieces
  }
}
