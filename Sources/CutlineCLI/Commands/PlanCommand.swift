import Admissions
import ArgumentParser
import Forecasting
import Reporting

/// `cutline plan`: a list of choices judged together.
struct PlanCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Judge a list of schools and majors together: the chance of each, of at least one, of none.",
    discussion: """
      The lines of a cycle move together, so the chances of a list cannot be multiplied: they come from joint \
      draws that share the national line and the shocks of the year, the school and the major.

      Examples:
        cutline plan choices.csv --score 352
        cutline plan choices.csv --score 352 --subjects 65,60,98,129
        cutline plan candidates.csv --score 352 --k 6 --region A
      """)

  @OptionGroup var options: PlanOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "table for people, json for programs, md or html for a page.")
  var format: PageFormat = .table

  @Option(help: ArgumentHelp("Folder for the page with its charts (md, html).", valueName: "folder"))
  var output: String?

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let plan = try PlanQuestion(options, in: dataset, language: language.language).answer()
    switch format {
    case .table:
      try StandardOutput.write(display.painted(PlanText(plan, language: language.language).lines))
    case .json: try StandardOutput.write(PlanJSON(plan).text())
    case .md: try write(plan, .markdown)
    case .html: try write(plan, .html)
    }
  }

  /// The page into a folder, or on standard output: Markdown then without its drawings, which are files.
  private func write(_ plan: ApplicationPlan, _ format: ReportFormat) throws {
    let report = PlanReport(plan, language: language.language)
    guard let output else {
      let document = report.document(drawings: format == .html)
      return try StandardOutput.write(format == .html ? document.html : document.markdown)
    }
    let files = report.document().files(format, stem: report.stem)
    for file in files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    if let first = files.first { try StandardOutput.write(output + "/" + first.path + "\n") }
  }
}
