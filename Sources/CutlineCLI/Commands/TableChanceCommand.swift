import Admissions
import ArgumentParser
import Forecasting
import PanelTables
import Reporting

/// `cutline chance table`: the chance to clear one line of anyone's own table.
struct TableChanceCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "The chance to clear one line of your own table; with --scale rank a smaller number is better.",
    usage: "cutline chance table <file> --key <column,...> --series <field,...> --score <score> [<options>]",
    discussion: """
      The grade of the evidence counts the values of the series, their age, and whether 80 % ranges of the \
      same model held in past years of the table.

      Example:
        cutline chance table ranks.csv --key school,program --group school \\
          --scale rank --series 'IIT Bombay,Computer Science' --score 66
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "table for people, csv and json for programs, md for documents, html for a page.")
  var format: PageFormat = .table

  @Option(help: ArgumentHelp("The key of the series, column by column.", valueName: "field,..."))
  var series: String

  @Option(parsing: .unconditional, help: "The score or the rank.")
  var score: Double

  @Option(help: "The year of the line (default: the one after the last of the table).")
  var year: Int?

  @OptionGroup var sheet: SpreadsheetOptions
  @OptionGroup var thresholds: ThresholdOptions

  func validate() throws {
    guard score.isFinite else { throw ValidationError("--score \(score): a number is needed") }
    let scale = try panel.panelScale()
    if let lower = scale.lower, score < lower {
      throw ValidationError("--score \(score): below \(lower), the smallest possible value")
    }
    if let upper = scale.upper, score > upper {
      throw ValidationError("--score \(score): above \(upper), the largest possible value")
    }
  }

  mutating func run() throws {
    let table = try PanelInputFile.read(panel, target: year, language: language.language)
    let index = try SeriesQuestion(panel.file, table.panel, columns: panel.key.names).place(of: series)
    guard let target = year ?? table.panel.yearRange.map({ $0.upperBound + 1 }) else {
      throw CommandFailure(.inputMissing, .noRows(panel.file))
    }
    let chance = try TableChance(
      table.panel, floors: table.seriesFloors, series: index, year: target, score: score, model: models.model,
      jobs: panel.jobs,
      thresholds: thresholds.levels, conversions: models.conversion.shelf(table.panel, panel))
    let text = TableChanceText(
      chance.facts, key: table.panel.keys[index], language: language.language)
    let key = table.panel.keys[index]
    switch format {
    case .table: try display.show(text.lines)
    case .csv:
      let row = chance.csv(key: key, panel.key.names, sheet.writer)
      try StandardOutput.write(String(decoding: row, as: UTF8.self))
    case .json: try StandardOutput.write(chance.json(key: key, panel.key.names))
    case .md: try StandardOutput.write(text.document.markdown)
    case .html: try StandardOutput.write(text.document.html)
    }
    try table.finish()
  }
}
