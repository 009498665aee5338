/// Schools and majors of a pool as numbers, for the shocks they share. Majors are one family by the first four
/// digits of their codes, the first-level discipline.
struct FamilyNumbers: Sendable {
  private let schools: [String: Int]
  private let codes: [String: Int]
  /// The family of each series of the pool; a line for every major is a family of its own.
  let ofPool: [Int]

  init(_ pool: LinePool) {
    // The pool numbers its schools in this order.
    let ids = Set(pool.histories.map(\.key.schoolID)).sorted()
    schools = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let names = pool.histories.map { Self.name($0.key) }
    let numbers = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    codes = numbers
    ofPool = names.map { numbers[$0] ?? -1 }
  }

  /// The first-level discipline of a code, or the code where it is shorter.
  static func discipline(_ code: MajorCode) -> String { String(code.text.prefix(4)) }

  /// What lines of one family share: the discipline, or for every major the school and college.
  private static func name(_ key: LineKey) -> String {
    key.major.isAny ? "\(key.schoolID) \(key.college)" : discipline(key.major)
  }

  /// The number of a school; one without lines in the pool has its own.
  func school(_ id: String) -> Int { schools[id] ?? -2 }

  /// The family of a line; one without lines in the pool is told from all others.
  func family(_ key: LineKey) -> Int { codes[Self.name(key)] ?? -2 }
}
