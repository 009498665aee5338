import Admissions
import Reporting

/// A page before it is framed.
struct SitePage {
  /// A step on the way to the page; the last one, the page itself, leads nowhere.
  struct Crumb {
    let title: String
    let path: PagePath?
  }

  let path: PagePath
  /// The heading of the whole.
  let title: String
  /// What the page says, in a sentence, for search engines and previews.
  let description: String
  /// The way from the front page.
  let crumbs: [Crumb]
  let sections: [PageSection]
  /// The command that makes the page's numbers; empty for none.
  var command = ""
  /// Scripts besides those of every page, from the root.
  var scripts: [String] = []
  /// Whether the page shows contents where it has several sections.
  var hasContents = true
  /// Files beside the page, by name.
  var files: [ReportFile] = []
}
