import ArgumentParser
import Forecasting

/// What the panel model takes from other admission systems.
struct SystemsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What other admission systems teach a short table, from cutline train --panel; none leaves it to itself "
        + "(default: what comes with the program).", valueName: "file|none"))
  var systems: String?

  /// The word for a table that is left to itself.
  private static let nothing = "none"

  func read() throws(CommandFailure) -> SystemsPrior? {
    guard let systems else { return .shipped }
    if systems == Self.nothing { return nil }
    let bytes = try InputFile.mapped(systems)
    guard let prior = try? JSONDocument.value(SystemsPrior.self, of: bytes), prior.isUsable else {
      throw CommandFailure(.badData, .notWeights(systems))
    }
    return prior
  }
}
