import Admissions
import Reporting

/// Every page of a site, in the order written: where it stands, and how it is made in a language.
struct SiteContents: Sendable {
  /// A page to be made.
  struct Entry: Sendable {
    let path: PagePath
    let page: @Sendable (Edition) -> SitePage
  }

  let book: SiteBook
  let package: [ReportFile]

  var all: [Entry] {
    main
      + book.cycles.map { cycle in
        Entry(path: book.path(year: cycle)) { YearPage(edition: $0, cycle: cycle).page }
      }
      + book.cycles.filter { !book.desk.moves(in: $0).isEmpty }.map { cycle in
        Entry(path: book.path(year: cycle).appending("lines")) {
          YearLinesPage(edition: $0, cycle: cycle).page
        }
      }
      + book.stories.map { story in
        Entry(path: PagePath.enrollment.appending(book.folder(story.school))) {
          SchoolEnrollmentPage(edition: $0, story: story).page
        }
      }
      + book.majors.map { chapter in
        Entry(path: book.path(chapter.id)) { MajorPage(edition: $0, chapter: chapter).page }
      } + book.schools.flatMap(pages)
  }

  private var main: [Entry] {
    let package = package
    return [
      Entry(path: .home) { HomePage(edition: $0).page },
      Entry(path: .schools) { SchoolsPage(edition: $0).page },
      Entry(path: .majors) { MajorsPage(edition: $0).page },
      Entry(path: .years) { YearsPage(edition: $0).page },
      Entry(path: .national) { NationalPage(edition: $0).page },
      Entry(path: .calendar) { CalendarPage(edition: $0).page },
      Entry(path: .rankings) { RankingsPage(edition: $0).page },
      Entry(path: .enrollment) { EnrollmentPage(edition: $0).page },
      Entry(path: .compare) { ComparePage(edition: $0).page },
      Entry(path: .method) { MethodPage(edition: $0).page },
      Entry(path: .sources) { SourcesPage(edition: $0).page },
      Entry(path: .downloads) { DownloadsPage(edition: $0, package: package).page },
    ]
  }

  private func pages(_ chapter: SchoolChapter) -> [Entry] {
    [Entry(path: book.path(chapter.school)) { SchoolPage(edition: $0, chapter: chapter).page }]
      + chapter.programs.map { program in
        Entry(path: book.path(program)) { ProgramPage(edition: $0, program: program).page }
      }
  }
}
