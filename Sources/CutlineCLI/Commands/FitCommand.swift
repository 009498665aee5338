import Admissions
import ArgumentParser
import Batch
import Forecasting
import Foundation
import Hashing
import PanelTables

/// `cutline fit`: learns what a table teaches, for batches that use it.
struct FitCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Learn from a table all that its series share, as a file for batch --prior.",
    discussion: """
      With the prior every series is forecast from its own rows alone: any part of the table, in any order, \
      on any machine gives the rows that the whole gives. The model auto tries the models on past cycles and \
      keeps all of them; a run uses the one that did best unless it names another.

      Exit status 3: rows were skipped, as --on-error skip asked for.

      Examples:
        cutline fit lines.csv --key school,program --value line --year 2026 \\
          --output prior.json
        cutline batch lines.csv --key school,program --value line \\
          --prior prior.json
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var language: LanguageOptions

  @OptionGroup var target: TargetOptions
  @OptionGroup var systems: SystemsOptions

  @Option(
    help: ArgumentHelp(
      "auto keeps every model and how they did on past cycles; the name of one keeps that one.",
      valueName: "name"))
  var model: String = BatchRequest.auto

  @Option(help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"))
  var output: String

  func validate() throws {
    guard model == BatchRequest.auto || BatchPrior.learnable.contains(model) else {
      throw ValidationError(
        "--model \(model): cannot be kept in a prior; known: auto, "
          + BatchPrior.learnable.joined(separator: ", "))
    }
  }

  mutating func run() throws {
    try OutputGuard.check(output, against: [panel.input], language: language.language)
    let meter = ProgressMeter(isSilent: panel.quiet)
    defer { meter.end() }
    meter.begin(ProgressStep(.reading(panel.file), language: language.language))
    var source = try FitSource(panel.file)
    let table = try PanelInputFile.read(
      panel, target: target.year, language: language.language, watch: { source.add($0) })
    meter.begin(ProgressStep(.learning, language: language.language))
    let prior = try learn(table)
    let document = PriorDocument(
      prior: prior,
      provenance: PriorDocument.Provenance(
        program: ProgramVersion.text, files: [source.file],
        options: panel.learned(aim: target.aim).values(aim: target.aim)))
    let bytes = try document.bytes(JSONCoder())
    if output == "-" {
      try StandardOutput.write(bytes)
    } else {
      try OutputFile.write(bytes, to: output, isDurable: true)
    }
    meter.end()
    if !panel.quiet { say(prior, bytes.count) }
    try table.finish()
  }

  private func learn(_ table: PanelTable) throws(CommandFailure) -> BatchPrior {
    let systems = try systems.read()
    do {
      return try BatchPrior(
        learning: table.panel, groupLabels: table.groupLabels,
        BatchRequest(target.aim, model: model, jobs: panel.jobs, systems: systems), floors: table.seriesFloors
      )
    } catch {
      throw CommandFailure(.badData, .cannotBeFitted(panel.file, error))
    }
  }

  private func say(_ prior: BatchPrior, _ size: Int) {
    for line in BatchReport.lines(prior.choice, language.language) { StandardError.write(line) }
    let names = prior.modelNames.joined(separator: ", ")
    StandardError.write(.learned(output, names, from: prior.seriesCount, bytes: size), language.language)
  }
}

/// The table that a prior is learned from, as its provenance names it.
private struct FitSource {
  private let name: String
  private var hash = ContentHash()

  /// A file is hashed at once, a stream as it is read.
  init(_ name: String) throws(CommandFailure) {
    self.name = name
    guard !FileSystem.isStream(name) else { return }
    let bytes = try InputFile.mapped(name)
    hash.add(bytes.span)
  }

  mutating func add(_ chunk: Span<UInt8>) { hash.add(chunk) }

  var file: PriorDocument.Provenance.File {
    PriorDocument.Provenance.File(name: name, content: hash)
  }
}
