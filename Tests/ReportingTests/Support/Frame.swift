import Admissions

@testable import Reporting

/// A page without the scripts that every page has, so that any other shows.
func withoutFrame(_ page: String) -> String {
  let scripts = Language.allCases.map { PageScript.lines(Wording($0)).joined(separator: "\n") }
  return ([["<script>" + PageScript.theme + "</script>"], scripts].flatMap(\.self)).reduce(page) {
    rest, script in
    rest.split(separator: script, omittingEmptySubsequences: false).joined()
  }
}
