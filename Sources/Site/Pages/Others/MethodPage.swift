import Admissions
import Reporting

/// How a number is made, how such numbers did, where they are least trustworthy.
struct MethodPage {
  let edition: Edition

  var page: SitePage {
    let words = edition.words
    return SitePage(
      path: .method, title: words.methodTitle, description: words.methodDescription,
      crumbs: [.init(title: words.method, path: nil)],
      sections: [
        PageSection(
          "steps", "", [.block(.list(ItemList(words.methodSteps.map { Prose($0) }, isNumbered: true)))]),
        PageSection("weak", words.weakTitle, [.list(words.weakPoints.map { Prose($0) })]),
      ] + PageSection.all(record, opening: "record"),
      command: "cutline exam\ncutline report year --cycle \(edition.book.cycle - 1)")
  }

  /// The comparison with last year's cutoff by cycle, and the last cycle's forecasts against what came.
  private var record: [Block] {
    let program = edition.book.programs.first { !$0.forecast.comparisons.isEmpty && $0.standing == .line }
    let comparison = program.map { MajorReport($0.forecast, language: edition.language).record } ?? []
    return comparison + YearReport(edition.book.year, language: edition.language).scorecard
  }
}
