import Admissions
import Reporting

extension PageFrame {
  /// Everything before the page begins to show: names, links to the same page elsewhere, style and scripts.
  func head(_ page: SitePage) -> [String] {
    HTMLFrame.opening(
      name: page.path == .home ? siteTitle : page.title + " | " + siteTitle, title: page.title,
      description: page.description, site: siteTitle, language: language) + links(page)
      + ["<script>" + PageScript.theme + "</script>"] + scripts(page) + ["</head>"]
  }

  private func links(_ page: SitePage) -> [String] {
    let alternates = settings.languages.map {
      "<link rel=\"alternate\" hreflang=\"\(HTMLFragment.tag($0))\" href=\"\(address(of: page, in: $0))\">"
    }
    return ["<link rel=\"canonical\" href=\"\(address(of: page, in: language))\">"]
      + (alternates.count > 1 ? alternates : [])
      + [
        "<link rel=\"stylesheet\" href=\"\(page.path.link(toFile: "assets/site.css"))\">",
        "<link rel=\"icon\" href=\"\(page.path.link(toFile: "assets/icon.svg"))\" type=\"image/svg+xml\">",
      ]
  }

  /// The whole address where the site's own is known, else the way from here.
  private func address(of page: SitePage, in language: Language) -> String {
    guard let base = settings.baseURL else { return page.path.link(to: page.path, language) }
    return HTMLFragment.attribute(base) + HTMLFragment.path(page.path.folder(language))
  }

  private func scripts(_ page: SitePage) -> [String] {
    (["assets/words-\(language.rawValue).js", "assets/site.js"] + page.scripts).map {
      "<script defer src=\"\(page.path.link(toFile: $0))\"></script>"
    }
  }
}
