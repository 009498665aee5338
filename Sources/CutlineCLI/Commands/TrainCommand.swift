import Admissions
import ArgumentParser
import Forecasting
import PanelTables

/// `cutline train`: learns from tables what other tables are forecast with.
struct TrainCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract:
      "Learn from tables what others are forecast with: weights of the yearly engine, or of the panel model.",
    discussion: """
      The same table and options give the same bytes, whatever --jobs. A table of 23,000 series takes a few \
      minutes.

      Example:
        cutline train history.csv --key series_id --time t --scale real \\
          --output weights.json

      With --panel the file is a list of tables, one admission system each, with columns name, file, scale \
      and license. What they teach short tables is written for --systems; every system counts the same.

        cutline train systems.csv --panel --key school,program \\
          --group school,program --output panel.json
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var language: LanguageOptions

  @Flag(name: .customLong("panel"), help: "Learn what systems teach the panel model from a list of tables.")
  var learnsSystems = false

  @Option(help: ArgumentHelp("With --panel: systems of the list to leave out.", valueName: "name,..."))
  var without: ColumnList = ColumnList(names: [])

  @Option(help: ArgumentHelp("How many years ahead the weights reach.", valueName: "years"))
  var horizon: Int = 6

  @Option(help: ArgumentHelp("How many networks are averaged; 0 leaves them out.", valueName: "number"))
  var networks: Int = 4

  @Option(help: "What everything random starts from.")
  var seed: UInt64 = 1

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    if !learnsSystems, !without.names.isEmpty {
      throw ValidationError("--without: leaves out systems of a list; --panel reads one")
    }
    if horizon < 1 { throw ValidationError("--horizon \(horizon): at least 1") }
    if networks < 0 { throw ValidationError("--networks \(networks): 0 or more") }
  }

  mutating func run() throws {
    try OutputGuard.check(destination.file, against: [panel.input], language: language.language)
    if learnsSystems { return try learnSystems() }
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

  private func learnSystems() throws {
    let list = try SystemList(panel.file, panel.reading, language: language.language)
    try OutputGuard.check(
      destination.file, against: list.entries.map { ($0.name, $0.file) }, language: language.language)
    for name in without.names where !list.entries.contains(where: { $0.name == name }) {
      throw CommandFailure(.usage, .unknownSystem(name, list.entries.map(\.name)))
    }
    let systems = try list.entries.filter { !without.names.contains($0.name) }.map { entry in
      var own = panel
      (own.file, own.scale, own.quiet) = (entry.file, entry.scale, true)
      let table = try PanelInputFile.read(own, target: nil, language: language.language)
      return (name: entry.name, license: entry.license, panel: table.panel)
    }
    guard let prior = SystemsPrior(learning: systems, program: ProgramVersion.text, jobs: panel.jobs) else {
      throw CommandFailure(.badData, .tooFewSystems(panel.file))
    }
    try destination.write(try JSONDocument.line(prior) + [UInt8(ascii: "\n")])
    if !panel.quiet { StandardError.write(.learnedSystems(prior.sources.map(\.name)), language.language) }
  }
}
