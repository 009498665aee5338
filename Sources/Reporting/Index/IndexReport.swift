public import Admissions

/// The index of all dossiers: schools, then majors, each a link.
public struct IndexReport: Sendable {
  private let outlooks: [SchoolOutlook]
  private let cycle: Int
  private let format: ReportFormat
  private let stems: [String: String]
  private let wording: Wording

  /// An index of dossiers.
  ///
  /// - Parameters:
  ///   - outlooks: the schools with their majors, in the order of the register.
  ///   - cycle: the last cycle of the data.
  ///   - stems: the beginning of each dossier's file name, by the school's identifier.
  ///   - format: the format of the dossiers.
  public init(
    _ outlooks: [SchoolOutlook], cycle: Int, stems: [String: String], format: ReportFormat, language: Language
  ) {
    self.outlooks = outlooks
    self.cycle = cycle
    self.stems = stems
    self.format = format
    wording = Wording(language)
  }

  /// The beginning of the name of its file.
  public var stem: String { "index-" + wording.language.rawValue }

  /// The index as a document.
  public var document: Document {
    let schools = outlooks.map(entry)
    let majors = outlooks.flatMap { outlook in outlook.majors.map { entry($0, outlook.school) } }
    return Document(
      title: wording.indexTitle, language: wording.language,
      blocks: [
        .text(wording.indexScope(schools: schools.count, majors: majors.count, cycle: cycle)),
        .index(
          SearchIndex([
            .init(title: wording.schoolsHeading, entries: schools),
            .init(title: wording.majorsHeading, entries: majors),
          ])),
      ])
  }

  private func page(_ school: School) -> String {
    LinkTarget.path((stems[school.id] ?? school.id) + "." + format.rawValue)
  }

  private func entry(_ outlook: SchoolOutlook) -> SearchIndex.Entry {
    let school = outlook.school
    return SearchIndex.Entry(
      title: wording.school(school), keywords: keywords(school), target: page(school),
      remark: wording.indexRemark(outlook))
  }

  private func keywords(_ school: School) -> [String] {
    [school.id, school.nameZH, school.nameEN, school.city] + school.aliases
  }

  /// A major leads to its own fold, one without a line of its own to those like it.
  private func entry(_ outlook: MajorOutlook, _ school: School) -> SearchIndex.Entry {
    let major = outlook.major
    let title = [wording.shortName(school), wording.major(major), wording.degree(major.degree)]
    let names = [major.nameZH, major.nameEN] + major.otherNames
    let place = outlook.isOwn ? SchoolReport.anchor(major) : SchoolReport.othersAnchor(outlook)
    return SearchIndex.Entry(
      title: title.joined(separator: wording.titleSeparator), keywords: keywords(school) + names,
      target: page(school) + "#" + LinkTarget.path(place),
      remark: wording.indexRemark(outlook))
  }
}
