public import ArgumentParser
public import Reporting

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

/// How an answer that can also be a page is printed.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, md, html
}

extension ReportFormat: ExpressibleByArgument {}

/// Writes the files of reports below a folder; what is there already and the same is left alone.
struct ReportFolder {
  let path: String
  /// Whether the first page is opened.
  let opening: OpenOptions

  /// Writes the files.
  func write(_ files: [ReportFile]) throws(CommandFailure) {
    for file in files { try OutputFile.write(file.bytes, to: path + "/" + file.path) }
  }

  /// Writes a document and prints its path.
  func write(_ document: Document, as format: ReportFormat, stem: String) throws {
    let files = document.files(format, stem: stem)
    try write(files)
    guard let first = files.first else { return }
    try StandardOutput.write(path + "/" + first.path + "\n")
    try opening.show(path + "/" + first.path)
  }
}
