import Admissions
import ArgumentParser
import Forecasting
import PanelTables
import Reporting

/// `cutline chance table`: the chance to clear one line of anyone's own table.
struct TableChanceCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, md }

  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "The chance to clear one line of your own table; with --scale rank a smaller number is better.",
    discussion: """
      Example:  cutline chance table ranks.csv --key school,program --group school --scale rank \\
                  --series 'IIT Bombay,Computer Science' --score 66
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("The key of the series, column by column.", valueName: "field,..."))
  var series: String

  @Option(parsing: .unconditional, help: "The score or the rank.")
  var score: Double

  @Option(help: "The year of the line (default: the one after the last of the table).")
  var year: Int?

  @OptionGroup var thresholds: ThresholdOptions

  @Option(help: "table for people, json for programs, md for documents.")
  var format: Format = .table

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
      throw CommandFailure(.inputMissing, "cutline: \(panel.file): no rows")
    }
    let answer = try TableChance(
      table.panel, floors: table.seriesFloors, series: index, year: target, score: score, model: panel.model,
      jobs: panel.jobs,
      thresholds: thresholds.levels, conversions: panel.conversion.shelf(table.panel, panel))
    let text = TableChanceText(
      answer.facts, key: table.panel.keys[index], language: language.language)
    switch format {
    case .table: try StandardOutput.write(display.painted(text.lines))
    case .json: try StandardOutput.write(try answer.json(key: table.panel.keys[index], panel.key.names))
    case .md: try StandardOutput.write(text.document.markdown)
    }
  }
}
