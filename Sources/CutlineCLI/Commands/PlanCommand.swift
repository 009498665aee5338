import Admissions
import ArgumentParser
import DelimitedText
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
        cutline plan choices.csv --score 352 --rule first-choice
        cutline plan --students students.csv --output pages --format html
        cutline plan list.csv --table ranks.csv --key school,program \\
          --scale rank --score 4200 --rule parallel
      """)

  @OptionGroup var options: PlanOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var sheet: SpreadsheetOptions

  @Option(help: "table for people, csv and json for programs, md or html for a page.")
  var format: PageFormat = .table

  @Option(help: ArgumentHelp("Folder for the page with its charts (md, html).", valueName: "folder"))
  var output: String?

  mutating func run() throws {
    if let table = options.table { return try plan(table: table) }
    let dataset = try KnownLines(options.knowing, language: language.language).dataset(
      of: try DataFolder.read(data.folder))
    if let students = options.students { return try plan(students, dataset) }
    var question = try PlanQuestion(options, in: dataset, language: language.language)
    let plan = try question.answer()
    try write(plan)
    if question.skipped > 0 { throw CommandFailure.silent(.someDeclined) }
  }

  private func write(_ plan: ApplicationPlan) throws {
    switch format {
    case .csv:
      var rows = PlanRows(hasStudents: false, sheet.writer)
      rows.add(plan)
      try StandardOutput.write(String(decoding: rows.bytes, as: UTF8.self))
    case .table:
      try display.show(PlanText(plan, language: language.language).lines)
    case .json: try StandardOutput.write(PlanJSON(plan).text())
    case .md: try write(plan, .markdown)
    case .html: try write(plan, .html)
    }
  }

  /// The choices are series of one's own table.
  private func plan(table: String) throws {
    var question = TablePlanQuestion(options, table: table, language: language.language)
    let plan = try question.answer()
    let columns = options.columns.key.names
    let text = TablePlanText(plan, columns: columns, language: language.language)
    switch format {
    case .table: try display.show(text.lines)
    case .csv:
      let rows = TablePlanDocument(plan, columns: columns).csv(sheet.writer)
      try StandardOutput.write(String(decoding: rows, as: UTF8.self))
    case .json: try StandardOutput.write(TablePlanDocument(plan, columns: columns).json())
    case .md: try write(text.document(drawings: output != nil), text.stem, .markdown)
    case .html: try write(text.document(), text.stem, .html)
    }
    if question.skipped > 0 { throw CommandFailure.silent(.someDeclined) }
  }

  /// One table of all students, and a page of each where a folder is named.
  private func plan(_ file: String, _ dataset: Dataset) throws {
    let question = try StudentsQuestion(options, in: dataset, language: language.language)
    let (answers, skipped) = try question.answers(file)
    let text = StudentsText(answers.map { ($0.student.name, $0.plan) }, language: language.language)
    switch format {
    case .table: try display.show(text.lines)
    case .csv: try StandardOutput.write(String(decoding: rows(answers, sheet.writer), as: UTF8.self))
    case .json:
      try StandardOutput.write(
        JSONDocument.answer(
          answers.map { StudentPlanJSON(student: $0.student.name, plan: PlanJSON($0.plan)) }))
    case .md where output == nil: try StandardOutput.write(text.document.markdown)
    case .html where output == nil: try StandardOutput.write(text.document.html)
    case .md, .html: break
    }
    if let output { try writePages(answers, text, into: output) }
    if skipped > 0 { throw CommandFailure.silent(.someDeclined) }
  }

  private func rows(_ answers: [StudentsQuestion.Answer], _ writer: DelimitedWriter) -> [UInt8] {
    var rows = PlanRows(hasStudents: true, writer)
    for answer in answers { rows.add(answer.plan, student: answer.student.name) }
    return rows.bytes
  }

  /// A page for each student, their table as a page and as CSV; names of files come from the rows, each its own.
  private func writePages(
    _ answers: [StudentsQuestion.Answer], _ text: StudentsText, into folder: String
  ) throws {
    let pageFormat = format == .html ? ReportFormat.html : .markdown
    let stems = FileName.distinct(
      ["students"] + answers.map { "\($0.student.name)-\(language.language.rawValue)" })
    for (stem, answer) in zip(stems.dropFirst(), answers) {
      let report = PlanReport(answer.plan, of: answer.student.name, stem: stem, language: language.language)
      for file in report.document().files(pageFormat, stem: stem) {
        try OutputFile.write(file.bytes, to: folder + "/" + file.path)
      }
    }
    for file in text.document.files(pageFormat, stem: stems[0]) {
      try OutputFile.write(file.bytes, to: folder + "/" + file.path)
    }
    // It lies beside pages for people, who open it in a spreadsheet.
    let sheet = DelimitedWriter(protectsSpreadsheets: true, byteOrderMark: sheet.bom)
    try OutputFile.write(rows(answers, sheet), to: folder + "/" + stems[0] + ".csv")
    if format == .md || format == .html {
      try StandardOutput.write(folder + "/" + stems[0] + (format == .html ? ".html" : ".md") + "\n")
    }
  }

  /// The page into a folder, or on standard output: Markdown then without its drawings, which are files.
  private func write(_ plan: ApplicationPlan, _ format: ReportFormat) throws {
    let report = PlanReport(plan, language: language.language)
    try write(report.document(drawings: output != nil || format == .html), report.stem, format)
  }

  private func write(_ document: Document, _ stem: String, _ format: ReportFormat) throws {
    guard let output else {
      return try StandardOutput.write(format == .html ? document.html : document.markdown)
    }
    let files = document.files(format, stem: stem)
    for file in files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    if let first = files.first { try StandardOutput.write(output + "/" + first.path + "\n") }
  }
}

/// A student's plan in the document of many.
private struct StudentPlanJSON: Encodable {
  let student: String
  let plan: PlanJSON
}
