public import Admissions
public import ArgumentParser
import Foundation

extension Language: ExpressibleByArgument {
  /// `en` or `zh`.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "en", "english": self = .english
    case "zh", "zh-cn", "chinese": self = .chinese
    default: return nil
    }
  }

  /// What the help shows.
  public static var allValueStrings: [String] { ["en", "zh"] }
  /// What the help shows as the default.
  public var defaultValueDescription: String { self == .english ? "en" : "zh" }
}

extension Language {
  /// By the first of CUTLINE_LANG, LC_ALL, LC_MESSAGES and LANG that is set: Chinese where it begins with zh.
  static var ofEnvironment: Language {
    let variables = ProcessInfo.processInfo.environment
    let names = ["CUTLINE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    let value = names.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    return value.lowercased().hasPrefix("zh") || value.lowercased() == "chinese" ? .chinese : .english
  }
}

/// Options of every command that speaks.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "Language of texts for people (default: by CUTLINE_LANG, LC_ALL, LC_MESSAGES, LANG, else en).")
  var chosen: Language?

  /// The language asked for, else that of the environment.
  var language: Language { chosen ?? .ofEnvironment }
}

/// A command that speaks the language asked for, also when it fails.
protocol SpeakingCommand: ParsableCommand {
  var language: LanguageOptions { get }
}

/// Options of every command on the data package.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "Folder of the data package (default: by CUTLINE_DATA, else data/kaoyan).", valueName: "folder"),
    completion: .directory)
  var folder: String?
}
