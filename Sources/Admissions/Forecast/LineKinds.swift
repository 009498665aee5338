import Lines

/// The colleges, degrees and disciplines of the lines of a pool, numbered.
struct LineKinds: Sendable {
  private let colleges: [String: Int]
  private let families: [String: Int]

  init(_ keys: [LineKey]) {
    colleges = LineKinds.numbered(keys.map(LineKinds.college))
    families = LineKinds.numbered(keys.map(LineKinds.family))
  }

  /// What a line has in common with others; a college or discipline that no line of the pool has shares its number with
  /// nothing.
  func traits(of key: LineKey) -> LineMembership {
    LineMembership(
      subgroup: colleges[LineKinds.college(key)] ?? colleges.count, kind: key.degree == .academic ? 0 : 1,
      family: families[LineKinds.family(key)] ?? 0)
  }

  private static func numbered(_ names: [String]) -> [String: Int] {
    Dictionary(Set(names).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private static func college(_ key: LineKey) -> String { "\(key.schoolID)/\(key.college)" }

  /// The discipline, or the family of professional fields: the first four digits of the code.
  private static func family(_ key: LineKey) -> String { String(key.major.text.prefix(4)) }
}
