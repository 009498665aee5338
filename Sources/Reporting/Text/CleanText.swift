import Numerals

/// Text from data made fit to stand in a report or on a terminal.
enum CleanText {
  /// One line, without white space at its ends.
  static func line(_ text: String) -> String { PlainText.clean(text) }

  /// The same with the spaces at both ends kept as one, for a run among others.
  static func run(_ text: String) -> String {
    let line = line(text)
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "" }
    guard !line.isEmpty else { return PlainText.isSpace(first) ? " " : "" }
    return (PlainText.isSpace(first) ? " " : "") + line + (PlainText.isSpace(last) ? " " : "")
  }

  /// Lines kept apart, each without controls and without white space at its end.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      var kept = spaced(line)[...]
      while kept.last == " " { kept = kept.dropLast() }
      return String(kept)
    }
  }

  /// One line in which spaces count: white space becomes a space each, controls are removed.
  static func spaced(_ text: some StringProtocol) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if PlainText.isSpace(scalar) {
        kept.append(" ")
      } else if !PlainText.isForbidden(scalar) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
