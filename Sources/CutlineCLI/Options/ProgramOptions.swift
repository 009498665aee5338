import Admissions
import ArgumentParser

/// Which program, and what is taken as known: the options that `forecast` and `report major` share.
struct ProgramOptions: ParsableArguments {
  @Option(help: "School: code, Chinese or English name, or alias (10013, 北京邮电大学, BUPT).")
  var school: String

  @Option(help: "Major: code (0812, 085404), or a name.")
  var major: String

  @Option(help: "Degree: academic or professional (default: the one with the most recent line).")
  var degree: Degree?

  @Option(help: "College, by name (default: the one with the most recent line).")
  var college: String?

  @Option(help: "Admission year to forecast (default: the one after the last national lines).")
  var year: Int?

  @Option(help: "total, politics, foreign, subject1 or subject2.")
  var subject: Subject = .total

  @Option(
    name: .customLong("given"),
    help: ArgumentHelp("What to take as known: national=270.", valueName: "what=value"))
  var given: [GivenValue] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Use only what was public on this day.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(help: "auto, or a model of cutline list models.")
  var model: String = "auto"
}

/// Something the user takes as known.
struct GivenValue: ExpressibleByArgument, Equatable {
  let value: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[0] == "national", let value = Double(parts[1]), value.isFinite else {
      return nil
    }
    self.value = value
  }
}

extension Degree: ExpressibleByArgument {}

extension Subject: ExpressibleByArgument {
  /// The subjects a person asks for; the printed pair is how tables say it.
  public static var allValueStrings: [String] {
    [Subject.total, .politics, .foreign, .subject1, .subject2].map(\.rawValue)
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// A day as yyyy-mm-dd.
  public init?(argument: String) { self.init(iso: argument) }
}
