import ArgumentParser
import DelimitedText
import Forecasting
import Foundation
import PanelTables

/// How anyone's own table becomes a panel: the options that `batch` and `backtest` share.
struct PanelOptions: ParsableArguments {
  @Argument(help: "The table (CSV with a header), or - for standard input.")
  var file: String

  @Option(help: ArgumentHelp("Columns that together name a series.", valueName: "column,..."))
  var key: ColumnList

  @Option(help: "Column of the years.")
  var time: String = "year"

  @Option(help: "Column of the values.")
  var value: String = "value"

  @Option(help: ArgumentHelp("Columns that group the series (school, major).", valueName: "column,..."))
  var group: ColumnList = ColumnList(names: [])

  @Option(help: "How values behave: score, rank, count or real.")
  var scale: Scale.Kind = .score

  @Option(help: "The smallest possible value.")
  var lower: Double?

  @Option(help: "The largest possible value.")
  var upper: Double?

  @Option(help: "The distance between possible values.")
  var step: Double?

  @Option(help: "A value below which no line is set and on which many lie.")
  var floor: Double?

  @Option(
    help: ArgumentHelp(
      "Column of the floor of each row, as of a line above it: values are forecast as gaps above their floors.",
      valueName: "column"))
  var floorColumn: String?

  @Option(help: ArgumentHelp("auto, or a model of cutline list models.", valueName: "name"))
  var model: String = "auto"

  @Option(help: "What a bad row does: stop the run, or be skipped and named.")
  var onError: PanelTableOptions.ErrorPolicy = .stop

  @Option(help: ArgumentHelp("Delimiter of the table: comma, tab or semicolon.", valueName: "name"))
  var delimiter: Delimiter = .comma

  @Option(help: "How many cores to use (default: all); never changes the output.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var conversion: ConversionOptions

  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  enum Delimiter: String, ExpressibleByArgument, CaseIterable {
    case comma, tab, semicolon

    var dialect: Dialect {
      switch self {
      case .comma: .commas
      case .tab: .tabs
      case .semicolon: Dialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "\""))
      }
    }
  }

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs \(jobs): at least one is needed") }
    let names = ModelShelf.names + ConversionShelf.names
    guard model == BatchRequest.auto || ModelShelf.knows(model) || names.contains(model) else {
      throw ValidationError("--model \(model): no such model; known: auto, \(names.joined(separator: ", "))")
    }
    try conversion.check(model)
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
    names = argument.split(separator: ",", omittingEmptySubsequences: true).map(String.init)
    if names.isEmpty { return nil }
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

  var defaultValueDescription: String { numbers.isEmpty ? "none" : "\(numbers)" }
}
