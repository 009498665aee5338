extension TableProblem {
  /// The problem as a compiler prints one: `lines.csv:42:7: error: ...`.
  public func printed(in language: TableLanguage = .english) -> String {
    "\(shown(file)):\(line):\(column): \(isNote ? "note" : "error"): \(message(in: language))"
  }

  /// What is wrong and the way out, without the place.
  public func message(in language: TableLanguage = .english) -> String {
    switch language {
    case .english: kind.englishMessage
    case .chinese: kind.chineseMessage
    }
  }
}
