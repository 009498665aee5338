/// A dated change of the rules, with what it concerns and what it does to the series within.
public struct RuleChange: Sendable, Hashable {
  /// The first cycle under the new rule.
  public let cycle: Int
  /// What it concerns.
  public let scope: RuleScope
  /// The kind of change.
  public let kind: String
  /// What it does to a series within the scope.
  public let effect: RuleEffect
  /// What changed, in English.
  public let textEN: String
  /// What changed, in Chinese.
  public let textZH: String
  /// Where it is announced.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension RuleChange: TableRow {
  static var table: TableName { .ruleChanges }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let scope = reader.ruleScope("scope")
    let kind = reader.required("kind")
    let effect = reader.word("effect", as: RuleEffect.self)
    guard let cycle, let scope, let kind, let effect else { return nil }
    self.init(
      cycle: cycle, scope: scope, kind: kind, effect: effect, textEN: reader.text("text_en"),
      textZH: reader.text("text_zh"), sourceID: reader.text("source_id"), origin: reader.origin)
  }
}

extension RowReader {
  fileprivate mutating func ruleScope(_ column: String) -> RuleScope? {
    guard let text = required(column) else { return nil }
    guard let scope = RuleScope(text) else {
      note(column, .patternMismatch(column: column, value: text, pattern: RuleScope.form))
      return nil
    }
    return scope
  }
}

/// What a change of the rules concerns: programs of schools, a row of the national table, or all of it.
public enum RuleScope: Sendable, Hashable {
  /// The whole national table, written `national`.
  case nationalTable
  /// One row of it, written `national/08`.
  case nationalRow(String)
  /// Programs, written `school/college/major/degree` with `*` for all.
  case programs(ProgramPattern)

  /// A scope from its text, or nil when it has none of the forms.
  public init?(_ text: String) {
    if text == "national" {
      self = .nationalTable
    } else if text.hasPrefix("national/"), text.split(separator: "/").count == 2 {
      self = .nationalRow(String(text.dropFirst("national/".count)))
    } else if let pattern = ProgramPattern(text) {
      self = .programs(pattern)
    } else {
      return nil
    }
  }

  /// How scopes are written, for messages.
  static let form = "national | national/row | " + ProgramPattern.form
}
