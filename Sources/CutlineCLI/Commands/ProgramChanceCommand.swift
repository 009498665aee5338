import Admissions
import ArgumentParser
import Reporting

/// `cutline chance --school ...`: one candidate, one major, every line.
struct ProgramChanceCommand: ParsableCommand {
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
  @OptionGroup var answer: AnswerOptions

  @Option(parsing: .unconditional, help: "The total score.")
  var score: Double

  @Option(
    help: ArgumentHelp(
      "The marks of all papers: politics, foreign, first and second subject.", valueName: "mark,..."))
  var subjects: NumberList = NumberList(numbers: [])

  @OptionGroup var thresholds: ThresholdOptions

  @Option(help: ArgumentHelp("Write a page with drawings into this folder.", valueName: "folder"))
  var output: String?

  @Option(help: "What the page is: md with SVG files, or html.")
  var page: ReportFormat = .markdown

  func validate() throws {
    guard score.isFinite else { throw ValidationError("--score \(score): a number is needed") }
  }

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let question = try ProgramQuestion(program, in: dataset, language: language.language)
    let chance = try chance(question)
    let text = ChanceText(chance, language: language.language)
    if let output {
      for file in text.page.files(page, stem: text.stem) {
        try OutputFile.write(file.bytes, to: output + "/" + file.path)
      }
    }
    try answer.write(
      text.lines, json: try ChanceJSON(chance, language: language.language).text(), text.document)
  }

  private func chance(_ question: ProgramQuestion) throws -> AdmissionChance {
    let candidate = Candidate(score: score, marks: subjects.numbers)
    // A figure that does not fit is told before anything is fitted.
    do {
      try candidate.check(against: question.exam)
    } catch {
      throw CandidateFailure.wording(error, exam: question.exam, language: language.language)
    }
    return try AdmissionChance(
      try question.requirement(), candidate: candidate, thresholds: thresholds.levels)
  }
}
