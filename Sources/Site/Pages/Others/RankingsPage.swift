import Admissions
import Forecasting
import Numerals
import Reporting

/// Programs by competition, by what evaluations state, by the height of their cutoff.
struct RankingsPage {
  let edition: Edition

  private var words: SiteWords { edition.words }
  private var book: SiteBook { edition.book }
  private static let mostCompetitive = 80
  private static let perMajor = 5

  var page: SitePage {
    SitePage(
      path: .rankings, title: words.rankings, description: words.rankingsDescription,
      crumbs: [.init(title: words.rankings, path: nil)],
      sections: [
        PageSection("competition", words.competitionTitle, [.text(words.competitionIntro), competition]),
        PageSection("grades", words.gradesTitle, [.text(words.gradesIntro), grades]),
        PageSection("heights", words.heightsTitle, [.text(words.heightsIntro(book.cycle)), heights]),
      ], command: "cutline report school --school 10336")
  }

  private var competition: PageContent {
    let all = book.schools.flatMap { chapter in
      CompetitionRow.all(chapter, least: Selectivity.leastCandidates)
    }.sorted { ($0.perPlace, $1.order) > ($1.perPlace, $0.order) }
    return .table(
      words.competitionTitle,
      [
        .words(words.majorColumn), .words(words.schoolColumn), .number(words.perPlace),
        .number(words.candidates),
        .number(words.placesColumn), .number(words.cycleColumn),
      ],
      all.prefix(Self.mostCompetitive).map { row in
        let name = row.name(words)
        return [
          row.program.map { edition.link(name, to: book.path($0), from: .rankings) } ?? Prose(name),
          edition.link(words.report.shortName(row.school), to: book.path(row.school), from: .rankings),
          Prose(words.report.marks(row.perPlace, decimals: 1)),
          Prose(words.report.count(Int(row.candidates))),
          Prose(words.report.count(Int(row.places))), Prose(integerText(row.cycle)),
        ]
      })
  }

  private var grades: PageContent {
    let stated = book.schools.flatMap { chapter in
      chapter.review.profile.filter { ["evaluation_round_4", "ace_major"].contains($0.attribute) }.map {
        (chapter.school, $0)
      }
    }
    return .table(
      words.gradesTitle, [.words(words.schoolColumn), .words(words.gradesTitle), .words(words.statedColumn)],
      stated.map { school, fact in
        [
          edition.link(words.report.shortName(school), to: book.path(school), from: .rankings),
          Prose(words.report.attribute(fact.attribute)), Prose(words.report.fact(fact)),
        ]
      })
  }

  private var heights: PageContent {
    let rows = book.majors.filter { $0.ranked.count >= Self.perMajor }.flatMap { chapter in
      chapter.ranked.filter { $0.gap != nil }.sorted {
        ($0.gap ?? 0, $1.school.id) > ($1.gap ?? 0, $0.school.id)
      }
      .prefix(Self.perMajor).enumerated().map { place, program in
        [
          edition.link(words.report.major(program.major), to: book.path(program.id), from: .rankings),
          Prose(integerText(place + 1)),
          edition.link(words.report.shortName(program.school), to: book.path(program), from: .rankings),
          Prose(program.gap.map { words.report.change($0) } ?? ""), Prose(words.report.marks(program.median)),
          Prose(words.report.interval(program.forecast.distribution, 0.8)),
        ]
      }
    }
    return .table(
      words.heightsTitle,
      [
        .words(words.majorColumn), .number(words.rankColumn), .words(words.schoolColumn),
        .number(words.aboveNational), .number(words.expectedColumn(book.cycle)),
        .number(words.intervalColumn),
      ], rows)
  }
}

/// The competition of one program in the last cycle it was counted.
struct CompetitionRow {
  let school: School
  let group: CountGroup
  let title: Program?
  let program: ProgramChapter?
  let cycle: Int
  let perPlace: Double
  let candidates: Double
  let places: Double

  /// For an order that is the same in every run.
  var order: String { school.id + " " + group.college + " " + group.major.text }

  func name(_ words: SiteWords) -> String {
    let known = title.map { words.language == .english && !$0.nameEN.isEmpty ? $0.nameEN : $0.nameZH } ?? ""
    let degree = group.degree.map { words.report.degree($0) } ?? ""
    return [[group.major.text, known].filter { !$0.isEmpty }.joined(separator: " "), degree]
      .filter { !$0.isEmpty }.joined(separator: words.report.titleSeparator)
  }

  static func all(_ chapter: SchoolChapter, least: Int) -> [CompetitionRow] {
    let counts = chapter.review.counts.filter { item in
      !item.group.major.isAny && item.group.mode == .full && (item.candidates ?? 0) >= Double(least)
        && item.candidatesPerPlace != nil
    }
    let latest = Dictionary(grouping: counts, by: \.group).mapValues { $0.map(\.cycle).max() ?? 0 }
    return counts.filter { latest[$0.group] == $0.cycle }.compactMap { item in
      guard let ratio = item.candidatesPerPlace, let all = item.candidates, let places = item.placesByExam
      else {
        return nil
      }
      return CompetitionRow(
        school: chapter.school, group: item.group, title: title(item.group, chapter),
        program: program(item.group, chapter),
        cycle: item.cycle, perPlace: ratio, candidates: all, places: places)
    }
  }

  private static func title(_ group: CountGroup, _ chapter: SchoolChapter) -> Program? {
    let same = chapter.review.programs.filter { $0.major == group.major && $0.degree == group.degree }
    return same.first { $0.college == group.college } ?? same.first
  }

  private static func program(_ group: CountGroup, _ chapter: SchoolChapter) -> ProgramChapter? {
    chapter.programs.first { $0.major.code == group.major && $0.degree == group.degree }
  }
}
