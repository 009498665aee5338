public import Admissions
public import ArgumentParser
public import Numerals

/// Which program, and what is taken as known: the options that `forecast`, `chance` and `report major` share.
struct ProgramOptions: ParsableArguments {
  @Option(
    help: "School: code, Chinese or English name, or alias (10013, 北京邮电大学, BUPT).",
    completion: CompletionWords.schools)
  var school: String

  @Option(help: "Major: code (0812, 085404), or a name.", completion: CompletionWords.majors)
  var major: String

  @Option(help: "Degree (default: the one with the most recent line).")
  var degree: Degree?

  @Option(help: "College, by name (default: the one with the most recent line).")
  var college: String?

  @OptionGroup var outlook: OutlookOptions

  @Option(
    name: .customLong("given"),
    help: ArgumentHelp(
      "What to take as known: national=270, plan=+20%, exempted=30, applicants=-10%.", valueName: "what=value"
    ))
  var given: [GivenValue] = []

  @OptionGroup var knowing: KnownOptions
}

/// Which line of a program: the total or a paper.
struct SubjectOptions: ParsableArguments {
  @Option(help: "Which line: the total, or that of one paper.")
  var subject: Subject = .total
}

/// Something the user takes as known: the national line, or a change at the program.
enum GivenValue: ExpressibleByArgument, Equatable {
  case national(Double)
  case scenario(ScenarioChange)

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == "national" {
      guard let value = Double(parts[1]), value.isFinite else { return nil }
      self = .national(value)
    } else {
      guard let subject = ScenarioChange.Subject(rawValue: parts[0]),
        let amount = GivenValue.amount(parts[1]), let change = ScenarioChange(subject, amount)
      else { return nil }
      self = .scenario(change)
    }
  }

  /// `+20%` and `-10%` are shares of what it was, a bare number is a count.
  private static func amount(_ text: String) -> ScenarioChange.Amount? {
    guard text.hasSuffix("%") else { return Double(text).map { .count($0) } }
    guard text.hasPrefix("+") || text.hasPrefix("-") else { return nil }
    return Double(text.dropLast()).map { .share($0 / 100) }
  }
}

extension [GivenValue] {
  /// The national line that was given last.
  var national: Double? {
    compactMap { given -> Double? in
      if case .national(let value) = given { return value }
      return nil
    }.last
  }

  /// The changes at the program; of one subject the last.
  var scenario: [ScenarioChange] {
    let all = compactMap { given -> ScenarioChange? in
      if case .scenario(let change) = given { return change }
      return nil
    }
    return ScenarioChange.Subject.allCases.compactMap { subject in all.last { $0.subject == subject } }
  }
}

extension Degree: ExpressibleByArgument {
  /// By the word of the data, or by what people call it.
  public init?(argument: String) { self.init(named: argument) }
}

extension Subject: ExpressibleByArgument {
  /// The subjects a person asks for; the printed pair is how tables say it.
  public static var allValueStrings: [String] {
    [Subject.total, .politics, .foreign, .subject1, .subject2].map(\.rawValue)
  }
}

extension Exam: ExpressibleByArgument {}

extension Confidence: ExpressibleByArgument {
  /// A, B or C.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

extension CalendarDate: ExpressibleByArgument {
  /// A day as yyyy-mm-dd.
  public init?(argument: String) { self.init(iso: argument) }
}
