/// Plain text made safe inside HTML.
enum HTMLEscape {
  /// Text between tags.
  static func text(_ text: String) -> String {
    escaped(CleanText.run(text))
  }

  /// The value of an attribute, inside double quotes.
  static func attribute(_ text: String) -> String {
    // By scalars: a quote with a mark combined to it is one character, and still a quote.
    escaped(CleanText.line(text)).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Most texts hold nothing to escape.
  fileprivate static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 60 || $0 == 62 || $0 == 38 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += entity($1) ?? String($1) }
  }

  private static func entity(_ scalar: Unicode.Scalar) -> String? {
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
    escaped(line)
  }
}
