import Admissions
import Numerals
import Reporting

/// The front page: search, my score against a major, and the ways to everything.
struct HomePage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }
  private static let shownMajors = 24

  var page: SitePage {
    let ranked = book.programs.count(where: \.isKnown)
    let intro = words.homeIntro(schools: book.schools.count, programs: ranked, last: book.cycle - 1)
    var page = SitePage(
      path: .home, title: words.homeTitle(book.cycle), description: words.siteDescription, crumbs: [],
      sections: [
        PageSection(
          "intro", "",
          [
            .text(intro),
            .html(["<noscript><p class=\"note\">" + HTMLFragment.text(words.noScript) + "</p></noscript>"]),
            .html(search), .html(RankForm(words: words).lines),
          ]),
        PageSection("browse", words.browseTitle, [.html(tiles)]),
        PageSection("top", words.topMajors, [majors]),
      ], scripts: ["assets/chance.js", "data/index.js", "assets/find.js", "assets/home.js"])
    page.hasContents = false
    return page
  }

  private var search: [String] {
    [
      "<form id=\"find-form\" class=\"card\" role=\"search\" autocomplete=\"off\" hidden>",
      "<h2><label for=\"q\">" + HTMLFragment.text(words.findTitle) + "</label></h2>",
      "<input id=\"q\" type=\"search\" spellcheck=\"false\" placeholder=\"\(HTMLFragment.attribute(words.searchExample))\" aria-describedby=\"hint\">",
      "<p id=\"hint\" class=\"soft\">" + HTMLFragment.text(words.findHint) + "</p>",
      "<p id=\"found\" role=\"status\" class=\"soft\"></p>", "<div id=\"results\"></div>", "</form>",
    ]
  }

  private var tiles: [String] {
    let titles: [PagePath: String] = [
      .schools: words.schools, .majors: words.majors, .years: words.years, .national: words.nationalLines,
      .calendar: words.calendar, .rankings: words.rankings, .enrollment: words.enrollment,
      .compare: words.compare, .method: words.method,
    ]
    let items = words.tiles.map { tile in
      "<li><a href=\"\(PagePath.home.link(to: tile.path, edition.language))\">"
        + HTMLFragment.text(titles[tile.path] ?? "") + "</a><br>" + HTMLFragment.text(tile.text) + "</li>"
    }
    return ["<ul class=\"tiles\">"] + items + ["</ul>"]
  }

  private var majors: PageContent {
    let top = book.majors.sorted { ($0.programs.count, $1.id) > ($1.programs.count, $0.id) }
    let items = top.prefix(Self.shownMajors).map { chapter in
      "<li><a href=\"\(PagePath.home.link(to: book.path(chapter.id), edition.language))\">"
        + HTMLFragment.text(words.majorTitle(chapter.major)) + "</a> <span class=\"soft\">"
        + integerText(chapter.programs.count) + "</span></li>"
    }
    return .html(["<ul class=\"columns\">"] + items + ["</ul>"])
  }
}
