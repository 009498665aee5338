/// A program, or many, that carries on under another key from a cycle on.
public struct ProgramLink: Sendable, Hashable {
  /// The first cycle under the new key.
  public let cycle: Int
  /// The key before.
  public let from: ProgramPattern
  /// The key from `cycle` on.
  public let to: ProgramPattern
  /// Why.
  public let kind: LinkKind
  /// What it does to the series that crosses it.
  public let effect: LinkEffect
  /// Where it is announced.
  public let sourceID: String
  /// Its place in the file.
  public let origin: RowOrigin
}

extension ProgramLink: TableRow {
  static var table: TableName { .programLinks }

  init?(_ reader: inout RowReader) {
    let cycle = reader.integer("cycle")
    let from = reader.pattern("from")
    let to = reader.pattern("to")
    let kind = reader.word("kind", as: LinkKind.self)
    let effect = reader.word("effect", as: LinkEffect.self)
    guard let cycle, let from, let to, let kind, let effect else { return nil }
    self.init(
      cycle: cycle, from: from, to: to, kind: kind, effect: effect, sourceID: reader.text("source_id"),
      origin: reader.origin)
  }
}

extension RowReader {
  fileprivate mutating func pattern(_ column: String) -> ProgramPattern? {
    guard let text = required(column) else { return nil }
    guard let pattern = ProgramPattern(text) else {
      note(column, .patternMismatch(column: column, value: text, pattern: ProgramPattern.form))
      return nil
    }
    return pattern
  }
}
