import Admissions
import ArgumentParser
import Forecasting
import Hashing
import PanelTables
import Statistics

/// `cutline backtest`: how well past cycles would have been forecast.
struct BacktestCommand: SpeakingCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Forecast past cycles from what was known before each, and print the scorecard.",
    discussion: """
      Every cycle is forecast with everything estimated before it and compared with "same as last year". With --model \
      auto every model is scored, and auto itself: what it would have chosen before each cycle.

      Example:
        cutline backtest lines.csv --key school,program --group school \\
          --value line --from 2020
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var yearly: YearlyOptions
  @OptionGroup var systems: SystemsOptions
  @OptionGroup var covariates: CovariateOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: ArgumentHelp("First cycle to score (default: the first that can be).", valueName: "year"))
  var from: Int?

  @Option(help: ArgumentHelp("Last cycle to score (default: the last).", valueName: "year"))
  var to: Int?

  @Option(
    help: ArgumentHelp(
      "Share of each cycle, from 0 to below 1, taken as published before the rest is forecast.",
      valueName: "share"))
  var reveal: Double = 0

  @Option(
    help: ArgumentHelp(
      "Reveal whole groups by this key column instead of single series.", valueName: "column"))
  var revealBy: String?

  @Option(help: "Seed of the choice of what is revealed.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Score joint chances instead: of random lists of this many choices, that at least one line is cleared.",
      valueName: "size"))
  var lists: Int?

  @Option(help: "table for people, csv or json for programs.")
  var format: Format = .table

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    if !(reveal >= 0 && reveal < 1) { throw ValidationError("--reveal \(reveal): a share from 0 to below 1") }
    if let revealBy, !panel.key.names.contains(revealBy) {
      throw ValidationError("--reveal-by \(revealBy): must be one of the key columns")
    }
    if let lists, lists < 2 { throw ValidationError("--lists \(lists): a list has at least two choices") }
    if lists != nil, format == .json || reveal > 0 {
      throw ValidationError("--lists prints a table or csv, and reveals nothing")
    }
    try covariates.check(panel.columns, model: models.model)
    if lists != nil, !covariates.files.isEmpty {
      throw ValidationError("--lists scores the panel model alone: leave --covariate out")
    }
    if let from, let to, from > to { throw ValidationError("--from \(from) lies after --to \(to)") }
  }

  mutating func run() throws {
    try OutputGuard.check(
      destination.file,
      against: [panel.input, ("--weights", yearly.weights)] + models.conversion.inputs
        + covariates.inputs,
      language: language.language)
    let table = try PanelInputFile.read(panel, target: nil, language: language.language)
    // The floor of a cycle is known before its lines: what is scored are the gaps above it.
    let worked = table.seriesFloors.map { FlooredPanel(table.panel, $0).gaps } ?? table.panel
    let backtest = PanelBacktest(
      worked, jobs: panel.jobs,
      isRevealed: reveal > 0
        ? Reveal(worked, share: reveal, column: revealBy.flatMap(panel.key.names.firstIndex), seed: seed)
          .holds : nil)
    let cycles = backtest.cycles.filter { $0 >= from ?? .min && $0 <= to ?? .max }
    guard !cycles.isEmpty else {
      throw CommandFailure(.inputMissing, .noCycleToScore(panel.file))
    }
    if let lists {
      let scores = ListScores(
        worked, cycles: cycles, size: lists, seed: seed, jobs: panel.jobs, language: language.language)
      try destination.write(Array(scores.text(asTable: format == .table).utf8))
      return try table.finish()
    }
    let conversions = try models.conversion.shelf(table.panel, panel, language: language.language)
    let names = models.model == BatchRequest.auto ? ModelShelf.names + conversions.names : [models.model]
    let weights = try yearly.read(model: models.model, scale: panel.scale, steps: 1)?.weights
    let elsewhere = try systems.read()
    let beforehand = try covariates.read(worked, panel, language: language.language)
    let contestants = names.flatMap { name -> [Contestant] in
      if let conversion = conversions.model(named: name) { return [Contestant(name, conversion)] }
      guard let model = ModelShelf.model(named: name, weights: weights, systems: elsewhere) else { return [] }
      return Contestant.rows(name, model, beside: beforehand)
    }
    // The best of them is found afterwards; the choice of one has to be made before each cycle.
    let auto = AutoForecaster(weights: weights, systems: elsewhere)
    let choice = models.model == BatchRequest.auto ? [Contestant(auto.name, auto)] : []
    let cards = (contestants + choice).map { contestant in
      Scorecard(
        model: contestant.name,
        scores: cycles.flatMap { backtest.scores(of: contestant.model, cycle: $0) })
    }.sorted { $0.overall.crps < $1.overall.crps }
    let document = ScorecardDocument(
      cards: cards, panel: worked, keyColumns: panel.key.names, language: language.language)
    let text =
      switch format {
      case .table: document.table
      case .csv: document.csv
      case .json: try document.json()
      }
    try destination.write(Array(text.utf8))
    try table.finish()
  }
}

/// A model that is scored, and what its row is called.
private struct Contestant {
  let name: String
  let model: any Forecaster

  init(_ name: String, _ model: any Forecaster) {
    (self.name, self.model) = (name, model)
  }

  /// A model by itself, and beside covariates where there are any.
  static func rows(_ name: String, _ model: any Forecaster, beside known: [Covariate]) -> [Contestant] {
    let alone = Contestant(name, model)
    return known.isEmpty
      ? [alone] : [alone, Contestant(name + " + covariates", CovariateForecaster(model, known))]
  }
}

/// Which rows of a cycle are taken as published: drawn by key (or part of it), year and seed, so that neither
/// the order of rows nor other series change the draw.
struct Reveal: Sendable {
  private let keys: [[String]]
  private let share: Double
  private let seed: UInt64

  init(_ panel: Panel, share: Double, column: Int?, seed: UInt64) {
    keys = (0..<panel.seriesCount).map { index in
      column.map { [panel.keys.text($0, of: index)] } ?? panel.keys[index]
    }
    self.share = share
    self.seed = seed
  }

  /// Whether a series' line of a year is taken as published.
  func holds(_ series: Int, _ year: Int) -> Bool {
    let hash = keys[series].reduce(FNV1a.start) { FNV1a.mixed(FNV1a.mixed($0, $1.utf8), 0xFF) }
    var generator = SeededGenerator(seed: hash ^ seed ^ UInt64(bitPattern: Int64(year)) &* 0x9E37_79B9)
    return generator.uniform() < share
  }
}
