import Admissions
import ArgumentParser
import Reporting

/// `cutline report`: documents with charts, written to a folder.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write reports with charts.", subcommands: [ReportMajorCommand.self])
}

extension ReportFormat: ExpressibleByArgument {}

/// `cutline report major`: one major's history, forecast and evidence.
struct ReportMajorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "major",
    abstract: "Report one major: history, gap to the national line, forecast, track record, sources.",
    discussion: "Example:  cutline report major --school BUPT --major 0812 --output reports")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: "Folder for the report, its charts and their numbers.")
  var output: String = "reports"

  @Option(help: "md for Markdown with SVG files, html for one self-contained page.")
  var format: ReportFormat = .markdown

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let forecast = try ProgramQuestion(program, in: dataset, language: language.language).answer()
    let report = MajorReport(forecast, language: language.language)
    let files = report.document.files(format, stem: report.stem)
    for file in files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    if let first = files.first { try StandardOutput.write(output + "/" + first.path + "\n") }
  }
}
