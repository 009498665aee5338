import Admissions
import ArgumentParser
import Reporting

/// `cutline report enrollment`: a school's funnel, ratios, coherent forecasts, and the national picture.
struct ReportEnrollmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrollment",
    abstract:
      "Report enrollment: funnel, ratios with their denominators, forecasts that add up, the national picture.",
    discussion: "Example:  cutline report enrollment --school HDU --output reports")

  @Option(help: "School: code, Chinese or English name, or alias (10336, HDU).")
  var school: String

  @Option(help: "Admission year to forecast (default: the one after the school's last counts).")
  var year: Int?

  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: "Folder for the report, its charts and their numbers.")
  var output: String = "reports"

  @Option(help: "md for Markdown with SVG files, html for one self-contained page.")
  var format: ReportFormat = .markdown

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let school = try ProgramQuestion.school(self.school, in: dataset.catalog)
    let report: EnrollmentReport
    do {
      report = EnrollmentReport(
        try EnrollmentStory(dataset, school: school, cycle: year), language: language.language)
    } catch {
      throw CountQuestion.failure(error, school: school, language.language)
    }
    let files = report.document.files(format, stem: report.stem)
    for file in files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    if let first = files.first { try StandardOutput.write(output + "/" + first.path + "\n") }
  }
}
