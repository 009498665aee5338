import Admissions
import Charts
import Forecasting
import Numerals
import Reporting

/// A cycle: national lines, school lines, what moved; the last one with everything its report says.
struct YearPage {
  let edition: Edition
  let cycle: Int

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }
  private var path: PagePath { book.path(year: cycle) }

  var page: SitePage {
    let report = cycle == book.cycle - 1 ? YearReport(book.year, language: edition.language) : nil
    let body = report.map { PageSection.all($0.retrospect, opening: "answer-section") } ?? plain
    return SitePage(
      path: path, title: words.yearTitle(cycle), description: words.yearDescription(cycle),
      crumbs: [.init(title: words.years, path: .years), .init(title: words.yearTitle(cycle), path: nil)],
      sections: [PageSection("pager", "", [pager])] + body + (report == nil ? [] : [schoolLines]),
      command: "cutline report year --cycle \(cycle)")
  }

  /// The way to the cycles before and after.
  private var pager: PageContent {
    let before = book.cycles.last { $0 < cycle }.map { link(words.before($0), $0) } ?? ""
    let after = book.cycles.first { $0 > cycle }.map { link(words.after($0), $0) } ?? ""
    return .html([
      "<nav class=\"pager\" aria-label=\"\(HTMLFragment.attribute(words.years))\"><span>\(before)</span><span>\(after)</span></nav>"
    ])
  }

  private func link(_ text: String, _ year: Int) -> String {
    "<a href=\"\(path.link(to: book.path(year: year), edition.language))\">" + HTMLFragment.text(text)
      + "</a>"
  }

  private var plain: [PageSection] {
    let rows = NationalTable(edition: edition).rows(of: cycle)
    return [
      PageSection(
        "national", words.nationalOf(cycle),
        chart(rows) + [NationalTable(edition: edition).table(rows, cycle)]),
      schoolLines,
    ]
  }

  private func chart(_ rows: [NationalTable.Row]) -> [PageContent] {
    let moved = rows.filter { $0.fullMark == 500 && $0.change != nil }
      .sorted { ($0.change ?? 0, $1.row.id) > ($1.change ?? 0, $0.row.id) }
    guard moved.count > 1 else { return [] }
    let chart = DumbbellChart(
      caption: ChartCaption(
        title: words.movesFinding(
          moved.count { ($0.change ?? 0) > 0 }, moved.count { ($0.change ?? 0) < 0 }, cycle),
        subtitle: words.movesPlotted, source: ""),
      fromLabel: integerText(cycle - 1), toLabel: integerText(cycle),
      rows: moved.map { .init(name: words.report.codedRow($0.row), from: $0.before, to: $0.a) })
    return [.block(.figure(Figure(stem: "figures/year-moves", chart: chart, language: edition.language)))]
  }

  /// The way to the school's lines, which fill a page of their own.
  private var schoolLines: PageSection {
    let moves = book.desk.moves(in: cycle)
    let title = words.schoolLinesOf(cycle)
    guard !moves.isEmpty else { return PageSection("school-lines", title, [.text(words.nothingBefore)]) }
    let target = path.link(to: path.appending("lines"), edition.language)
    return PageSection(
      "school-lines", title,
      [
        .text(words.lineCount(moves.count, Set(moves.map(\.school.id)).count)),
        .prose([.link(Prose(words.allLines), to: target)]),
      ])
  }
}

extension Edition {
  /// The page of the program that a line is for, where there is one.
  func page(of key: LineKey) -> PagePath? {
    book.chapter(schoolID: key.schoolID)?.programs.first {
      $0.major.code == key.major && $0.degree == key.degree
    }.map(book.path)
  }
}
