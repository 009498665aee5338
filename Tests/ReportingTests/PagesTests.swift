import Charts
import Foundation
import TestSupport
import Testing

@testable import Admissions
@testable import Reporting

/// The pages of the data that ship, checked for what every page must be, whatever it says.
@Suite("The pages of the data that ship")
struct PagesTests {
  enum Page: String, CaseIterable, CustomTestStringConvertible {
    case school, otherSchool, year, enrollment, index

    var testDescription: String { rawValue }
  }

  private static let dataset: Dataset = {
    let folder = Repository.root.appending(path: "data/kaoyan")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = names.sorted().filter { $0.hasSuffix(".csv") }.compactMap { name -> TableFile? in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        TableFile(name: name, path: name, bytes: [UInt8]($0))
      }
    }
    return Dataset.load(files: files).dataset
  }()
  private static let desk = ForecastDesk(dataset, cycle: (dataset.nationalCycles.last ?? 0) + 1)

  private static func school(_ alias: String) throws -> School {
    try #require(dataset.schools.first { $0.id == alias })
  }

  private static func document(_ page: Page, _ language: Language) throws -> Document {
    switch page {
    case .school:
      SchoolReport(desk.schoolReview(of: try school("10013")), language: language, name: "a").document
    case .otherSchool:
      SchoolReport(desk.schoolReview(of: try school("10336")), language: language, name: "b").document
    case .year: YearReport(desk.yearReview(), language: language).document
    case .enrollment:
      EnrollmentReport(
        try EnrollmentStory(dataset, school: school("10336"), cycle: 2025), language: language
      ).document
    case .index:
      IndexReport(
        try [school("10013"), school("10336")].map { desk.schoolReview(of: $0).outlook },
        cycle: desk.cycle - 1, stems: ["10013": "a", "10336": "b"], format: .html, language: language
      ).document
    }
  }

  private static func tables(_ blocks: [Block]) -> [DocumentTable] {
    blocks.flatMap { block -> [DocumentTable] in
      switch block {
      case .table(let table): [table]
      case .details(_, let inner): tables(inner)
      default: []
      }
    }
  }

  private static func headings(_ document: Document) -> [Block.Depth] {
    document.blocks.compactMap { if case .heading(let depth, _) = $0 { depth } else { nil } }
  }

  @Test("holds no number that is none, and no value as the program writes it", arguments: Page.allCases)
  func numbers(_ page: Page) throws {
    for language in Language.allCases {
      let text = try Self.document(page, language).markdown
      #expect(text.count > 200)
      let words = Set(text.split { !$0.isLetter })
      for word in ["nan", "inf", "nil", "Optional"] { #expect(!words.contains(word[...])) }
    }
  }

  @Test("has whole tables, each with words for those who cannot see it", arguments: Page.allCases)
  func wholeTables(_ page: Page) throws {
    for table in Self.tables(try Self.document(page, .english).blocks) {
      #expect(!table.columns.isEmpty)
      #expect(!table.rows.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test("has no heading with nothing below it", arguments: Page.allCases)
  func emptySections(_ page: Page) throws {
    for language in Language.allCases {
      let blocks = try Self.document(page, language).blocks
      for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
        guard case .heading(let depth, let words) = block else { continue }
        let isFollowed =
          switch next {
          case .none: false
          case .heading(let other, _): other.rawValue > depth.rawValue
          default: true
          }
        #expect(isFollowed, "\(words)")
      }
    }
  }

  @Test("says the same in both languages, part by part", arguments: Page.allCases)
  func languages(_ page: Page) throws {
    let (english, chinese) = (try Self.document(page, .english), try Self.document(page, .chinese))
    #expect(Self.headings(english) == Self.headings(chinese))
    #expect(english.figures.map(\.table.rows.count) == chinese.figures.map(\.table.rows.count))
    let (tables, others) = (Self.tables(english.blocks), Self.tables(chinese.blocks))
    #expect(tables.map(\.rows.count) == others.map(\.rows.count))
    #expect(tables.map(\.columns.count) == others.map(\.columns.count))
    #expect(english.title != chinese.title)
  }

  @Test("holds no sentence of the other language, names apart", arguments: Page.allCases)
  func oneLanguage(_ page: Page) throws {
    let english = /[A-Za-z]+(?: [a-z,]+){3,}/
    // Disciplines of a profile and remarks on disputed values are in the data in English alone, and the page says so.
    let asInData = ["双一流学科", "第四轮学科评估", "有争议："]
    for line in try Self.document(page, .chinese).markdown.split(separator: "\n")
    where !line.contains("cutline ") && !asInData.contains(where: line.contains) {
      #expect(line.firstMatch(of: english) == nil, "\(line.prefix(300))")
    }
    let chinese = /\p{Han}{2,}[，。；]\p{Han}{2,}/
    for line in try Self.document(page, .english).markdown.split(separator: "\n") {
      #expect(line.firstMatch(of: chinese) == nil, "\(line.prefix(300))")
    }
  }

  @Test("says intervals as intervals and no chance as so many years of a hundred", arguments: Page.allCases)
  func terms(_ page: Page) throws {
    let english = try Self.document(page, .english).markdown
    for words in ["of 100 years", "in 100 years", "In so many years"] {
      #expect(!english.contains(words), "\(words)")
    }
    let chinese = try Self.document(page, .chinese).markdown
    for words in ["100 年中", "100 次中", "覆盖年份", "触底概率", "预计线"] {
      #expect(!chinese.contains(words), "\(words)")
    }
  }

  @Test("leads nowhere inside itself that is not there", arguments: Page.allCases)
  func anchors(_ page: Page) throws {
    for language in Language.allCases {
      let html = try Self.document(page, language).html
      let ids = Set(html.matches(of: /id="([^"]+)"/).map { String($0.output.1) })
      for link in html.matches(of: /href="#([^"]+)"/) {
        let target = String(link.output.1)
        #expect(ids.contains(target.removingPercentEncoding ?? target), "#\(target)")
      }
    }
  }

  @Test("gives every figure a finding, words and numbers", arguments: Page.allCases)
  func figures(_ page: Page) throws {
    for language in Language.allCases {
      let figures = try Self.document(page, language).figures
      for figure in figures {
        #expect(!figure.light.title.isEmpty)
        #expect(figure.light.description.count > 20)
        #expect(!figure.table.rows.isEmpty)
        #expect(figure.light.title == figure.dark.title)
      }
      #expect(Set(figures.map(\.stem)).count == figures.count)
    }
  }

  @Test("is the same twice", arguments: Page.allCases)
  func repeatable(_ page: Page) throws {
    let runs = try (0..<2).map { _ in try Self.document(page, .chinese).html }
    #expect(runs[0] == runs[1])
  }

  private static func story() throws -> EnrollmentStory {
    try EnrollmentStory(dataset, school: school("10336"), cycle: 2025)
  }

  /// The top of the page, the funnel and the table each had a total of their own.
  @Test("an enrollment page has one total for a measure, and the largest college first")
  func oneTotal() throws {
    let story = try Self.story()
    let wording = Wording(.english)
    let document = try Self.document(.enrollment, .english)
    let totals = [story.applicants.total.point, story.admitted.total.point].map(wording.people)
    for total in totals { #expect(document.markdown.contains(total)) }
    let colleges = try #require(
      Self.tables(document.blocks).first { $0.rows.last?.first?.plainText == wording.togetherRow })
    #expect(totals == [1, 3].map { colleges.rows.last?[$0].plainText ?? "" })
    let sizes = story.applicants.largestColleges.compactMap { story.applicants.college($0)?.point }
    #expect(sizes == sizes.sorted(by: >) && sizes.reduce(0, +) == story.applicants.total.point)
    #expect(
      story.applicants.largestPrograms.reduce(0) { $0 + $1.forecast.point } == story.applicants.total.point)
    #expect(!document.markdown.contains(wording.people(story.applicants.total.median)))
  }

  @Test("the stages of the funnel shrink, and the parts of the admitted add up to them")
  func funnelStages() throws {
    let story = try Self.story()
    let funnel = try #require(story.funnel)
    let stages = try #require(FunnelStages(funnel, story))
    #expect(stages.applicants >= stages.overLine && stages.overLine >= stages.firstChoice)
    #expect(stages.firstChoice + stages.adjusted + stages.exempted == stages.admitted)
    #expect(stages.applicants == Int(story.applicants.total.point))
  }

  @Test("the year is told as an exam in both languages", arguments: Language.allCases)
  func exam(_ language: Language) throws {
    let text = try Self.document(.year, language).markdown
    let exam = try #require(Self.desk.exam(of: Self.desk.cycle - 1))
    let wording = Wording(language)
    #expect(text.contains(wording.examStory(exam, cycle: Self.desk.cycle - 1)))
    #expect(text.contains(wording.marks(exam.move, decimals: 1)))
    #expect(text.contains(language == .english ? "while the national lines over them rose" : "而其上的国家线平均上升"))
  }
}
