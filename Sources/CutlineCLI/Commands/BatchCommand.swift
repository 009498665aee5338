import Admissions
import ArgumentParser
import Batch
import Forecasting
import PanelTables
import Synchronization

/// `cutline batch`: every series of a table in one run.
struct BatchCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Forecast every series of a table, one row each, and never stop at a bad one.",
    discussion: """
      Rows of the target year that are present are lines already published: they condition the rest. Every \
      series has a row with its status (ok, fallback or declined) and the reason.

      Exit status 3: some series were declined, or rows skipped as --on-error skip asked for.

      Examples:
        cutline batch lines.csv --key school,program --value line --year 2026
        gzip -dc ranks.csv.gz | cutline batch - --key school,program,category \\
          --group school,program --scale rank --year 2024 --quantiles 0.1,0.9
        cutline batch lines.csv --key school,program --value line \\
          --output next.csv --resume
        cutline batch students.csv --key school,program --scale count \\
          --year 2026 --hierarchy school
        cutline fit all.csv --key school,program --value line --year 2026 \\
          --output prior.json
        cutline batch part.csv --key school,program --value line \\
          --prior prior.json
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var sums: HierarchyOptions
  @OptionGroup var yearly: YearlyOptions
  @OptionGroup var systems: SystemsOptions
  @OptionGroup var covariates: CovariateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var recording: RecordingOptions

  @Option(help: ArgumentHelp("More quantiles to print, as levels between 0 and 1.", valueName: "p,..."))
  var quantiles: NumberList = NumberList(numbers: [])

  @Option(
    help:
      "csv, jsonl for one JSON object a line, or hubverse for the table of forecast hubs: a row for each quantile."
  )
  var format: OutcomeStyle.Format = .csv

  @OptionGroup var destination: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Write only this share of the series, such as 2/4; without --prior it is learned from all.",
      valueName: "i/n"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp("Decline series whose last value is older than this many years.", valueName: "years"))
  var maxAge: Int = 10

  @Option(
    help: ArgumentHelp(
      "What cutline fit has learned: nothing is fitted, and a table sorted by key is read block by block.",
      valueName: "file"))
  var prior: String?

  @Flag(help: "With --prior: hold the whole table in memory, so that its rows may come in any order.")
  var unsorted = false

  @Flag(help: "Go on with the interrupted run that was writing --output; the bytes are the same.")
  var resume = false

  @Flag(help: "Also print series that have a value in the target year, with status published.")
  var includePublished = false

  @OptionGroup var sheet: SpreadsheetOptions

  func validate() throws {
    if resume, destination.file == nil {
      throw ValidationError("--resume goes on with a file: name it with --output")
    }
    try sums.check(panel, year: target.year, shard: shard != nil, resume: resume)
    if sums.isAsked, prior != nil || panel.floorColumn != nil {
      throw ValidationError("--hierarchy learns from the whole table, without --prior and --floor-column")
    }
    if sums.isAsked, ConversionShelf.names.contains(models.model) {
      throw ValidationError("--hierarchy: --model \(models.model) converts scores, and these are counts")
    }
    try covariates.check(panel.columns, model: models.model)
    if !covariates.files.isEmpty, prior != nil || sums.isAsked {
      throw ValidationError("--covariate learns from the whole table, without --prior and --hierarchy")
    }
    if recording.record, prior != nil, !unsorted {
      throw ValidationError("--record takes the whole table: with --prior add --unsorted")
    }
    if unsorted, prior == nil { throw ValidationError("--unsorted says how a table is read with --prior") }
    if format == .hubverse, includePublished {
      throw ValidationError("--format hubverse holds forecasts only: leave --include-published out")
    }
    if maxAge < 1 { throw ValidationError("--max-age \(maxAge): at least 1") }
    for level in quantiles.numbers where !(level > 0 && level < 1) {
      throw ValidationError("--quantiles \(level): levels lie between 0 and 1")
    }
  }

  mutating func run() throws {
    for (option, path) in [("--output", destination.file), ("--draws", sums.draws)] {
      try OutputGuard.check(
        path, option: option,
        against: [panel.input, ("--prior", prior), ("--weights", yearly.weights)] + models.conversion.inputs
          + covariates.inputs,
        language: language.language)
    }
    let meter = ProgressMeter(isSilent: panel.quiet)
    defer { meter.end() }
    if sums.isAsked {
      let result = try runHierarchy(meter)
      meter.end()
      return try finish(result)
    }
    let prior = try readPrior()
    // The watch for signals begins before there is anything to tidy up.
    let part = PartInTheMaking()
    let stop = StopSignals { [resume] in
      meter.end()
      if !resume { part.discard() }
    }
    defer { stop.cancel() }
    let result: Result
    switch try part.open({ try BatchDestination(destination.file, resumes: resume) }) {
    case .stream(let stream): result = try runStream(stream, prior, meter)
    case .file(let file): result = try tidily(file) { try runFile(file, prior, meter) }
    }
    meter.end()
    try finish(result)
  }

  /// The prior, where one is named.
  private func readPrior() throws(CommandFailure) -> GivenPrior? {
    guard let prior else { return nil }
    // Without a year or a horizon the prior says what is forecast.
    let isOpen = target.year == nil && target.horizon == nil
    return try panel.prior(prior, aim: isOpen ? nil : target.aim, model: models.model)
  }

  var tableLanguage: TableLanguage { TableLanguage(rawValue: language.language.rawValue) ?? .english }

  /// Does the work on a file and leaves no part of it behind when it fails, unless a later run is to go on with it.
  private func tidily(_ file: PartFile, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      if !resume { file.discard() }
      throw error
    }
  }
}

/// The part file that a stop signal has to remove: one that is being opened is waited for.
private final class PartInTheMaking: Sendable {
  private let file = Mutex<PartFile?>(nil)

  /// Opens a destination and keeps its part file in mind.
  func open(_ make: () throws -> BatchDestination) throws -> BatchDestination {
    try file.withLock { file in
      let destination = try make()
      if case .file(let part) = destination { file = part }
      return destination
    }
  }

  func discard() { file.withLock { $0?.discard() } }
}
