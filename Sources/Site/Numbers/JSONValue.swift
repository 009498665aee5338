import Numerals

/// A value as JSON that may stand inside a page's script element or a script file.
indirect enum JSONValue: Sendable {
  case text(String)
  case number(Double, decimals: Int)
  case integer(Int)
  case flag(Bool)
  case null
  case list([JSONValue])
  /// Members in the order given.
  case object([(key: String, value: JSONValue)])

  /// The JSON, in one line. `<`, `>`, `&` and the line ends of JavaScript are escaped, so that no text from the data ends
  /// the element it stands in or is read as markup.
  var json: String {
    switch self {
    case .text(let text): JSONValue.quoted(text)
    case .number(let value, let decimals):
      value.isFinite ? JSONValue.trimmed(fixedText(value, decimals: decimals)) : "null"
    case .integer(let value): integerText(value)
    case .flag(let value): value ? "true" : "false"
    case .null: "null"
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  /// The value of a text that may be missing.
  static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var rest = text[...]
    while rest.last == "0" { rest = rest.dropLast() }
    return String(rest.last == "." ? rest.dropLast() : rest)
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscape) else { return "\"" + text + "\"" }
    return text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  /// Whether a byte is, or begins, what is escaped; most texts hold none.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "<", ">", "&", "\u{2028}", "\u{2029}": code(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: code(scalar)
    default: String(scalar)
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
