import Admissions
import Reporting

/// Up to four programs side by side, named in the address.
struct ComparePage {
  let edition: Edition

  var page: SitePage {
    let words = edition.words
    return SitePage(
      path: .compare, title: words.compareTitle, description: words.compareDescription,
      crumbs: [.init(title: words.compare, path: nil)],
      sections: [PageSection("comparison", "", [.html(form), .html(fallback)])],
      scripts: ["assets/chance.js", "data/index.js", "assets/find.js", "assets/compare.js"])
  }

  private var form: [String] {
    let words = edition.words
    return [
      "<form id=\"compare-form\" class=\"card\" autocomplete=\"off\" hidden><div class=\"fields\">",
      "<div class=\"grow\"><label for=\"add\">" + HTMLFragment.text(words.compareAdd)
        + "</label><input id=\"add\" type=\"search\" placeholder=\"\(HTMLFragment.attribute(words.compareExample))\"></div>",
      "<div><label for=\"my-score\">" + HTMLFragment.text(words.mine)
        + "</label><input id=\"my-score\" type=\"number\" min=\"0\" max=\"500\" inputmode=\"decimal\"></div>",
      "<div><button class=\"primary\">" + HTMLFragment.text(words.compareButton) + "</button></div></div>",
      "<ul id=\"hits\" aria-live=\"polite\"></ul></form>", "<div id=\"compared\" aria-live=\"polite\"></div>",
    ]
  }

  private var fallback: [String] {
    let words = edition.words
    let majors = PagePath.compare.link(to: .majors, edition.language)
    return [
      "<noscript><p>" + HTMLFragment.text(words.compareNeedsScript) + " <a href=\"\(majors)\">"
        + HTMLFragment.text(words.majors) + "</a></p></noscript>"
    ]
  }
}
