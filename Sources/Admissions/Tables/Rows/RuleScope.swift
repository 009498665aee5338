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
