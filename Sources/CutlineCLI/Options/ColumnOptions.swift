import ArgumentParser
import Forecasting

/// What the columns of anyone's own table are, and what their values may be.
struct ColumnOptions: ParsableArguments {
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

  /// The options by name, for what remembers how a table was read; those that are not given are not in it.
  var request: [String: String] {
    var options = ["--key": key.names.joined(separator: ","), "--time": time, "--value": value]
    options["--group"] = group.names.isEmpty ? nil : group.names.joined(separator: ",")
    options["--scale"] = scale.rawValue
    for (name, number) in [("--lower", lower), ("--upper", upper), ("--step", step), ("--floor", floor)] {
      options[name] = number.map { "\($0)" }
    }
    options["--floor-column"] = floorColumn
    return options
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
