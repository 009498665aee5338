import Admissions
import Forecasting
import Numerals
import Reporting

/// A major at a school: the answer, my score, the figure, and everything that it rests on.
struct ProgramPage {
  let edition: Edition
  let program: ProgramChapter

  private var words: SiteWords { edition.words }
  private var path: PagePath { edition.book.path(program) }
  private var report: MajorReport { MajorReport(program.forecast, language: edition.language) }

  var page: SitePage {
    SitePage(
      path: path, title: words.title(program), description: words.description(program),
      crumbs: [
        .init(title: words.schools, path: .schools),
        .init(title: words.report.shortName(program.school), path: edition.book.path(program.school)),
        .init(title: words.report.major(program.major), path: nil),
      ], sections: sections, command: report.command, scripts: ["assets/chance.js", "assets/score.js"])
  }

  private var sections: [PageSection] {
    let opening = estimate + report.opening.map { PageContent.block($0) }
    let mine = PageSection(
      "score-section", words.scoreTitle, [.html(ScoreForm(program: program, words: words).lines)] + table)
    let rest = [elsewhere] + PageSection.all(report.particulars, opening: "more") + [otherMajors]
    guard !program.isKnown else {
      let picture = PageSection("picture", words.pictureTitle, [.block(report.drawing)])
      return [PageSection("answer-section", "", opening), mine, picture] + rest
    }
    let note = Block.note(Note(label: words.report.noteLabel, Prose(words.basicNote(program))))
    let basic = PageSection("basic", words.basicForecast, opening + [.block(report.drawing)])
    return [PageSection("answer-section", "", [.block(note)]), mine, basic] + rest
  }

  /// That the line is estimated, before anything is said of it.
  private var estimate: [PageContent] {
    guard program.standing == .estimated else { return [] }
    return [.block(.note(Note(label: words.report.noteLabel, Prose(words.estimatedNote))))]
  }

  /// Some scores with their chances, for readers without scripts and for paper.
  private var table: [PageContent] {
    guard program.isKnown else { return [] }
    let quantiles = program.curve.quantiles
    let scores = [2, 9, 24, 49, 74, 84, 89, 94, 97].map { quantiles[$0] }
    let distinct = scores.enumerated().filter { place, score in place == 0 || scores[place - 1] != score }
    let rows = distinct.map { _, score -> [Prose] in
      let chance = Double(quantiles.count { $0 <= score }) / Double(QuantileCode.count)
      return [
        Prose(words.report.marks(score)), Prose(words.report.percent(chance)),
        Prose(words.report.chanceLevel(level(chance))),
      ]
    }
    let table = DocumentTable(
      label: words.scoresFold,
      columns: [.number(words.scoreColumn), .number(words.chanceColumn), .words(words.groupColumn)],
      rows: rows)
    return [
      .text(words.groupsNote),
      .block(.details(summary: Prose(words.scoresFold), [.table(table)])),
      .prose([
        .link(
          Prose(words.compareThis),
          to: path.link(to: .compare, edition.language) + "#p=" + comparisonName)
      ]),
    ]
  }

  private func level(_ chance: Double) -> ChanceLevel {
    let level = ChanceThresholds.usual.level(of: chance)
    return program.standing == .estimated ? min(level, .match) : level
  }

  private var comparisonName: String {
    HTMLFragment.path(edition.book.folder(program.school) + "/" + edition.book.folder(program.id))
  }
}

extension ProgramPage {
  /// The programs of the same major just above and below, and the way to all of them.
  private var elsewhere: PageSection {
    let chapter = edition.book.major(program.id)
    let ranked = chapter?.ranked ?? []
    let own = ranked.firstIndex { $0.school.id == program.school.id }
    let near = own.map { Array(ranked[max(0, $0 - 3)..<min(ranked.count, $0 + 4)]) } ?? []
    let rows = near.map { other -> [Prose] in
      let name = words.report.shortName(other.school)
      let isOwn = other.school.id == program.school.id
      return [isOwn ? [.strong(Prose(name))] : edition.link(name, to: edition.book.path(other), from: path)]
        + edition.cells(other)
    }
    let table: [PageContent] =
      rows.count > 1
      ? [
        .text(words.higherAndLower(edition.book.cycle)),
        .table(words.whereElse, [.words(words.schoolColumn)] + edition.cellColumns, rows),
      ] : []
    let all = words.allSchools(program.major, chapter?.programs.count ?? 1)
    let mine =
      path.link(to: .home, edition.language) + "#major=" + HTMLFragment.path(edition.book.folder(program.id))
    let papers = program.papers.map { [PageContent.text(words.papersKnown($0))] } ?? []
    return PageSection(
      "elsewhere", words.whereElse,
      table + [
        .prose([
          .link(Prose(all), to: path.link(to: edition.book.path(program.id), edition.language)), .text(" · "),
          .link(Prose(words.rankMine(program.major)), to: mine),
        ])
      ] + papers)
  }

  /// The other programs of the school.
  private var otherMajors: PageSection {
    let others = (edition.book.chapter(program.school)?.programs ?? []).filter { $0.id != program.id }
    let items = others.map { other -> Prose in
      let name = words.report.major(other.major) + " · " + words.report.degree(other.degree)
      return edition.link(name, to: edition.book.path(other), from: path)
    }
    return PageSection("others", words.otherMajors, items.isEmpty ? [] : [.list(items)])
  }
}

extension SiteBook {
  /// The chapter of a major.
  func major(_ id: MajorID) -> MajorChapter? { majors.first { $0.id == id } }
}
