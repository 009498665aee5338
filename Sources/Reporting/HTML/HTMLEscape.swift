/// Plain text made safe inside HTML.
enum HTMLEscape {
  /// Text between tags.
  static func text(_ text: String) -> String {
    CleanText.run(text).unicodeScalars.reduce(into: "") { $0 += entity($1) ?? String($1) }
  }

  /// The value of an attribute, inside double quotes.
  static func attribute(_ text: String) -> String {
    CleanText.line(text).unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar == "\"" ? "&quot;" : scalar == "'" ? "&#39;" : entity(scalar) ?? String(scalar)
    }
  }

  fileprivate static func entity(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    default: nil
    }
  }
}

extension HTMLEscape {
  /// A line inside `pre`, whose spaces count.
  static func preformatted(_ line: String) -> String {
    line.unicodeScalars.reduce(into: "") { $0 += entity($1) ?? String($1) }
  }
}
