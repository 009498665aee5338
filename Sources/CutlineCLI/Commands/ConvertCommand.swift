import Admissions
import ArgumentParser
import Forecasting
import Numerals
import Reporting

/// `cutline convert`: what a score is worth in ranks, and in another year's scores.
struct ConvertCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract:
      "Convert a score by score-to-rank tables: its ranks, tie included, and the equal score of other years.",
    usage: "cutline convert <file> --year <year> --score <score> [<options>]",
    discussion: """
      The table has the columns year, score, rank (how many candidates have the score or a better one; or 年份, \
      分数, 累计人数), and those that tell its parts apart.

      Example:
        cutline convert ranks.csv --year 2025 --score 600 \\
          --where province=Hunan,track=physics
      """)

  @Argument(help: "The score tables (CSV with a header).")
  var file: String

  @Option(help: "The year of the score.")
  var year: Int

  @Option(parsing: .unconditional, help: "The score.")
  var score: Double

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Which part of the table, where it has several.", valueName: "column=value,..."))
  var part: ColumnList = ColumnList(names: [])

  @Option(help: ArgumentHelp("Column of the years.", valueName: "column"))
  var time: String = "year"

  @Option(
    help: ArgumentHelp(
      "Encoding of the text (default: UTF-8, or UTF-16 by its mark); others by name, such as gb18030.",
      valueName: "name"))
  var encoding: TextEncoding?

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard score.isFinite else { throw ValidationError("--score \(score): a number is needed") }
    for item in part.names where !item.contains("=") {
      throw ValidationError("--where \(item): column=value is needed")
    }
  }

  mutating func run() throws {
    let tables = try YearTables(
      file, time: time, conditions: part.names, encoding: encoding, language: language.language)
    guard let own = tables.ranks[year] else {
      throw CommandFailure(.inputMissing, .noTable(file, of: year, known: tables.ranks.keys.sorted()))
    }
    guard let tie = own.ranks(at: score), let middle = own.middleRank(at: score) else {
      throw CommandFailure(.usage, .belowTheTable(score, year))
    }
    let words = Wording(language.language)
    let highest = own.score(at: 0)
    guard score <= highest else {
      let line = words.aboveTable(
        year: year, score: score, highest: highest, rank: own.ranks(at: highest)?.upperBound)
      return try StandardOutput.write(line + "\n")
    }
    let others = tables.ranks.keys.sorted().filter { $0 != year }.map { other in
      words.equalScore(year: other, score: tables.ranks[other]?.score(at: middle) ?? .nan)
    }
    try StandardOutput.write(
      ([words.tie(year: year, score: score, ranks: tie)] + others).map { $0 + "\n" }.joined())
  }
}
