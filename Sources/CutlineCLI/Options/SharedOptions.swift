public import Admissions
public import ArgumentParser

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

/// Options of every command that speaks.
struct LanguageOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of the output.")
  var language: Language = .english
}

/// A command that speaks the language asked for, also when it fails.
protocol SpeakingCommand: ParsableCommand {
  var language: LanguageOptions { get }
}

/// Options of every command on the data package.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp("Folder of the data package (default: data/kaoyan).", valueName: "folder"))
  var folder: String?
}
