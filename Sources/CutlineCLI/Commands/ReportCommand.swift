import Admissions
import ArgumentParser
import Reporting

/// `cutline report`: documents with charts, written to a folder.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write reports with charts.",
    discussion: """
      Examples:
        cutline report major --school BUPT --major 0812
        cutline report year --cycle 2026
      """,
    subcommands: [
      ReportYearCommand.self, ReportSchoolCommand.self, ReportMajorCommand.self, ReportEnrollmentCommand.self,
    ])
}

/// `cutline report major`: one major's history, forecast and evidence.
struct ReportMajorCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "major",
    abstract: "Report one major: history, gap to the national line, forecast, track record, sources.",
    discussion: """
      Example:
        cutline report major --school BUPT --major 0812 --output reports
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var line: SubjectOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var report: ReportOptions

  mutating func run() throws {
    let question = try ProgramQuestion(
      program, subject: line.subject, of: try DataFolder.read(data.folder), language: language.language)
    let desk = ForecastDesk(question.dataset, cycle: question.cycle)
    let forecast = try question.answer(at: desk)
    let page = MajorReport(
      forecast, elsewhere: line.subject == .total ? desk.elsewhere(forecast) : [],
      language: language.language)
    try report.folder.write(page.document, as: report.format, stem: page.stem)
  }
}
