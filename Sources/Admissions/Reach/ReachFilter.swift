/// What the programs that a score may reach are narrowed to.
public struct ReachFilter: Sendable, Equatable {
  /// A code, which takes in every code under it, or a name or a part of one; nil for every major.
  public var major: String?
  /// The degree; nil for both.
  public var degree: Degree?
  /// The region of the national table; nil for both.
  public var region: Region?
  /// The city of the school, by its English name; nil for every city.
  public var city: String?
  /// A paper by its catalog code that the examination of the program has, such as 408; nil for any.
  public var paper: String?
  /// What the school must be: 985, 211, double-first-class; every one of them.
  public var tags: [String]

  /// A filter; without arguments it lets everything pass.
  public init(
    major: String? = nil, degree: Degree? = nil, region: Region? = nil, city: String? = nil,
    paper: String? = nil, tags: [String] = []
  ) {
    (self.major, self.degree, self.region) = (major, degree, region)
    (self.city, self.paper, self.tags) = (city, paper, tags)
  }

  /// The names under which tags may be asked for, and what the profiles call them.
  static let statuses: [(names: [String], status: String)] = [
    (["985"], "project 985"), (["211"], "project 211"),
    (["double-first-class", "双一流", "dfc"], "double first class 2022"),
  ]

  /// The tags that mean nothing.
  public var unknownTags: [String] { tags.filter { Self.status($0) == nil } }

  /// What a filter can be asked for by.
  public static var knownTags: [String] { statuses.map { $0.names[0] } }

  static func status(_ tag: String) -> String? {
    statuses.first { $0.names.contains(tag.lowercased()) }?.status
  }
}

/// A filter beside the data that it looks into.
struct ReachTest {
  private let filter: ReachFilter
  private let codes: Set<MajorKey>?
  private let tagged: [Set<String>]
  private let examined: Set<DatasetIndex.ProgramKey>?
  private let city: SearchText?

  init(_ filter: ReachFilter, _ catalog: Catalog) {
    self.filter = filter
    city = filter.city.map(SearchText.init)
    codes = filter.major.map { text in Self.codes(text, catalog) }
    tagged = filter.tags.compactMap(ReachFilter.status).map { status in
      Set(
        catalog.dataset.schoolProfiles.filter {
          $0.attribute == "status" && $0.item == status && $0.value == "true"
        }.map(\.schoolID))
    }
    examined = filter.paper.map { paper in Self.latest(catalog.dataset.examPapers, with: paper) }
  }

  func allows(_ school: School) -> Bool {
    (filter.region == nil || school.region == filter.region)
      && (city == nil || city == SearchText(school.city)) && tagged.allSatisfy { $0.contains(school.id) }
  }

  func allows(_ key: LineKey) -> Bool {
    (filter.degree == nil || key.degree == filter.degree)
      && (codes?.contains(MajorKey(code: key.major, degree: key.degree)) ?? true)
      && (examined?.contains {
        $0.schoolID == key.schoolID && $0.major == key.major && $0.degree == key.degree
          && ($0.college == key.college || $0.college == College.wholeSchool
            || key.college == College.wholeSchool)
      } ?? true)
  }

  private static func codes(_ text: String, _ catalog: Catalog) -> Set<MajorKey> {
    let code = MajorCode(narrow(text))
    let names = ([text] + NationalCatalog.fullNames(of: text)).map(SearchText.init)
    let families = ([text] + NationalCatalog.fullNames(of: text)).flatMap(NationalCatalog.families(named:))
    let hits = catalog.majors.filter { major in
      if code.isWellFormed { return code.covers(major.code) }
      return families.contains { $0.degree == major.degree && $0.code.covers(major.code) }
        || ([major.nameZH, major.nameEN] + major.otherNames).map(SearchText.init).contains { own in
          names.contains { !$0.isEmpty && own.contains($0) }
        }
    }
    return Set(hits.map { MajorKey(code: $0.code, degree: $0.degree) })
  }

  /// The programs whose latest known examination has a paper.
  private static func latest(_ papers: [ExamPapers], with code: String) -> Set<DatasetIndex.ProgramKey> {
    var last: [DatasetIndex.ProgramKey: ExamPapers] = [:]
    for row in papers {
      let key = DatasetIndex.ProgramKey(
        schoolID: row.schoolID, college: row.college, major: row.major, degree: row.degree)
      if last[key]?.cycle ?? .min <= row.cycle { last[key] = row }
    }
    return Set(
      last.filter { [$0.value.foreign, $0.value.mathematics, $0.value.specialty].contains(code) }.keys)
  }

  private static func narrow(_ text: String) -> String { String(SearchText(text).characters) }
}
