import Admissions
import Numerals
import Reporting

/// All cycles.
struct YearsPage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }

  var page: SitePage {
    SitePage(
      path: .years, title: words.yearsTitle, description: words.yearsIntro,
      crumbs: [.init(title: words.years, path: nil)],
      sections: [PageSection("all", "", [.text(words.yearsIntro), table])])
  }

  private var table: PageContent {
    let lines = Dictionary(grouping: book.dataset.lines.filter { $0.key.subject == .total }, by: \.cycle)
    return .table(
      words.years,
      [
        .number(words.cycleColumn), .number(words.lastColumn), .number(words.schoolsCount),
        .number(words.say("Engineering, region A", "工学 A 区")),
      ],
      book.cycles.reversed().map { cycle in
        let own = lines[cycle, default: []]
        let national = book.dataset.nationalLine(row: "08", region: .a, cycle: cycle, subject: .total)
        return [
          edition.link(integerText(cycle), to: book.path(year: cycle), from: .years),
          Prose(words.report.count(own.count)), Prose(integerText(Set(own.map(\.key.schoolID)).count)),
          Prose(national.map { words.report.marks($0.value) } ?? ""),
        ]
      })
  }
}
