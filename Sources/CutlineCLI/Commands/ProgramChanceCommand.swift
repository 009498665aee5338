import Admissions
import ArgumentParser
import Reporting

/// `cutline chance --school ...`: one candidate, one major, every line.
struct ProgramChanceCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "The chance of one candidate to clear the total and every paper of one major.",
    usage: "cutline chance [program] --school <school> --major <major> --score <score> [<options>]",
    discussion: """
      Examples:
        cutline chance --school BUPT --major 0812 --score 352 \\
          --subjects 65,62,105,120
        cutline chance --school 北京邮电大学 --major 0812 --score 352 \\
          --output pages --lang zh
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  @Option(parsing: .unconditional, help: "The total score.")
  var score: Double

  @Option(
    help: ArgumentHelp(
      "The marks of all papers: politics, foreign, first and second subject.", valueName: "mark,..."))
  var subjects: NumberList = NumberList(numbers: [])

  @OptionGroup var thresholds: ThresholdOptions

  @Option(help: "table for people, json for programs, md for documents, html for one self-contained page.")
  var format: PageFormat = .table

  @Option(
    help: ArgumentHelp(
      "Write a page with drawings into this folder: html if that is the format, else md with SVG files.",
      valueName: "folder"))
  var output: String?

  func validate() throws {
    guard score.isFinite else { throw ValidationError("--score \(score): a number is needed") }
  }

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let question = try ProgramQuestion(program, in: dataset, language: language.language)
    let chance = try answer(question)
    let text = ChanceText(chance, language: language.language)
    try writePage(text)
    switch format {
    case .table: try StandardOutput.write(display.painted(text.lines))
    case .json: try StandardOutput.write(ChanceJSON(chance, language: language.language).text())
    case .md: try StandardOutput.write(text.document.markdown)
    case .html where output == nil: try StandardOutput.write(text.page.html)
    case .html: break
    }
  }

  /// The page with its drawings into its folder; one of HTML is told by its path.
  private func writePage(_ text: ChanceText) throws {
    guard let output else { return }
    let files = text.page.files(format == .html ? .html : .markdown, stem: text.stem)
    for file in files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    if format == .html, let first = files.first { try StandardOutput.write(output + "/" + first.path + "\n") }
  }

  private func answer(_ question: ProgramQuestion) throws -> AdmissionChance {
    let candidate = Candidate(score: score, marks: subjects.numbers)
    // A figure that does not fit is told before anything is fitted.
    do {
      try candidate.check(against: question.exam)
    } catch {
      throw CandidateFailure.wording(error)
    }
    return try AdmissionChance(
      try question.requirement(), candidate: candidate, thresholds: thresholds.levels)
  }
}
