import Numerals

extension StyledLine {
  /// The line broken into lines of at most `width` columns, roles kept.
  ///
  /// What follows hangs below the line's last column, which begins after a gap of two spaces or more; where that
  /// leaves less than half of the width, four spaces below its beginning. A width below 20 breaks nothing.
  public func fitted(to width: Int) -> [StyledLine] {
    let text = plain
    guard width >= 20, DisplayWidth.of(text) > width else { return [self] }
    var (head, hang) = StyledLine.head(of: text)
    if hang > width / 2 { (head, hang) = (0, 4) }
    let rest = String(text.dropFirst(head))
    let parts = TextWrap.lines(rest) { DisplayWidth.of($0) <= width - hang }
    var letters = styled[...]
    return parts.enumerated().map { place, part in
      var line = StyledLine(String(repeating: " ", count: place == 0 ? 0 : hang))
      let count = (place == 0 ? head : 0) + part.count
      // Spaces at the end of a line before are not carried over.
      while place > 0, letters.first?.letter == " " { letters = letters.dropFirst() }
      StyledLine.append(letters.prefix(count), to: &line)
      letters = letters.dropFirst(count)
      return line
    }
  }

  /// How many characters stand before the last column, and how wide they are.
  private static func head(of text: String) -> (count: Int, width: Int) {
    let letters = Array(text)
    let begins = letters.indices.last { place in
      place > 1 && letters[place] != " " && letters[place - 1] == " " && letters[place - 2] == " "
    }
    let count = begins ?? 0
    return (count, DisplayWidth.of(String(letters.prefix(count))))
  }

  private var styled: [(letter: Character, role: TextRole)] {
    pieces.flatMap { piece in piece.text.map { ($0, piece.role) } }
  }

  private static func append(
    _ letters: ArraySlice<(letter: Character, role: TextRole)>, to line: inout StyledLine
  ) {
    var (run, role) = ("", TextRole.plain)
    for item in letters {
      if item.role != role, !run.isEmpty {
        line.append(run, role)
        run = ""
      }
      role = item.role
      run.append(item.letter)
    }
    if !run.isEmpty { line.append(run, role) }
  }
}
