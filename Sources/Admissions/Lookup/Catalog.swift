/// Finds schools, majors and colleges by what people type: a code, a Chinese or English name, an alias.
///
/// Case, spaces, punctuation and full width do not matter. The whole name is tried first, then its beginning,
/// then a part of it; a miss gives the nearest by edit distance. The order of every answer is that of the
/// registers.
public struct Catalog: Sendable {
  /// The data it looks into.
  public let dataset: Dataset
  /// The majors of the package by code and degree.
  public let majors: [Major]
  private let schoolIndex: NameIndex<School>

  /// A catalog of the schools and majors of a dataset.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    majors = Major.all(in: dataset)
    schoolIndex = NameIndex(
      entries: dataset.schools.map {
        Named($0, names: [$0.id, $0.nameZH, $0.nameEN] + $0.aliases)
      })
  }

  /// The school named by its code, Chinese name, English name, the beginning of one, or an alias.
  public func school(matching text: String) -> Match<School> { schoolIndex.match(text) }

  /// The college of a school by its Chinese or English name, an alias, or a part of one; `*` is the whole school.
  public func college(matching text: String, in school: School) -> Match<String> {
    let names = colleges(of: school)
    if names.contains(text) { return .found(text) }
    let entries = names.filter { $0 != College.wholeSchool }.map { name in
      let entry = dataset.college(name, of: school.id)
      return Named(
        name, names: [name] + [entry?.nameEN ?? ""].filter { !$0.isEmpty } + (entry?.aliases ?? []))
    }
    return NameIndex(entries: entries).match(text)
  }

  /// The colleges of a school that the registers or the lines name, sorted; `*` where rows name none.
  public func colleges(of school: School) -> [String] {
    let registered = dataset.index.programsOfSchool[school.id, default: []].map(\.college)
    let published = dataset.index.linesOfSchool[school.id, default: []].map(\.key.college)
    return Set(registered + published).sorted()
  }
}

extension Dataset {
  /// A catalog of this dataset.
  public var catalog: Catalog { Catalog(self) }
}
