extension TableProblem {
  /// The problem as a compiler prints one: `lines.csv:42:7: error: ...`.
  public func printed(in language: TableLanguage = .english) -> String {
    let word =
      switch language {
      case .english: isNote ? "note: " : "error: "
      case .chinese: isNote ? "提示：" : "错误："
      }
    return "\(shown(file)):\(line):\(column): \(word)\(message(in: language))"
  }

  /// What is wrong and the way out, without the place.
  public func message(in language: TableLanguage = .english) -> String {
    switch language {
    case .english: kind.englishMessage
    case .chinese: kind.chineseMessage
    }
  }
}
