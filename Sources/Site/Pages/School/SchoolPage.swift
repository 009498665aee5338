import Admissions
import Forecasting
import Numerals
import Reporting

/// A school: what it is, its programs, its lines, what was counted.
struct SchoolPage {
  let edition: Edition
  let chapter: SchoolChapter

  private var words: SiteWords { edition.words }
  private var path: PagePath { edition.book.path(chapter.school) }

  var page: SitePage {
    let report = SchoolReport(
      chapter.review, language: edition.language, name: edition.book.folder(chapter.school))
    let opening = report.opening.map { PageContent.block($0) } + tags
    let title =
      edition.language == .chinese || chapter.school.nameEN.isEmpty
      ? words.report.school(chapter.school) : chapter.school.nameZH + " " + chapter.school.nameEN
    return SitePage(
      path: path, title: title, description: words.schoolDescription(chapter),
      crumbs: [
        .init(title: words.schools, path: .schools),
        .init(title: words.report.shortName(chapter.school), path: nil),
      ],
      sections: [PageSection("answer-section", "", opening), programs(report)]
        + PageSection.all(report.particulars, opening: "more"),
      command: "cutline report school --school " + chapter.school.id)
  }

  /// Where it lies and what it belongs to, and the way to its counts.
  private var tags: [PageContent] {
    let tiers = Tier.allCases.filter(chapter.tiers.contains).map(words.tier)
    let parts = [edition.city(chapter.school), words.report.region(chapter.school.region)] + tiers
    let line = PageContent.text(parts.filter { !$0.isEmpty }.joined(separator: " · "))
    guard edition.book.stories.contains(where: { $0.school.id == chapter.school.id }) else { return [line] }
    let target = PagePath.enrollment.appending(edition.book.folder(chapter.school))
    return [
      line, .prose([.link(Prose(words.enrollmentOfSchool), to: path.link(to: target, edition.language))]),
    ]
  }

  private func programs(_ report: SchoolReport) -> PageSection {
    let sorted = chapter.programs.sorted { $0.rank < $1.rank }
    let rows = sorted.map { program in
      [edition.link(words.report.major(program.major), to: edition.book.path(program), from: path)]
        + edition.cells(program) + [Prose(words.report.degree(program.degree))]
    }
    let table: [PageContent] =
      rows.isEmpty
      ? []
      : [
        .table(
          words.programsTitle,
          [.words(words.majorColumn)] + edition.cellColumns + [.words(words.degreeColumn)], rows)
      ]
    return PageSection(
      "programs", words.programsTitle, table + report.outlook.map { .block($0) } + withoutLine)
  }

  private var withoutLine: [PageContent] {
    let majors = chapter.withoutLine.map(\.major)
    guard !majors.isEmpty else { return [] }
    let items = majors.map { Prose(words.report.major($0) + " · " + words.report.degree($0.degree)) }
    return [
      .block(
        .details(
          summary: Prose(words.withoutLine(majors.count)),
          [.list(ItemList(items)), .paragraph(Prose(words.howToAdd))]))
    ]
  }
}

extension Edition {
  /// The city in the language, as far as it is known.
  func city(_ school: School) -> String {
    let place = book.search.places[school.city]
    return language == .chinese ? place?.city ?? school.city : school.city
  }
}
