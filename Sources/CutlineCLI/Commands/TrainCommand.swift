import Admissions
import ArgumentParser
import Forecasting
import PanelTables

/// `cutline train`: learns the weights of the yearly engine from a table.
struct TrainCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the yearly engine on a table and write what it learned as weights for other tables.",
    discussion: """
      The same table and options give the same bytes, whatever --jobs. A table of 23,000 series takes a few \
      minutes.

      Example:
        cutline train history.csv --key series_id --time t --scale real \\
          --output weights.json
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: ArgumentHelp("How many years ahead the weights reach.", valueName: "years"))
  var horizon: Int = 6

  @Option(help: ArgumentHelp("How many networks are averaged; 0 leaves them out.", valueName: "number"))
  var networks: Int = 4

  @Option(help: "What everything random starts from.")
  var seed: UInt64 = 1

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    if horizon < 1 { throw ValidationError("--horizon \(horizon): at least 1") }
    if networks < 0 { throw ValidationError("--networks \(networks): 0 or more") }
  }

  mutating func run() throws {
    try OutputGuard.check(destination.file, against: [panel.input], language: language.language)
    let table = try PanelInputFile.read(panel, target: nil, language: language.language)
    let weights = YearlyModel(networks: networks, seed: seed).train(
      table.panel, horizon: horizon, jobs: panel.jobs)
    guard weights.isUsable else {
      throw CommandFailure(.badData, .tooFewToLearnFrom(panel.file))
    }
    try destination.write(WeightsFile.bytes(of: weights))
    if !panel.quiet { StandardError.write(.trained(weights), language.language) }
    try table.finish()
  }
}
