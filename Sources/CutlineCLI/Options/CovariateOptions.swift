import Admissions
import ArgumentParser
import Forecasting

/// Tables of what is known of a cycle before its lines are.
struct CovariateOptions: ParsableArguments {
  @Option(
    name: .customLong("covariate"),
    help: ArgumentHelp(
      "What is known of a cycle beforehand (applicants, places, a line published earlier), used where it won in past "
        + "cycles: the time column, a column for each, and key columns that tell them apart; repeatable.",
      valueName: "file"))
  var files: [String] = []

  /// What the files are called in messages on inputs.
  var inputs: [(String, String?)] { files.map { ("--covariate", $0) } }

  /// Refuses what covariates cannot go with.
  func check(_ columns: ColumnOptions, model: String) throws {
    guard !files.isEmpty else { return }
    if columns.floor != nil || columns.floorColumn != nil {
      throw ValidationError("--covariate: lines at a floor do not move with it; leave --floor out")
    }
    if ConversionShelf.names.contains(model) {
      throw ValidationError("--covariate: --model \(model) has its own tables; name another model")
    }
  }
}
