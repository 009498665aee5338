import Admissions
import Reporting

/// The page of the root folder: the way to each language.
struct FrontPage {
  let settings: SiteSettings

  var file: ReportFile {
    let first = SiteWords(settings.languages.first ?? .english)
    let title = HTMLFragment.text(settings.title ?? first.siteTitle)
    let links = settings.languages.map { language in
      "<li><a href=\"\(HTMLFragment.path(PagePath.home.file(language)))\" hreflang=\"\(HTMLFragment.tag(language))\" lang=\"\(HTMLFragment.tag(language))\">"
        + HTMLFragment.text(SiteWords(language).ownName) + "</a> "
        + HTMLFragment.text(SiteWords(language).siteDescription)
        + "</li>"
    }
    let lines =
      [
        "<!doctype html>", "<html lang=\"\(HTMLFragment.tag(first.language))\">", "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "<title>\(title)</title>",
        "<meta name=\"description\" content=\"\(HTMLFragment.attribute(first.siteDescription))\">",
        "<link rel=\"stylesheet\" href=\"assets/site.css\">", "</head>", "<body>", "<main>",
        "<h1>\(title)</h1>",
        "<ul class=\"tiles\">",
      ] + links + ["</ul>", "</main>", "</body>", "</html>", ""]
    return ReportFile(path: "index.html", text: lines.joined(separator: "\n"))
  }
}
