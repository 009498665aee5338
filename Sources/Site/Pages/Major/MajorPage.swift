import Admissions
import Charts
import Forecasting
import Numerals
import Reporting

/// A major across schools: ranked ranges, and the schools of which only the basic line is known.
struct MajorPage {
  let edition: Edition
  let chapter: MajorChapter

  private var words: SiteWords { edition.words }
  private var path: PagePath { edition.book.path(chapter.id) }
  private var cycle: Int { edition.book.cycle }
  private static let drawn = 24

  var page: SitePage {
    SitePage(
      path: path, title: words.majorTitle(chapter.major), description: words.majorDescription(chapter, cycle),
      crumbs: [
        .init(title: words.majors, path: .majors),
        .init(title: words.report.major(chapter.major), path: nil),
      ], sections: [opening, ranked, estimated, basic].filter { !$0.content.isEmpty },
      command:
        "cutline report major --school \(chapter.programs[0].school.id) --major \(chapter.major.code.text)")
  }

  private var opening: PageSection {
    let mine =
      path.link(to: .home, edition.language) + "#major=" + HTMLFragment.path(edition.book.folder(chapter.id))
    return PageSection(
      "answer-section", "",
      [
        .text(words.majorDescription(chapter, cycle)),
        .prose([.link(Prose(words.rankMine(chapter.major)), to: mine)]),
      ] + figure)
  }

  private var figure: [PageContent] {
    let shown = chapter.ranked.prefix(Self.drawn)
    guard shown.count > 1 else { return [] }
    let chart = RankedDots(
      caption: ChartCaption(
        title: words.ranked(chapter.ranked.count, cycle),
        subtitle: words.rankedPlotted(shown.count, chapter.ranked.count), source: ""),
      rows: shown.map { program in
        let interval = program.forecast.distribution.interval(0.8)
        return .init(
          name: words.report.shortName(program.school), value: program.median, lower: interval.lower,
          upper: interval.upper)
      }, level: 80)
    return [.block(.figure(Figure(stem: "figures/major-ranked", chart: chart, language: edition.language)))]
  }

  private var ranked: PageSection {
    guard !chapter.ranked.isEmpty else { return PageSection("ranked", "", []) }
    let rows = chapter.ranked.map { row($0, edition.cells($0)) }
    return PageSection(
      "ranked", words.ranked(chapter.ranked.count, cycle),
      [
        .table(
          words.ranked(chapter.ranked.count, cycle),
          [.words(words.schoolColumn)] + edition.cellColumns + placeColumns, rows)
      ])
  }

  private var estimated: PageSection {
    guard !chapter.estimated.isEmpty else { return PageSection("estimated", "", []) }
    return PageSection(
      "estimated", words.estimatedTitle,
      [
        .text(words.estimatedIntro),
        .table(
          words.estimatedTitle, [.words(words.schoolColumn)] + edition.cellColumns + placeColumns,
          chapter.estimated.map { row($0, edition.cells($0)) }),
      ])
  }

  private var basic: PageSection {
    guard !chapter.basic.isEmpty else { return PageSection("basic", "", []) }
    let rows = chapter.basic.map { program in
      row(program, [Prose(program.lastLine.map { "\(words.report.marks($0.value)) (\($0.cycle))" } ?? "")])
    }
    return PageSection(
      "basic", words.basicTitle,
      [
        .text(words.basicIntro),
        .table(
          words.basicTitle, [.words(words.schoolColumn), .number(words.atLeastColumn)] + placeColumns, rows),
      ])
  }

  private var placeColumns: [DocumentTable.Column] {
    [
      .words(words.cityColumn), .words(words.regionColumn), .words(words.paperColumn),
      .words(words.collegeColumn),
    ]
  }

  private func row(_ program: ProgramChapter, _ cells: [Prose]) -> [Prose] {
    let college = program.forecast.history.key.college
    return [edition.link(words.report.shortName(program.school), to: edition.book.path(program), from: path)]
      + cells
      + [
        Prose(edition.city(program.school)), Prose(program.school.region.rawValue),
        Prose(program.papers?.specialty ?? ""), Prose(college == "*" ? "" : college),
      ]
  }
}
