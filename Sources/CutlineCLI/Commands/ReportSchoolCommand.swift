import Admissions
import ArgumentParser
import Reporting

/// `cutline report school`: the dossier of one school, or of every school with an index.
struct ReportSchoolCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "school",
    abstract: "Report a school: profile, lines of every major, forecasts, admissions, calendar, sources.",
    usage: "cutline report school (--school <school> | --all) [<options>]",
    discussion: """
      Examples:
        cutline report school --school BUPT
        cutline report school --all --format html --output pages
      """)

  @Option(
    help: "School: code, Chinese or English name, or alias (10013, 北京邮电大学, BUPT).",
    completion: CompletionWords.schools)
  var school: String?

  @Flag(help: "Every school of the registry, and an index of schools and majors.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Last admission year of the report (default: the last one with national lines).", valueName: "year"))
  var cycle: Int?

  @OptionGroup var knowing: KnownOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard all != (school != nil) else { throw ValidationError("name a --school, or ask for --all") }
  }

  mutating func run() throws {
    let dataset = try KnownLines(knowing, language: language.language).dataset(
      of: try DataFolder.read(data.folder))
    let desk = try ReportDesk.open(dataset, cycle: cycle)
    let names = SchoolNames(dataset.schools)
    guard let school else { return try writeAll(desk, names) }
    let found = try ProgramQuestion.school(school, in: desk.catalog)
    let page = SchoolReport(desk.schoolReview(of: found), language: language.language, name: names[found])
    try report.folder.write(page.document, as: report.format, stem: page.stem)
  }

  private func writeAll(_ desk: ForecastDesk, _ names: SchoolNames) throws {
    var outlooks: [SchoolOutlook] = []
    var stems: [String: String] = [:]
    for school in desk.dataset.schools {
      let review = desk.schoolReview(of: school)
      let page = SchoolReport(review, language: language.language, name: names[school])
      try report.folder.write(page.document.files(report.format, stem: page.stem))
      outlooks.append(review.outlook)
      stems[school.id] = page.stem
    }
    let index = IndexReport(
      outlooks, cycle: desk.cycle - 1, stems: stems, format: report.format, language: language.language)
    try report.folder.write(index.document, as: report.format, stem: index.stem)
  }
}
