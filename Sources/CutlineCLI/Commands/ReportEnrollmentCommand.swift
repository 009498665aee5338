import Admissions
import ArgumentParser
import Reporting

/// `cutline report enrollment`: a school's funnel, ratios, coherent forecasts, and the national picture.
struct ReportEnrollmentCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrollment",
    abstract:
      "Report enrollment: funnel, ratios with their denominators, forecasts that add up, the national picture.",
    usage: "cutline report enrollment --school <school> [<options>]",
    discussion: """
      Example:
        cutline report enrollment --school HDU --output reports
      """)

  @Option(help: "School: code, Chinese or English name, or alias (10336, HDU).")
  var school: String

  @Option(help: "Admission year to forecast (default: the one after the school's last counts).")
  var year: Int?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var report: ReportOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let school = try ProgramQuestion.school(self.school, in: dataset.catalog)
    let page: EnrollmentReport
    do {
      page = EnrollmentReport(
        try EnrollmentStory(dataset, school: school, cycle: year), language: language.language)
    } catch {
      throw CountQuestion.failure(error, school: school)
    }
    try report.folder.write(page.document, as: report.format, stem: page.stem)
  }
}
