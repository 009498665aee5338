import Admissions
import ArgumentParser
import Numerals

/// From when on the data package is looked at, and with which model.
struct OutlookOptions: ParsableArguments {
  @Option(help: "Admission year to forecast (default: the one after the last national lines).")
  var year: Int?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Use only what was public on this day.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp("auto, or a model of cutline list models.", valueName: "name"),
    completion: CompletionWords.models)
  var model: String = "auto"

  /// What was known.
  func known(_ dataset: Dataset) -> Dataset { asOf.map(dataset.known(asOf:)) ?? dataset }

  /// The year to forecast from what is known.
  func cycle(of known: Dataset) throws(CommandFailure) -> Int {
    guard let cycle = year ?? asOf?.runningCycle ?? LineForecaster.nextCycle(known) else {
      throw CommandFailure(.inputMissing, .noNationalLines)
    }
    return cycle
  }
}
