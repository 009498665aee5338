import Admissions
import Reporting

/// The form that ranks every program of a major for a score; shown by its script.
struct RankForm {
  let words: SiteWords

  var lines: [String] {
    [
      "<form id=\"rank\" class=\"card\" autocomplete=\"off\" hidden>",
      "<h2>" + HTMLFragment.text(words.rankTitle) + "</h2>", "<div class=\"fields\">",
      "<div class=\"grow\"><label for=\"major\">" + HTMLFragment.text(words.majorField)
        + "</label><select id=\"major\"><option value=\"\">" + HTMLFragment.text(words.chooseMajor)
        + "</option></select></div>",
      "<div><label for=\"my-score\">" + HTMLFragment.text(words.scoreField)
        + "</label><input id=\"my-score\" type=\"number\" min=\"0\" max=\"500\" inputmode=\"decimal\"></div>",
    ] + filters + [
      "</div>", "<p id=\"listed\" role=\"status\" class=\"soft\"></p>", "<div id=\"list\"></div>", "</form>",
    ]
  }

  private var filters: [String] {
    filter("province", words.provinceField, [])
      + filter(
        "region", words.regionField, [("A", words.report.region(.a)), ("B", words.report.region(.b))])
      + filter("tier", words.tierField, Tier.allCases.map { ($0.rawValue, words.tier($0)) })
      + filter("paper", words.paperField, [("408", "408"), ("own", words.ownPaper)])
      + filter(
        "mode", words.modeField,
        [(Mode.full.rawValue, words.report.mode(.full)), (Mode.part.rawValue, words.report.mode(.part))])
  }

  private func filter(_ name: String, _ label: String, _ options: [(String, String)]) -> [String] {
    let all = ([("", words.any)] + options).map {
      "<option value=\"\(HTMLFragment.attribute($0.0))\">" + HTMLFragment.text($0.1) + "</option>"
    }
    return [
      "<div><label for=\"filter-\(name)\">" + HTMLFragment.text(label)
        + "</label><select id=\"filter-\(name)\" data-filter=\"\(name)\">" + all.joined() + "</select></div>"
    ]
  }
}
