/// A command line as words, quoted as in a POSIX shell (IEEE Std 1003.1-2024, volume 3, section 2.2) but with
/// nothing expanded: what a shell would expand, join or redirect is refused, so that a line means the same here
/// and in a terminal.
enum CommandWords {
  /// The words of a command line.
  static func split(_ line: String) throws(NotebookProblem.Kind) -> [String] {
    var reader = WordReader(rest: line[...])
    while let character = reader.rest.popFirst() { try reader.take(character) }
    return reader.finished
  }
}

private struct WordReader {
  var rest: Substring
  private var words: [String] = []
  /// Nil between words; quotes make a word even where they hold nothing.
  private var word: String?

  init(rest: Substring) { self.rest = rest }

  var finished: [String] { words + (word.map { [$0] } ?? []) }

  mutating func take(_ character: Character) throws(NotebookProblem.Kind) {
    switch character {
    case " ", "\t": end()
    case "'": try takeQuoted("'") { _ in false }
    case "\"": try takeQuoted("\"") { "\"\\$`".contains($0) }
    case "\\": append(rest.popFirst() ?? "\\")
    default:
      guard !isForShell(character) else { throw .shell(character) }
      append(character)
    }
  }

  private mutating func end() {
    if let word { words.append(word) }
    word = nil
  }

  private mutating func append(_ character: Character) { word = (word ?? "") + String(character) }

  /// - Parameter isEscapable: the characters that a backslash takes their meaning from inside these quotes.
  private mutating func takeQuoted(_ quote: Character, isEscapable: (Character) -> Bool)
    throws(NotebookProblem.Kind)
  {
    word = word ?? ""
    while let character = rest.popFirst() {
      if character == quote { return }
      if character == "\\", let next = rest.first, isEscapable(next) {
        append(next)
        rest = rest.dropFirst()
      } else if quote == "\"", character == "$" || character == "`" {
        throw .shell(character)
      } else {
        append(character)
      }
    }
    throw .openQuote(quote)
  }

  private func isForShell(_ character: Character) -> Bool {
    if character.isNewline || "|&;<>()$`*?[{".contains(character) { return true }
    return word == nil && "~#".contains(character)
  }
}
