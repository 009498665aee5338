import Admissions
import Numerals
import Reporting

/// Applicants, places and admitted: nationwide and the list of schools.
struct EnrollmentPage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }

  var page: SitePage {
    SitePage(
      path: .enrollment, title: words.enrollment, description: words.enrollmentDescription,
      crumbs: [.init(title: words.enrollment, path: nil)],
      sections: [
        PageSection("nationwide", words.nationwide, nationwide),
        PageSection("stories", words.enrollmentSchools, stories),
        PageSection("counted", words.countedSchools, [.text(words.countedIntro), counted]),
      ].filter { !$0.content.isEmpty }, command: "cutline report enrollment --school HDU")
  }

  private var nationwide: [PageContent] {
    let report = YearReport(book.year, language: edition.language)
    return report.applicants.map { .block($0) }
  }

  private var stories: [PageContent] {
    let items = book.stories.map { story in
      edition.link(
        words.report.school(story.school) + words.report.titleSeparator + words.report.cycle(story.cycle),
        to: PagePath.enrollment.appending(book.folder(story.school)), from: .enrollment)
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private var counted: PageContent {
    .table(
      words.countedSchools,
      [.words(words.schoolColumn), .number(words.rowsColumn), .words(words.cyclesColumn)],
      book.schools.filter { !$0.review.counts.isEmpty }.map { chapter in
        let cycles = chapter.review.counts.map(\.cycle)
        return [
          edition.link(words.report.school(chapter.school), to: book.path(chapter.school), from: .enrollment),
          Prose(words.report.count(chapter.review.counts.count)),
          Prose(words.report.cycles(cycles.min() ?? 0, cycles.max() ?? 0)),
        ]
      })
  }
}

/// The numbers of one school: funnel, ratios, forecasts that add up.
struct SchoolEnrollmentPage {
  let edition: Edition
  let story: EnrollmentStory

  var page: SitePage {
    let words = edition.words
    let path = PagePath.enrollment.appending(edition.book.folder(story.school))
    let document = EnrollmentReport(story, language: edition.language).document
    let back = path.link(to: edition.book.path(story.school), edition.language)
    return SitePage(
      path: path, title: document.title, description: document.title,
      crumbs: [
        .init(title: words.enrollment, path: .enrollment),
        .init(title: words.report.shortName(story.school), path: nil),
      ],
      sections: [
        PageSection("school", "", [.prose([.link(Prose(words.report.school(story.school)), to: back)])])
      ]
        + PageSection.all(document.blocks, opening: "answer-section"),
      command: "cutline report enrollment --school \(story.school.id)")
  }
}
