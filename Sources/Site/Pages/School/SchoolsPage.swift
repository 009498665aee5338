import Admissions
import Numerals
import Reporting

/// Every school, and the ones of which nothing but the register is known.
struct SchoolsPage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }

  var page: SitePage {
    SitePage(
      path: .schools, title: words.schoolsTitle(book.schools.count),
      description: words.schoolsIntro(book.bare.count),
      crumbs: [.init(title: words.schools, path: nil)],
      sections: [
        PageSection("all", "", [.text(words.schoolsIntro(book.bare.count)), table]),
        PageSection("bare", words.bareTitle, bare),
      ], command: "cutline list schools")
  }

  private var table: PageContent {
    .table(
      words.schools,
      [
        .words(words.schoolColumn), .words(words.cityColumn), .words(words.regionColumn),
        .words(words.tierColumn),
        .number(words.programsColumn), .number(words.withForecast),
      ],
      book.schools.map { chapter in
        let school = chapter.school
        let name = words.report.school(school)
        let tiers = Tier.allCases.filter(chapter.tiers.contains).map(words.tier)
        return [
          edition.link(name, to: book.path(school), from: .schools), Prose(edition.city(school)),
          Prose(school.region.rawValue), Prose(tiers.joined(separator: " ")),
          Prose(integerText(chapter.programs.count)),
          Prose(integerText(chapter.programs.count { $0.standing == .line })),
        ]
      })
  }

  private var bare: [PageContent] {
    let cycle = book.cycle - 1
    let floors = [Region.a, .b].compactMap { region -> Prose? in
      book.dataset.nationalLine(row: "08", region: region, cycle: cycle, subject: .total).map {
        Prose(words.regionLine(region, words.report.marks($0.value), cycle))
      }
    }
    let names = book.bare.map { school in
      Prose(
        [words.report.school(school), edition.city(school), words.report.region(school.region)]
          .filter { !$0.isEmpty }.joined(separator: " · "))
    }
    guard !names.isEmpty else { return [] }
    return [.text(words.bareNote(cycle)), .list(floors), .text(words.howToAdd), .list(names)]
  }
}
