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

  /// Years beyond the last lines that can be asked for: further ahead nothing is known, and every year between is
  /// worked out.
  private static let furthest = 50

  /// The year to forecast from what is known.
  func cycle(of known: Dataset) throws(CommandFailure) -> Int {
    let next = LineForecaster.nextCycle(known)
    guard let cycle = year ?? asOf?.runningCycle ?? next else {
      throw CommandFailure(.inputMissing, .noNationalLines)
    }
    if let next, cycle > next + OutlookOptions.furthest {
      let option = year == nil ? "--as-of" : "--year"
      throw CommandFailure(.usage, .outOfRange(option, "\(cycle)", 0...next + OutlookOptions.furthest))
    }
    return cycle
  }
}
