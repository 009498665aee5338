import ArgumentParser
import Forecasting

/// When the forecasts of a table are for: one year, or the next years of every series.
struct TargetOptions: ParsableArguments {
  @Option(
    help:
      "Forecast every series that has no value in this year; the values that are there are published lines.")
  var year: Int?

  @Option(
    help: ArgumentHelp(
      "Forecast the 1st to this many years after each series' last value (default: 1).", valueName: "years"))
  var horizon: Int?

  func validate() throws {
    if year != nil, horizon != nil {
      throw ValidationError("--year and --horizon exclude each other: name one")
    }
    if let horizon, horizon < 1 { throw ValidationError("--horizon \(horizon): at least 1") }
  }

  /// How many years ahead are asked for at once.
  var steps: Int { horizon ?? 1 }

  /// The same as a request.
  var aim: BatchRequest.Aim { year.map(BatchRequest.Aim.year) ?? .horizon(steps) }
}
