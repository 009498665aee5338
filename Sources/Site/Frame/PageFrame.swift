import Admissions
import Numerals
import Reporting

/// What stands around every page: head, header, way, contents, footer.
struct PageFrame {
  let settings: SiteSettings
  let language: Language
  let words: SiteWords
  let asOf: CalendarDate?
  /// What is said of lines of the user's own that the site rests on; empty without any.
  let known: String

  init(_ settings: SiteSettings, _ language: Language, asOf: CalendarDate?, known: String = "") {
    self.known = known
    self.settings = settings
    self.language = language
    self.asOf = asOf
    words = SiteWords(language)
  }

  var siteTitle: String { settings.title ?? words.siteTitle }

  /// The files of a page: itself, and what stands beside it.
  func files(_ page: SitePage) -> [ReportFile] {
    var renderer = ContentRenderer(language)
    let body = page.sections.flatMap { renderer.lines($0) }
    let folder = page.path.folder(language)
    let html = head(page) + header(page) + main(page, body) + footer(page) + ["</body>", "</html>", ""]
    return [ReportFile(path: page.path.file(language), text: html.joined(separator: "\n"))]
      + (renderer.files + page.files).map { ReportFile(path: folder + $0.path, bytes: $0.bytes) }
  }

  private func main(_ page: SitePage, _ body: [String]) -> [String] {
    let titled = page.sections.filter { !$0.title.isEmpty }.map { ($0.id, $0.title) }
    return HTMLFrame.main(
      title: page.title, way: crumbs(page), contents: page.hasContents ? titled : [], body: body,
      wording: words.report)
  }

  private func crumbs(_ page: SitePage) -> [String] {
    guard !page.crumbs.isEmpty else { return [] }
    let home = SitePage.Crumb(title: words.home, path: .home)
    let items = ([home] + page.crumbs).map { crumb -> String in
      guard let path = crumb.path else {
        return "<li aria-current=\"page\">" + HTMLFragment.text(crumb.title) + "</li>"
      }
      return "<li><a href=\"\(page.path.link(to: path, language))\">" + HTMLFragment.text(crumb.title)
        + "</a></li>"
    }
    let label = HTMLFragment.attribute(words.breadcrumbs)
    return ["<nav class=\"crumbs\" aria-label=\"\(label)\"><ol>" + items.joined() + "</ol></nav>"]
  }
}
