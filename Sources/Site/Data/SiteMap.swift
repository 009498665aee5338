import Admissions
import Reporting

/// The pages of a site for search engines, where its address is known.
struct SiteMap {
  let base: String
  let paths: [PagePath]
  let languages: [Language]

  var file: ReportFile {
    let urls = languages.flatMap { language in
      paths.map {
        "<url><loc>" + HTMLFragment.text(base) + HTMLFragment.path($0.folder(language)) + "</loc></url>"
      }
    }
    let lines =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
      ] + urls + ["</urlset>", ""]
    return ReportFile(path: "sitemap.xml", text: lines.joined(separator: "\n"))
  }
}
