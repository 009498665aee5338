import Admissions
import Numerals
import Reporting

extension PageFrame {
  /// The links of every page, in the order shown.
  private var places: [(title: String, path: PagePath)] {
    [
      (words.schools, .schools), (words.majors, .majors), (words.years, .years),
      (words.nationalLines, .national), (words.calendar, .calendar), (words.rankings, .rankings),
      (words.enrollment, .enrollment), (words.compare, .compare), (words.method, .method),
    ]
  }

  /// The way to everywhere: home, search, the other language, light and dark.
  func header(_ page: SitePage) -> [String] {
    let home = page.path.link(to: .home, language)
    let field = HTMLFragment.attribute(words.searchLabel)
    return [
      "<body data-root=\"\(page.path.up)\" data-lang=\"\(language.rawValue)\">",
      HTMLFrame.skip(words.report), "<header>",
      "<div class=\"bar\">",
      "<a class=\"home\" href=\"\(home)\">" + HTMLFragment.text(siteTitle) + "</a>",
      page.path == .home
        ? "<span class=\"space\"></span>"
        : "<form class=\"find\" role=\"search\" action=\"\(home)\" method=\"get\"><input type=\"search\" name=\"q\" aria-label=\"\(field)\" placeholder=\"\(HTMLFragment.attribute(words.searchExample))\" autocomplete=\"off\"><button>"
          + HTMLFragment.text(words.search) + "</button></form>",
      "<span class=\"switches\">" + languageSwitch(page)
        + HTMLFrame.themeSwitch + "</span>", "</div>",
      "<nav class=\"places\" aria-label=\"\(HTMLFragment.attribute(words.places))\"><ul>"
        + places.map { item($0.title, $0.path, page) }.joined() + "</ul></nav>", "</header>",
    ]
  }

  private func item(_ title: String, _ path: PagePath, _ page: SitePage) -> String {
    let isHere = page.path.parts.first == path.parts.first
    return "<li><a href=\"\(page.path.link(to: path, language))\"\(isHere ? " aria-current=\"true\"" : "")>"
      + HTMLFragment.text(title) + "</a></li>"
  }

  private func languageSwitch(_ page: SitePage) -> String {
    settings.languages.filter { $0 != language }.map { other in
      "<a class=\"language\" hreflang=\"\(HTMLFragment.tag(other))\" lang=\"\(HTMLFragment.tag(other))\" href=\"\(page.path.link(to: page.path, other))\">"
        + HTMLFragment.text(SiteWords(other).ownName) + "</a>"
    }.joined()
  }

  /// What the page rests on, how to cite it, how to make it anew.
  func footer(_ page: SitePage) -> [String] {
    let date = asOf.map { words.dataAsOf($0.description) } ?? ""
    let cite = words.report.citation(
      page.title, site: siteTitle, asOf: asOf?.description, address: citedAddress(page))
    let links: [(String, PagePath)] = [
      (words.sources, .sources), (words.downloads, .downloads), (words.method, .method),
    ]
    let command =
      page.command.isEmpty
      ? []
      : [
        "<details><summary>" + HTMLFragment.text(words.commandTitle) + "</summary>",
        "<pre>" + HTMLFragment.text(page.command) + "</pre></details>",
      ]
    let own = known.isEmpty ? [] : ["<p>" + HTMLFragment.text(known) + "</p>"]
    return ["<footer>", "<p>" + HTMLFragment.text(date) + "</p>"] + own + command + [
      HTMLFrame.citation(cite, words.report),
      "<p>"
        + links.map {
          "<a href=\"\(page.path.link(to: $0.1, language))\">" + HTMLFragment.text($0.0) + "</a>"
        }.joined(separator: " · ") + "</p>", "<p class=\"soft\">" + HTMLFragment.text(words.caveat) + "</p>",
      "</footer>",
    ]
  }

  private func citedAddress(_ page: SitePage) -> String? {
    settings.baseURL.map { $0 + page.path.folder(language) }
  }
}
