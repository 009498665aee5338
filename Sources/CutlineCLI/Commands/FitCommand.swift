import Admissions
import ArgumentParser
import Forecasting
import Foundation
import PanelTables

/// `cutline fit`: learns what a table teaches, for batches that use it.
struct FitCommand: ParsableCommand {
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
    begin(meter, isChinese ? "读取 \(panel.file)" : "reading \(panel.file)")
    var source = try FitSource(panel.file)
    let table = try PanelInputFile.read(
      panel, target: target.year, language: language.language, watch: { source.add($0) })
    begin(meter, isChinese ? "学习" : "learning")
    let prior = try learn(table)
    let document = PriorDocument(
      prior: prior,
      provenance: PriorDocument.Provenance(
        program: Cutline.configuration.version, files: [source.file],
        options: LearnedOptions(
          panel, year: target.year, horizon: target.year == nil ? target.steps : nil
        ).values))
    let bytes = try document.bytes()
    if output == "-" {
      try StandardOutput.write(bytes)
    } else {
      try OutputFile.write(bytes, to: output)
    }
    meter.end()
    if !panel.quiet { say(prior, bytes.count) }
    try table.finish()
  }

  private func learn(_ table: PanelTable) throws(CommandFailure) -> BatchPrior {
    do {
      return try BatchPrior(
        learning: table.panel, groupLabels: table.groupLabels,
        BatchRequest(target.aim, model: model, jobs: panel.jobs), floors: table.seriesFloors)
    } catch {
      throw CommandFailure(
        .badData, "cutline: \(panel.file): " + FitFailure.text(error, isChinese: isChinese))
    }
  }

  private var isChinese: Bool { language.language == .chinese }

  private func begin(_ meter: ProgressMeter, _ name: String) {
    meter.begin(ProgressStep(name: name, language: language.language))
  }

  private func say(_ prior: BatchPrior, _ size: Int) {
    for line in BatchReport.lines(prior.choice, language.language) { StandardError.write(line) }
    let names = prior.modelNames.joined(separator: ", ")
    StandardError.write(
      isChinese
        ? "cutline: \(output)：由 \(prior.seriesCount) 条序列学得 \(names)，\(size) 字节"
        : "cutline: \(output): \(names), learned from \(prior.seriesCount) series; \(size) bytes")
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
    PriorDocument.Provenance.File(
      name: name, bytes: hash.count, hash: ContentHash.hexadecimal(hash.value))
  }
}
