import Admissions
import Reporting

/// The files that pages share: style, scripts, words.
enum SiteAssets {
  static func files(_ languages: [Language]) -> [ReportFile] {
    let scripts = [
      ("site.js", PageScript.source), ("chance.js", ChanceScript.source), ("score.js", ScoreScript.source),
      ("find.js", FindScript.source), ("home.js", HomeScript.source), ("compare.js", CompareScript.source),
    ]
    return [
      ReportFile(path: "assets/site.css", text: SiteStyle.css),
      ReportFile(path: "assets/icon.svg", text: icon),
    ] + scripts.map { ReportFile(path: "assets/" + $0.0, text: PageScript.compact($0.1)) }
      + languages.map {
        ReportFile(
          path: "assets/words-\($0.rawValue).js", text: ScriptWords(words: SiteWords($0)).file)
      }
  }

  /// A line with a score above it.
  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0059a3"/>\
    <path d="M5 21h22" stroke="#fff" stroke-width="3"/><circle cx="20" cy="11" r="4" fill="#fff"/></svg>

    """
}
