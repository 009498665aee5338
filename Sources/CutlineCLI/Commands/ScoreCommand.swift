import Admissions
import ArgumentParser
import Foundation
import Numerals
import PanelTables
import Reporting

/// `cutline score`: what came of recorded forecasts.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Fill published lines into the register of forecasts and print the scorecard by lead time.",
    discussion: """
      Write a forecast down, and score it once the line is in the data:
        cutline forecast --school BUPT --major 0812 --record
        cutline score
      The same for a table of your own, forecast with batch --record:
        cutline score table lines.csv --key school,program
      Forecasts of anyone in the table of forecast hubs, against your own table:
        cutline score table lines.csv --key school,program --forecasts hub.csv
      """,
    subcommands: [
      ScoreProgramsCommand.self, ScoreTableCommand.self, ScoreExportCommand.self, ScoreImportCommand.self,
    ],
    defaultSubcommand: ScoreProgramsCommand.self)
}

/// How a scorecard is shown, and whether the register is written.
struct ScoreOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @Flag(help: "Score without writing outcomes into the register.")
  var dryRun = false

  @Option(help: "table for people, json for programs.")
  var format: Format = .table

  /// What is done with the register.
  var use: RegisterFile.Use { dryRun ? .reading : .adding }

  /// Writes the outcomes, where that is wanted, and prints the scorecard with them.
  func finish(
    _ file: RegisterFile, _ outcomes: [RegisterEntry.Content], on day: CalendarDate, language: Language
  ) throws {
    var file = file
    if dryRun {
      var copy = file.register
      _ = copy.append(outcomes, on: day)
      try show(copy, language)
    } else {
      try file.append(outcomes, on: day)
      StandardError.write(
        .say(
          "cutline: \(outcomes.count) outcome\(outcomes.count == 1 ? "" : "s") filled into \(file.path)",
          "cutline: 已将 \(outcomes.count) 个结果填入 \(file.path)"), language)
      try show(file.register, language)
    }
  }

  func show(_ register: Register, _ language: Language) throws {
    let card = RegisterScorecard(register)
    switch format {
    case .table: try StandardOutput.write(RegisterText(card, language: language).text)
    case .json: try StandardOutput.write(RegisterJSON(card).text())
    }
  }
}

/// `cutline score`: forecasts of lines of the data package.
struct ScoreProgramsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "programs", abstract: "Score forecasts of lines of the data package.",
    usage: "cutline score [programs] [<options>]")

  @OptionGroup var register: RegisterOptions
  @OptionGroup var score: ScoreOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let file = try register.open(data: data.folder, for: score.use, language.language)
    try score.finish(
      file, file.register.outcomes(in: dataset), on: register.day, language: language.language)
  }
}

/// `cutline score table`: forecasts that `batch --record` wrote.
struct ScoreTableCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Score forecasts of your own table, recorded by batch --record.",
    discussion: "The forecasts are those recorded under the table's file name, or under --recorded-as.")

  @OptionGroup var panel: PanelOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var score: ScoreOptions
  @OptionGroup var hub: HubOptions
  @OptionGroup var language: LanguageOptions

  @Option(
    help: ArgumentHelp(
      "The name under which they were recorded (default: the file's name).", valueName: "name"))
  var recordedAs: String?

  mutating func run() throws {
    let table = try PanelInputFile.read(panel, target: nil, language: language.language)
    if let forecasts = hub.forecasts {
      try scoreHub(forecasts, table)
      return try table.finish()
    }
    let file = try register.open(data: nil, for: score.use, language.language)
    let scope = recordedAs ?? RecordingOptions.name(of: panel.file)
    let scopes = Set(file.register.forecasts.map(\.forecast.scope)).sorted()
    if !scopes.contains(scope), !panel.quiet { remark(scope, scopes, file.path) }
    try score.finish(
      file, file.register.outcomes(in: table.panel, scope: scope), on: register.day,
      language: language.language)
    try table.finish()
  }

  /// Scores the forecasts of a hub's table; nothing is written.
  private func scoreHub(_ file: String, _ table: PanelTable) throws {
    let found: [RecordedForecast]
    do {
      found = try HubTable.forecasts(
        in: InputFile.read(file), file: file, key: table.columns.key, time: table.columns.time,
        of: table.panel)
    } catch let error as HubTableError {
      throw CommandFailure(error, file)
    }
    var register = Register()
    _ = register.append(found.map(RegisterEntry.Content.forecast), on: self.register.day)
    _ = register.append(register.outcomes(in: table.panel, scope: file), on: self.register.day)
    try score.show(register, language.language)
  }

  /// Says that nothing was recorded under a name, and under which there is something.
  private func remark(_ scope: String, _ scopes: [String], _ path: String) {
    let names = scopes.prefix(8).joined(separator: ", ")
    StandardError.write(
      language.language == .chinese
        ? "cutline: \(path)：没有以 \(scope) 记录的预测"
          + (scopes.isEmpty ? "；先用 batch --record 记录" : "；现有：\(names)。请以 --recorded-as 指明其一")
        : "cutline: \(path): no forecast is recorded as \(scope)"
          + (scopes.isEmpty
            ? "; record some with batch --record" : "; there are: \(names). Name one with --recorded-as"))
  }
}
