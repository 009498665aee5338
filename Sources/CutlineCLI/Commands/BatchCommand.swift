import Admissions
import ArgumentParser
import Forecasting
import PanelTables

/// `cutline batch`: every series of a table in one run.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Forecast every series of a table, one row each, and never stop at a bad one.",
    discussion: """
      Rows of the target year that are present are lines already published: they condition the rest.

      Examples:
        cutline batch lines.csv --key school,program --time year --value line --year 2026
        gzip -dc ranks.csv.gz | cutline batch - --key school,program,category --group school,program \\
          --value value --scale rank --year 2024 --quantiles 0.1,0.5,0.9
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: "Forecast every series that has no value in this year.")
  var year: Int?

  @Option(help: "Forecast this many steps after each series' last value (default: 1).")
  var horizon: Int?

  @Option(help: ArgumentHelp("More quantiles to print.", valueName: "p,..."))
  var quantiles: NumberList = NumberList(numbers: [])

  @Option(help: "csv, or jsonl for one JSON object a line.")
  var format: OutcomeStyle.Format = .csv

  @Option(help: "File to write (default: standard output).")
  var output: String?

  @Option(
    help: ArgumentHelp("Write only this share of the series; everything is learned from.", valueName: "i/n"))
  var shard: Shard?

  @Option(help: "Decline series whose last value is older than this many years.")
  var maxAge: Int = 10

  @Flag(help: "Also print series that have a value in the target year, with status published.")
  var includePublished = false

  @Flag(help: "For spreadsheets: start with a byte order mark and defuse texts that look like formulas.")
  var bom = false

  func validate() throws {
    if year != nil, horizon != nil {
      throw ValidationError("--year and --horizon exclude each other: name one")
    }
    if let horizon, horizon < 1 { throw ValidationError("--horizon \(horizon): at least 1") }
    if maxAge < 1 { throw ValidationError("--max-age \(maxAge): at least 1") }
    for level in quantiles.numbers where !(level > 0 && level < 1) {
      throw ValidationError("--quantiles \(level): levels lie between 0 and 1")
    }
  }

  mutating func run() throws {
    let table = try PanelInputFile.read(panel, target: year, language: language.language)
    let aim = year.map(BatchRequest.Aim.year) ?? .horizon(horizon ?? 1)
    let request = BatchRequest(aim, model: panel.model, maxAge: maxAge, jobs: panel.jobs)
    let style = OutcomeStyle(format, byteOrderMark: bom, protectsSpreadsheets: bom)
    let writer = try BatchWriter(
      table: table, request: request, quantiles: quantiles.numbers, style: style, shard: shard,
      includesPublished: includePublished, language: language.language)
    let result = writer.write()
    if let output {
      try OutputFile.write(result.bytes, to: output)
    } else {
      try StandardOutput.write(result.bytes)
    }
    if !panel.quiet { BatchReport.print(writer, result, language: language.language) }
    if result.summary.declinedCount > 0 || table.droppedRowCount > 0 {
      throw CommandFailure.silent(.someDeclined)
    }
  }
}
