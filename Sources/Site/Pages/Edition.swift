import Admissions
import Numerals
import Reporting

/// The site in one language: what every page is written with.
struct Edition: Sendable {
  let book: SiteBook
  let settings: SiteSettings
  let language: Language
  let words: SiteWords

  init(_ book: SiteBook, _ settings: SiteSettings, _ language: Language) {
    self.book = book
    self.settings = settings
    self.language = language
    words = SiteWords(language)
  }

  var report: Wording { words.report }

  /// The files of a page.
  func files(_ page: SitePage) -> [ReportFile] {
    PageFrame(
      settings, language, asOf: book.asOf,
      known: report.known(book.dataset.givenLines, schools: book.dataset.schools)
    ).files(page)
  }

  /// A link from a page as an inline run's target.
  func link(_ text: String, to path: PagePath, from page: PagePath, at place: String = "") -> Prose {
    .link(text, to: page.link(to: path, language) + place)
  }

  /// The program's name within a list of its school's, or of its major's.
  func name(_ major: Major) -> String { report.major(major) }
}

extension Edition {
  /// What is expected of a program, in cells: expected and its 80 % interval first, for what a narrow screen shows
  /// without scrolling; then last cutoff, above the national line, evidence.
  func cells(_ program: ProgramChapter) -> [Prose] {
    let last = program.lastLine.map { "\(report.marks($0.value)) (\($0.cycle))" } ?? ""
    guard program.isKnown else {
      let least = program.lastLine.map { report.marks($0.value) } ?? ""
      return [Prose(words.say("at least \(least)", "至少 \(least)")), "", Prose(last), "", ""]
    }
    return [
      Prose(report.marks(program.median)), Prose(report.interval(program.forecast.distribution, 0.8)),
      Prose(last),
      Prose(program.gap.map { report.change($0) } ?? ""), Prose(program.forecast.evidence.grade.rawValue),
    ]
  }

  /// The columns of these cells.
  var cellColumns: [DocumentTable.Column] {
    [
      .number(words.expectedColumn(book.cycle)), .number(words.intervalColumn), .number(words.lastColumn),
      .number(words.aboveNational), .words(words.evidenceColumn),
    ]
  }
}

extension ProgramChapter {
  /// How far the line is expected above the national line; nil where none applies.
  var gap: Double? { forecast.national.map { median - $0.value } }
}
