public import Admissions

/// Every sentence with a number in it, in one language: nothing else in the program words a figure.
///
/// The functions give plain text. Numbers are rounded to what the evidence bears: a line to the point, a
/// chance in words to the nearest of 20 or of 100.
public struct Wording: Sendable, Equatable {
  /// The language of every word.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) {
    self.language = language
  }

  func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .chinese: chinese()
    }
  }

  /// The name that exists, in the language where it does.
  func name(english: String, chinese: String) -> String {
    switch language {
    case .english: english.isEmpty ? chinese : english
    case .chinese: chinese.isEmpty ? english : chinese
    }
  }
}
