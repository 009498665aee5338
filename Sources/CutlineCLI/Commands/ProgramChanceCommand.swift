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

  @OptionGroup var sheet: SpreadsheetOptions
  @OptionGroup var thresholds: ThresholdOptions

  @Option(
    help: "table for people, csv and json for programs, md for documents, html for one self-contained page.")
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
    let question = try ProgramQuestion(
      program, of: try DataFolder.read(data.folder), language: language.language)
    let answer = try answer(question)
    try writePage(answer.page, answer.stem)
    switch format {
    case .table: try display.show(answer.lines)
    case .csv: try StandardOutput.write(String(decoding: answer.row, as: UTF8.self))
    case .json: try StandardOutput.write(answer.json)
    case .md: try StandardOutput.write(answer.document.markdown)
    case .html where output == nil: try StandardOutput.write(answer.page.html)
    case .html: break
    }
  }

  /// An answer in every form.
  private struct Answer {
    let lines: [StyledLine]
    let row: [UInt8]
    let json: String
    let document: Document
    let page: Document
    let stem: String
  }

  /// A chance, or the floor that is all that is known.
  private func answer(_ question: ProgramQuestion) throws -> Answer {
    let candidate = try candidate(question)
    let language = language.language
    switch try question.requirement() {
    case .lines(let requirement) where requirement.total.standing.isKnown:
      let chance = try AdmissionChance(requirement, candidate: candidate, thresholds: thresholds.levels)
      let text = ChanceText(chance, language: language)
      return Answer(
        lines: text.lines, row: ChanceRow(requirement.total, candidate, chance: chance, sheet.writer).bytes,
        json: try ChanceJSON(chance, language: .english).text(), document: text.document, page: text.page,
        stem: text.stem)
    case .lines(let requirement):
      return try floor(requirement.total, candidate, language)
    case .floor(let floor):
      return try self.floor(floor, candidate, language)
    }
  }

  private func floor(
    _ floor: LineForecast, _ candidate: Candidate, _ language: Language
  ) throws -> Answer {
    let text = ForecastText(floor, candidate: candidate, language: language)
    return Answer(
      lines: text.lines, row: ChanceRow(floor, candidate, chance: nil, sheet.writer).bytes,
      json: try FloorChanceJSON(floor, candidate, language: .english).text(), document: text.document,
      page: text.document, stem: text.stem)
  }

  /// The page with its drawings into its folder; one of HTML is told by its path.
  private func writePage(_ page: Document, _ stem: String) throws {
    guard let output else { return }
    let files = page.files(format == .html ? .html : .markdown, stem: stem)
    for file in files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    if format == .html, let first = files.first { try StandardOutput.write(output + "/" + first.path + "\n") }
  }

  private func candidate(_ question: ProgramQuestion) throws -> Candidate {
    let candidate = Candidate(score: score, marks: subjects.numbers)
    // A figure that does not fit is told before anything is fitted.
    do {
      try candidate.check(against: question.exam)
    } catch {
      throw CandidateFailure.wording(error)
    }
    return candidate
  }
}
