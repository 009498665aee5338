public import Admissions
import Forecasting
import Numerals
import Reporting

/// Everything a site says, worked out once for all pages and languages.
public struct SiteBook: Sendable {
  let dataset: Dataset
  /// The cycle that is forecast.
  let cycle: Int
  let desk: ForecastDesk
  /// Schools with something to say, in the order of the register.
  let schools: [SchoolChapter]
  /// Schools of which only the register and the national line are known.
  let bare: [School]
  let majors: [MajorChapter]
  let programs: [ProgramChapter]
  let search: SearchTables
  let year: YearReview
  /// The schools whose numbers of people can be forecast.
  let stories: [EnrollmentStory]
  private let schoolFolders: [String: String]
  private let majorFolders: [MajorID: String]
  private let places: [String: Int]

  /// The book of a data package; nil where it has no national lines to reckon from.
  public init?(_ dataset: Dataset, search: SearchTables, jobs: Int) {
    guard let last = dataset.nationalCycles.last else { return nil }
    let writer = ChapterWriter(dataset, cycle: last + 1, jobs: jobs)
    let chapters = writer.chapters(jobs: jobs)
    self.dataset = dataset
    self.search = search
    cycle = last + 1
    desk = writer.desk
    schools = chapters.filter(\.hasPage)
    places = Dictionary(schools.enumerated().map { ($1.school.id, $0) }) { first, _ in first }
    bare = chapters.filter { !$0.hasPage }.map(\.school)
    programs = schools.flatMap(\.programs)
    majors = MajorChapter.all(programs)
    year = desk.yearReview()
    stories = Self.stories(dataset, jobs: jobs)
    schoolFolders = Self.folders(dataset.schools.map(\.id)) { $0 }
    majorFolders = Self.folders(majors.map(\.id)) { $0.code.text + "-" + $0.degree.rawValue }
  }

  /// Names of folders, all different.
  private static func folders<Key: Hashable>(_ keys: [Key], _ name: (Key) -> String) -> [Key: String] {
    Dictionary(zip(keys, FileName.distinct(keys.map(name)))) { first, _ in first }
  }

  func folder(_ school: School) -> String { schoolFolders[school.id] ?? FileName.safe(school.id) }
  func folder(_ major: MajorID) -> String { majorFolders[major] ?? FileName.safe(major.code.text) }
  func path(_ school: School) -> PagePath { .schools.appending(folder(school)) }
  func path(_ program: ProgramChapter) -> PagePath { path(program.school).appending(folder(program.id)) }
  func path(_ major: MajorID) -> PagePath { .majors.appending(folder(major)) }
  func path(year: Int) -> PagePath { .years.appending(integerText(year)) }

  /// The cycles with national lines, increasing.
  var cycles: [Int] { dataset.nationalCycles }

  /// The latest day that anything in the package carries; nil where nothing has a date.
  var asOf: CalendarDate? {
    let days =
      dataset.lines.compactMap(\.publishedOn) + dataset.nationalLines.compactMap(\.publishedOn)
      + dataset.sources.flatMap { [$0.publishedOn, $0.retrievedOn].compactMap(\.self) }
    return days.max()
  }

  /// The chapter of a school, where it has a page.
  func chapter(_ school: School) -> SchoolChapter? { chapter(schoolID: school.id) }

  /// The chapter of a school by its identifier, where it has a page.
  func chapter(schoolID id: String) -> SchoolChapter? { places[id].map { schools[$0] } }

  /// The stories of schools whose applicants were counted by program in several cycles.
  private static func stories(_ dataset: Dataset, jobs: Int) -> [EnrollmentStory] {
    let counted = dataset.admissions.filter { $0.measure == .applicants && !$0.group.major.isAny }
    let cycles = Dictionary(grouping: counted, by: \.group.schoolID).mapValues { Set($0.map(\.cycle)).count }
    let schools = dataset.schools.filter { cycles[$0.id, default: 0] >= 3 }
    return Parallel.blocks(of: schools.count, blockSize: 1, jobs: jobs) { block in
      try? EnrollmentStory(dataset, school: schools[block.lowerBound])
    }.compactMap(\.self)
  }
}
