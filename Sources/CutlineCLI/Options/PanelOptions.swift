import ArgumentParser
import Forecasting
import Numerals
import PanelTables

/// How anyone's own table becomes a panel: what every command on a table takes.
struct PanelOptions: ParsableArguments {
  @Argument(help: "The table (CSV with a header), or - for standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "Columns that together name a series; without it the table is one series. A name with a comma goes in quotes.",
      valueName: "column,..."))
  var key: ColumnList = ColumnList(names: [])

  @Option(
    help: ArgumentHelp(
      "Column of the years: 2024, 2024年, 2024-09-01; of 2023-24 the first counts.", valueName: "column"))
  var time: String = "year"

  @Option(help: ArgumentHelp("Column of the values.", valueName: "column"))
  var value: String = "value"

  @Option(help: ArgumentHelp("Columns that group the series (school, major).", valueName: "column,..."))
  var group: ColumnList = ColumnList(names: [])

  @Option(
    help: ArgumentHelp(
      "What the values are: marks, places in a ranking (lower is harder), people, or anything else.",
      valueName: "kind"))
  var scale: Scale.Kind = .score

  @Option(
    help: ArgumentHelp(
      "The smallest possible value (default: 1 for ranks, 0 for counts, else none).", valueName: "number"))
  var lower: Double?

  @Option(help: ArgumentHelp("The largest possible value (default: none).", valueName: "number"))
  var upper: Double?

  @Option(
    help: ArgumentHelp("The distance between possible values (default: any value is).", valueName: "number"))
  var step: Double?

  @Option(
    help: ArgumentHelp(
      "A value below which no line is set and on which many lie (default: none).", valueName: "number"))
  var floor: Double?

  @Option(
    help: ArgumentHelp(
      "Column of the floor of each row, as of a line above it: values are forecast as gaps above their floors.",
      valueName: "column"))
  var floorColumn: String?

  @Option(
    help: ArgumentHelp(
      "What a bad row does: stop the run (exit status 65), or be skipped and named (3 at the end).",
      valueName: "policy"))
  var onError: PanelTableOptions.ErrorPolicy = .stop

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var cores: JobsOptions

  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  /// How many blocks of work run at a time.
  var jobs: Int { cores.jobs.count }

  func validate() throws {
    guard floorColumn == nil || scale == .score || scale == .real else {
      throw ValidationError(
        "--floor-column: gaps above a floor are differences; --scale must be score or real")
    }
    guard floorColumn == nil || floor == nil else {
      throw ValidationError("--floor and --floor-column exclude each other: name one")
    }
    _ = try panelScale()
  }

  /// The scale, or why there is none.
  func panelScale() throws -> Scale {
    do {
      return try Scale(scale, lower: lower, upper: upper, step: step, floor: floor)
    } catch {
      switch error {
      case .limitNotFinite: throw ValidationError("--lower, --upper and --floor must be finite")
      case .stepNotPositive: throw ValidationError("--step must be positive")
      case .limitsCross: throw ValidationError("--lower must lie below --upper, and so must --floor")
      }
    }
  }
}

/// Names of columns, separated by commas.
struct ColumnList: ExpressibleByArgument, Equatable {
  let names: [String]

  init(names: [String]) { self.names = names }

  init?(argument: String) {
    names = ColumnList.fields(argument).filter { !$0.isEmpty }
    if names.isEmpty { return nil }
  }

  /// The fields of a list; commas between quotes belong to a name, and a doubled quote is one.
  private static func fields(_ list: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    var before: Character = ","
    for character in list {
      if character == "\"", isQuoted || before == "," || before == "\"" {
        if !isQuoted, before == "\"" { fields[fields.count - 1].append(character) }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
      before = character
    }
    return fields
  }

  var defaultValueDescription: String { names.isEmpty ? "none" : names.joined(separator: ",") }
}

/// Numbers, separated by commas.
struct NumberList: ExpressibleByArgument, Equatable {
  let numbers: [Double]

  init(numbers: [Double]) { self.numbers = numbers }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    let known = parts.compactMap { $0 }
    guard known.count == parts.count else { return nil }
    numbers = known
  }

  var defaultValueDescription: String {
    numbers.isEmpty ? "none" : numbers.map(shortestText).joined(separator: ",")
  }
}
