import Numerals

/// A language in which problems and outcomes are worded.
public enum TableLanguage: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"

  /// What is said in the language: every sentence stands beside its translation.
  package func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    switch self {
    case .english: english()
    case .chinese: chinese()
    }
  }
}

/// `text` as it may be shown on one line of a terminal: line ends and tabs as escapes, other control characters
/// replaced.
func shown(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": result.unicodeScalars.append("\u{FFFD}")
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// `names` for a message: at most twelve, with the number of the others.
func shown(_ names: [String], between separator: String, rest: (Int) -> String) -> String {
  let first = names.prefix(12).map(shown).joined(separator: separator)
  return names.count > 12 ? first + rest(names.count - 12) : first
}
/// The fields of a key, or names of columns, as they are given in a list.
func list(_ names: [String]) -> String {
  shown(names, between: ",") { ",… (\($0) more)" }
}

/// The first and the last of some names.
func ends(_ names: [String]) -> String {
  guard let first = names.first, let last = names.last, names.count > 1 else { return list(names) }
  return "\(shown(first)) … \(shown(last))"
}

/// A size that is to be told, not computed with: at most four digits that count.
func rounded(_ value: Double) -> String {
  let magnitude = abs(value)
  guard magnitude < 1e15 else { return value.isFinite ? shortestText(value) : "∞" }
  if magnitude >= 1000 { return groupedText(Int(value.rounded())) }
  return magnitude >= 100 ? fixedText(value, decimals: 0) : significantText(value, digits: 3)
}
