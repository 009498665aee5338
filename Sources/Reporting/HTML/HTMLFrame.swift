package import Admissions

/// What stands around the content of a page, of a report's and of the site's alike.
package enum HTMLFrame {
  /// Everything that a page says of itself before its style and scripts.
  ///
  /// - Parameters:
  ///   - name: what the window shows.
  ///   - title: the heading.
  ///   - description: a sentence for search engines and previews; empty for none.
  package static func opening(
    name: String, title: String, description: String, site: String, language: Language
  ) -> [String] {
    let described = HTMLEscape.attribute(description)
    let about = [
      "<meta name=\"description\" content=\"\(described)\">",
      "<meta property=\"og:description\" content=\"\(described)\">",
    ]
    return [
      "<!doctype html>", "<html lang=\"\(language.tag)\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">", "<title>\(HTMLEscape.text(name))</title>",
    ] + (description.isEmpty ? [] : about) + [
      "<meta property=\"og:title\" content=\"\(HTMLEscape.attribute(title))\">",
      "<meta property=\"og:type\" content=\"website\">",
      "<meta property=\"og:site_name\" content=\"\(HTMLEscape.attribute(site))\">",
      "<meta property=\"og:locale\" content=\"\(language == .chinese ? "zh_CN" : "en_US")\">",
    ]
  }

  /// The button between light and dark, which the script shows.
  package static let themeSwitch = "<button id=\"theme\" type=\"button\" hidden></button>"

  /// The way past the header.
  package static func skip(_ wording: Wording) -> String {
    "<a class=\"skip\" href=\"#main\">" + HTMLEscape.text(wording.skipToContent) + "</a>"
  }

  /// The main part: the way to the page, its heading, its contents where it has several sections, and the body.
  package static func main(
    title: String, way: [String] = [], contents: [(id: String, title: String)], body: [String],
    wording: Wording
  ) -> [String] {
    let list = lines(contents, wording)
    return ["<main id=\"main\"\(list.isEmpty ? "" : " class=\"with-contents\"")>"] + way
      + ["<h1>" + heading(title) + "</h1>"] + list + ["<div class=\"content\">"] + body
      + ["</div>", "</main>"]
  }

  /// No line begins with the dot between two parts, and one that fits into a line is not broken inside.
  private static func heading(_ title: String) -> String {
    let parts = HTMLEscape.text(title).split(separator: " · ")
    guard parts.count > 1 else { return parts.joined() }
    return parts.enumerated().map { place, part in
      "<span class=\"part\">\(part)\(place < parts.count - 1 ? "&#160;·" : "")</span>"
    }.joined(separator: " ")
  }

  private static func lines(_ contents: [(id: String, title: String)], _ wording: Wording) -> [String] {
    guard contents.count > 2 else { return [] }
    let items = contents.map {
      "<li><a href=\"#\(HTMLFragment.path($0.id))\">" + HTMLEscape.text($0.title) + "</a></li>"
    }
    let label = HTMLEscape.text(wording.onThisPage)
    return [
      "<nav class=\"contents\" aria-label=\"\(HTMLEscape.attribute(wording.onThisPage))\"><p>\(label)</p><ol>"
        + items.joined() + "</ol></nav>"
    ]
  }

  /// A section under a heading; one without a title has none.
  package static func section(id: String, title: String, _ lines: [String]) -> [String] {
    guard !title.isEmpty else { return ["<section>"] + lines + ["</section>"] }
    let place = HTMLEscape.attribute(id)
    return [
      "<section aria-labelledby=\"\(place)\">", "<h2 id=\"\(place)\">" + HTMLEscape.text(title) + "</h2>",
    ]
      + lines + ["</section>"]
  }

  /// How to cite the page, folded.
  package static func citation(_ text: String, _ wording: Wording) -> String {
    "<details><summary>" + HTMLEscape.text(wording.citeTitle) + "</summary><p class=\"cite\">"
      + HTMLEscape.text(text) + "</p></details>"
  }
}
