import Admissions
import Charts
import Numerals
import Reporting

/// The national lines of all cycles, both regions, and what is expected next.
struct NationalPage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }
  private var first: Int { book.cycles.first ?? book.cycle }
  private var last: Int { book.cycle - 1 }

  var page: SitePage {
    SitePage(
      path: .national, title: words.nationalTitle, description: words.nationalDescription(first, last),
      crumbs: [.init(title: words.nationalLines, path: nil)],
      sections: [PageSection("intro", "", [.text(words.nationalIntro)])]
        + PageSection.all(
          YearReport(book.year, language: edition.language).nationalOutlook, opening: "next")
        + [
          PageSection("history", words.historyFinding(first, last), history),
          PageSection("totals-a", words.totals(.a), [table(.a, .total)]),
          PageSection("totals-b", words.totals(.b), [table(.b, .total)]),
          PageSection("singles-a", words.singles(.a), [table(.a, .single100)]),
          PageSection("singles-b", words.singles(.b), [table(.b, .single100)]),
        ], command: "cutline report year --cycle \(last)",
      files: [ReportFile(path: "national.csv", bytes: csv)])
  }

  private var history: [PageContent] {
    let long = book.dataset.allNationalHistories().filter { history in
      history.points.count >= 5 && history.points.last?.fullMark == 500 && !history.row.isMinorityPolicy
    }
    guard !long.isEmpty else { return [] }
    let chart = SmallMultiples(
      caption: ChartCaption(
        title: words.historyFinding(first, last), subtitle: words.movesPlotted, source: ""),
      unit: words.report.unitOfMarks,
      panels: long.map { history in
        .init(
          name: words.report.codedRow(history.row),
          values: history.points.map { YearValue(year: $0.cycle, value: $0.value) })
      })
    return [
      .block(.figure(Figure(stem: "figures/national-history", chart: chart, language: edition.language))),
      .html([
        "<p><a href=\"national.csv\" download>" + HTMLFragment.text(words.nationalCSV + " (CSV)") + "</a></p>"
      ]),
    ]
  }

  /// A row a category, the newest cycle first.
  private func table(_ region: Region, _ subject: Subject) -> PageContent {
    let cycles = Array(book.cycles.reversed())
    let rows = book.dataset.allNationalHistories(region: region, subject: subject).map { history -> [Prose] in
      let values = Dictionary(history.points.map { ($0.cycle, $0.value) }) { first, _ in first }
      return [Prose(words.report.codedRow(history.row))]
        + cycles.map { Prose(values[$0].map { words.report.marks($0) } ?? "") }
    }
    return .table(
      subject == .total ? words.totals(region) : words.singles(region),
      [.words(words.categoryColumn)] + cycles.map { .number(integerText($0)) }, rows)
  }

  private var csv: [UInt8] {
    ChartTable(
      header: ["cycle", "region", "row_id", "subject", "full_mark", "value"],
      rows: book.dataset.nationalLines.map {
        [
          .integer($0.cycle), .text($0.region.rawValue), .text($0.rowID), .text($0.subject.rawValue),
          .integer($0.fullMark), .number($0.value, decimals: 0),
        ]
      }
    ).csv
  }
}
