import Admissions
import Numerals
import Reporting

/// Every major.
struct MajorsPage {
  let edition: Edition

  private var words: SiteWords { edition.words }

  var page: SitePage {
    SitePage(
      path: .majors, title: words.majorsTitle(edition.book.majors.count), description: words.majorsIntro,
      crumbs: [.init(title: words.majors, path: nil)],
      sections: [PageSection("all", "", [.text(words.majorsIntro), table])], command: "cutline list majors")
  }

  private var table: PageContent {
    .table(
      words.majors,
      [
        .words(words.majorColumn), .words(words.degreeColumn), .number(words.schoolsCount),
        .number(words.withForecast),
      ],
      edition.book.majors.map { chapter in
        [
          edition.link(words.report.major(chapter.major), to: edition.book.path(chapter.id), from: .majors),
          Prose(words.report.degree(chapter.major.degree)), Prose(integerText(chapter.programs.count)),
          Prose(integerText(chapter.ranked.count)),
        ]
      })
  }
}
