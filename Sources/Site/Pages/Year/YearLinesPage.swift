import Admissions
import Numerals
import Reporting

/// The lines of schools in one cycle, a row each.
struct YearLinesPage {
  let edition: Edition
  let cycle: Int

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }
  private var path: PagePath { book.path(year: cycle).appending("lines") }

  var page: SitePage {
    let title = words.schoolLinesOf(cycle)
    let moves = book.desk.moves(in: cycle).sorted {
      ($0.school.id, $0.history.key) < ($1.school.id, $1.history.key)
    }
    let table = PageContent.table(
      title,
      [
        .words(words.schoolColumn), .words(words.majorColumn), .number(integerText(cycle)),
        .number(words.changeColumn), .number(words.aboveNational), .words(words.collegeColumn),
      ], moves.map(row))
    return SitePage(
      path: path, title: title, description: words.lineCount(moves.count, Set(moves.map(\.school.id)).count),
      crumbs: [
        .init(title: words.years, path: .years),
        .init(title: words.yearTitle(cycle), path: book.path(year: cycle)), .init(title: title, path: nil),
      ], sections: [PageSection("all", "", [table])], command: "cutline report year --cycle \(cycle)")
  }

  /// The school leads to the program where it has a page, which names the college, else to the school's own.
  private func row(_ move: LineMove) -> [Prose] {
    let key = move.history.key
    let name = words.report.shortName(move.school)
    let page = edition.page(of: key)
    let place = page ?? book.chapter(move.school).map { book.path($0.school) }
    let code = (key.major.isAny ? "*" : key.major.text) + " " + words.report.degree(key.degree)
    return [
      place.map { edition.link(name, to: $0, from: path) } ?? Prose(name), Prose(code),
      Prose(words.report.marks(move.now.value)), Prose(move.change.map { words.report.change($0) } ?? ""),
      Prose(move.gap.map { words.report.change($0) } ?? ""),
      Prose(key.college == "*" || page != nil ? "" : key.college),
    ]
  }
}
