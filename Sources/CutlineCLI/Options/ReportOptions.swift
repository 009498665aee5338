import ArgumentParser
import Reporting

/// Where a report goes and in which form: what every report takes.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Folder for the report, its charts and their numbers.", valueName: "folder"),
    completion: .directory)
  var output: String = "reports"

  @Option(help: "md for Markdown with SVG files, html for one self-contained page.")
  var format: ReportFormat = .markdown

  @OptionGroup var opening: OpenOptions

  var folder: ReportFolder { ReportFolder(path: output, opening: opening) }
}
