import Admissions
import ArgumentParser
import Reporting

/// `cutline report year`: what moved in a cycle, how its forecasts did, what comes next.
struct ReportYearCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "year",
    abstract: "Report a cycle: national and school lines, last year's forecasts, the next cycle's.",
    usage: "cutline report year [<options>]",
    discussion: """
      Example:
        cutline report year --cycle 2026 --output reports
      """)

  @Option(
    help: ArgumentHelp(
      "Admission year to report (default: the last one with national lines).", valueName: "year"))
  var cycle: Int?

  @OptionGroup var knowing: KnownOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var report: ReportOptions

  mutating func run() throws {
    let dataset = try KnownLines(knowing, language: language.language).dataset(
      of: try DataFolder.read(data.folder))
    let desk = try ReportDesk.open(dataset, cycle: cycle)
    let page = YearReport(desk.yearReview(), language: language.language)
    try report.folder.write(page.document, as: report.format, stem: page.stem)
  }
}

/// The forecasts that reports on a cycle share.
enum ReportDesk {
  /// A desk for the cycle after `cycle`, which knows what was known when `cycle` was over.
  static func open(_ dataset: Dataset, cycle: Int?) throws(CommandFailure) -> ForecastDesk {
    let known = dataset.nationalCycles
    guard let last = known.last else {
      throw CommandFailure(.inputMissing, .nothingToReport)
    }
    let cycle = cycle ?? last
    guard known.contains(cycle) else {
      throw CommandFailure(.inputMissing, .noNationalLines(of: cycle, known: known[0]...last))
    }
    return ForecastDesk(cycle == last ? dataset : dataset.known(afterCycle: cycle), cycle: cycle + 1)
  }
}
