import Admissions
import ArgumentParser
import DelimitedText
import Foundation
import PanelTables

/// `cutline check`: what a table of one's own is understood to be, and what is odd about it, without a forecast.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look a table over without forecasting: what was understood, what is odd, what to run next.",
    discussion: """
      Columns that are not named are found by their names and what is in them. Exit status: 0 nothing odd, 1 \
      something odd, 65 the table cannot be read.

      Example:
        cutline check lines.csv
        cutline check lines.csv --key school,program --value line
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var language: LanguageOptions

  mutating func run() throws {
    let language = language.language
    let text = try TableText.read(
      panel.file, encoding: panel.reading.encoding, language: language, jobs: panel.jobs)
    let sample = min(text.bytes.count, TableOpening.sampleBytes)
    let delimiter = panel.reading.delimiter
    let guess = ColumnGuess(
      text.bytes.span.extracting(first: sample), isWhole: sample == text.bytes.count,
      delimiter: delimiter == .auto ? nil : delimiter.dialect.delimiter, time: panel.time, value: panel.value,
      isWide: panel.reading.wide)
    let isKeyGiven = !panel.key.names.isEmpty
    take(guess)
    let settings = try PanelInputSettings(
      panel, target: nil, language: language,
      adjust: {
        $0.isThorough = true
        $0.namesEndings = true
      })
    let table: PanelTable
    do {
      table = try PanelTableReader.read(
        text.bytes.span, file: settings.file, columns: settings.columns, options: settings.options,
        jobs: panel.jobs)
    } catch {
      throw settings.failure(error, text)
    }
    let summary = TableSummary(
      table, guess, text, panel, isKeyGuessed: !isKeyGiven, language: language)
    let report = ProblemReport(in: settings.words)
    let oddities = report.lines(table.problems.errors) + report.lines(table.problems.notes)
    let lines = summary.understood + summary.oddities(oddities) + summary.next
    do throws(CommandFailure) {
      try StandardOutput.write(lines: lines)
    } catch {
      guard error.status == .success else { throw error }
    }
    let isOdd = table.problems.errorCount > 0 || table.problems.notes.contains(where: \.isOddity)
    if isOdd { throw CommandFailure.silent(.findings) }
  }

  /// Takes over what was guessed of what was not named.
  private mutating func take(_ guess: ColumnGuess) {
    if panel.key.names.isEmpty { panel.key = ColumnList(names: guess.key) }
    if guess.isWide { panel.reading.wide = true }
    if let time = guess.time { panel.time = time }
    if let value = guess.value { panel.value = value }
  }
}
