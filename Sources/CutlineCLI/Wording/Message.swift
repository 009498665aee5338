import Admissions

/// A sentence for people in both languages; which one is said is decided where it is said.
struct Message: Sendable, Equatable {
  private let english: String
  private let chinese: String

  /// A sentence and its translation.
  static func say(_ english: String, _ chinese: String) -> Message {
    Message(english: english, chinese: chinese)
  }

  /// What is the same in every language, or has been put into words already.
  static func plain(_ text: String) -> Message { Message(english: text, chinese: text) }

  /// The sentence in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Both parts, one after the other.
  static func + (first: Message, second: Message) -> Message {
    Message(english: first.english + second.english, chinese: first.chinese + second.chinese)
  }
}

extension Message {
  /// The place of an error in a file, before its words.
  static func located(_ file: String, _ line: Int, _ column: Int) -> Message {
    plain("\(file):\(line):\(column): error: ")
  }
}
