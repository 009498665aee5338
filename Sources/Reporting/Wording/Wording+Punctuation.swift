extension Wording {
  /// Between a label and what it labels.
  public var afterLabel: String { say(": ", "：") }

  /// Between parts of a title.
  public var titleSeparator: String { " · " }

  /// Between two clauses of one statement.
  public var clauseSeparator: String { say("; ", "；") }

  /// "A", "A and B", "A, B and C"; empty for none.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: say(", ", "、"))
    return say(head + " and " + last, spaced(head, "和", last))
  }

  /// A Chinese word between two texts: with a space only where it meets Latin letters or digits.
  func spaced(_ left: String, _ word: String, _ right: String) -> String {
    let isApart = { (edge: Character?) in edge.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false }
    return left + (isApart(left.last) ? " " : "") + word + (isApart(right.first) ? " " : "") + right
  }

  /// Clauses of one sentence: as a list in English, with commas in Chinese.
  func clauses(_ all: [String]) -> String { say(list(all), all.joined(separator: "，")) }

  /// Sentences one after the other; empty ones are left out.
  public func sentences(_ all: [String]) -> String {
    all.filter { !$0.isEmpty }.joined(separator: say(" ", ""))
  }

  /// A statement as a sentence: with a capital letter and its period.
  ///
  /// - Parameter ended: false leaves the end as it is, for a heading.
  public func sentence(_ statement: String, ended: Bool = true) -> String {
    guard let last = statement.last, let first = statement.first else { return "" }
    let head = say(first.uppercased(), String(first)) + statement.dropFirst()
    return !ended || ".!?。！？".contains(last) ? head : head + say(".", "。")
  }

  /// A statement within a line: a text from the data without the period at its end.
  func statement(_ sentence: String) -> String {
    guard let last = sentence.last, ".。".contains(last) else { return sentence }
    return String(sentence.dropLast())
  }

  /// The first clause of a text from the data, where there is room for few words.
  func firstClause(_ sentence: String) -> String {
    statement(String(sentence.prefix { !";；".contains($0) }))
  }

  /// A remark behind a statement.
  func remark(_ text: String) -> String { say(" (\(text))", "（\(text)）") }
}

extension Wording {
  /// Between two sentences.
  public var sentenceGap: String { say(" ", "") }
  /// The label of a note.
  public var noteLabel: String { say("Note", "注意") }
}
