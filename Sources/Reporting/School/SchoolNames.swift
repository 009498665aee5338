public import Admissions

/// The names of schools in file names: short ones people know, all different.
public struct SchoolNames: Sendable {
  private let names: [String: String]

  /// The names of all schools of a register; the same register gives the same names in every language.
  public init(_ schools: [School]) {
    let wording = Wording(.english)
    let safe = FileName.distinct(schools.map { wording.shortName($0).lowercased() })
    names = Dictionary(zip(schools.map(\.id), safe), uniquingKeysWith: { first, _ in first })
  }

  /// The name of a school; its identifier where it is not in the register.
  public subscript(school: School) -> String { names[school.id] ?? FileName.safe(school.id) }
}
