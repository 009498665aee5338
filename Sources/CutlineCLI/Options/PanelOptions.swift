public import ArgumentParser
import Batch
public import Forecasting
import Numerals
public import PanelTables

/// How anyone's own table becomes a panel: what every command on a table takes.
@dynamicMemberLookup
struct PanelOptions: ParsableArguments {
  @Argument(help: "The table (CSV with a header), or - for standard input.", completion: .file())
  var file: String

  @OptionGroup var columns: ColumnOptions

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

  /// The options of its columns, as if they stood here.
  subscript<Value>(dynamicMember path: WritableKeyPath<ColumnOptions, Value>) -> Value {
    get { columns[keyPath: path] }
    set { columns[keyPath: path] = newValue }
  }

  /// The scale, or why there is none.
  func panelScale() throws -> Scale { try columns.panelScale() }
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

extension PanelOptions {
  /// The options that a fit depends on, by name; those that are not given are not in it.
  /// - Parameter aim: what is forecast; nil leaves it to a prior.
  func learned(aim: BatchRequest.Aim?) -> LearnedOptions {
    var options = columns.request
    // The encoding changes nothing about what is learned.
    options.merge(reading.given.filter { $0.key != "--encoding" && $0.key != "--strict" }) { first, _ in first
    }
    return LearnedOptions(table: options, aim: aim)
  }

  /// What was learned before, read from a file and checked against what is asked for.
  ///
  /// - Parameters:
  ///   - aim: what is forecast; nil leaves it to the prior.
  ///   - model: one of the prior's models; `auto` takes the one it was learned for.
  func prior(_ file: String, aim: BatchRequest.Aim?, model: String) throws(CommandFailure) -> GivenPrior {
    let bytes = try InputFile.read(file)
    do {
      return try GivenPrior(
        bytes, name: file, asked: learned(aim: aim), model: model == BatchRequest.auto ? nil : model,
        jobs: jobs, JSONCoder())
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension Scale.Kind: ExpressibleByArgument {}
extension PanelTableOptions.ErrorPolicy: ExpressibleByArgument {}
extension OutcomeStyle.Format: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
  /// A share as `2/4`.
  public init?(argument: String) { self.init(argument) }
}
