import Admissions
import ArgumentParser

/// Languages separated by commas, each once.
struct LanguageList: ExpressibleByArgument, Equatable {
  let languages: [Language]

  /// Both languages.
  static let all = LanguageList(languages: [.english, .chinese])

  private init(languages: [Language]) { self.languages = languages }

  init?(argument: String) {
    let named = argument.split(separator: ",").map { Language(argument: String($0)) }
    let languages = named.compactMap(\.self)
    guard !languages.isEmpty, languages.count == named.count, Set(languages).count == languages.count else {
      return nil
    }
    self.init(languages: languages)
  }

  /// What the help shows as the default.
  var defaultValueDescription: String { languages.map(\.rawValue).joined(separator: ",") }
}
