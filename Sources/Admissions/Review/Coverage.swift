public import Numerals

/// How many lines a data package has of each school in each cycle, and which it should have.
public struct Coverage: Sendable {
  /// The cycles with a line, increasing.
  public let cycles: [Int]
  /// The schools with a line, in the order of the register.
  public let schools: [Row]

  /// The lines of one school.
  public struct Row: Sendable, Equatable {
    /// The school's identifier.
    public let schoolID: String
    /// The number of school's and of college lines, a pair for each cycle.
    public let counts: [(school: Int, college: Int)]

    /// Equal in every part.
    public static func == (left: Row, right: Row) -> Bool {
      left.schoolID == right.schoolID && left.counts.elementsEqual(right.counts) { $0 == $1 }
    }
  }

  /// Counts the totals of the ordinary track.
  public init(_ dataset: Dataset) {
    let totals = dataset.lines.filter { $0.key.subject == .total && $0.key.track == .ordinary }
    let cycles = Set(totals.map(\.cycle)).sorted()
    var counts: [String: [Int: (school: Int, college: Int)]] = [:]
    for line in totals {
      var known = counts[line.key.schoolID, default: [:]][line.cycle] ?? (0, 0)
      if line.key.level == .school { known.school += 1 } else { known.college += 1 }
      counts[line.key.schoolID, default: [:]][line.cycle] = known
    }
    self.cycles = cycles
    schools = dataset.schools.compactMap { school in
      counts[school.id].map { own in Row(schoolID: school.id, counts: cycles.map { own[$0] ?? (0, 0) }) }
    }
  }
}

/// Lines that a cycle should have and a data package has not: those of programs that printed one lately.
public struct MissingLines: Sendable {
  /// The cycle.
  public let cycle: Int
  /// A group for each school and level that lacks lines, in the order of the register.
  public let groups: [Group]

  /// The missing lines of one school and level.
  public struct Group: Sendable {
    /// The school.
    public let school: School
    /// Who prints them.
    public let level: Level
    /// The programs, by key.
    public let keys: [LineKey]
    /// The days between which they are expected; nil where no past cycle tells.
    public let expected: ClosedRange<CalendarDate>?
    /// Where the school's lines were last read, where the address is known.
    public let address: String
  }

  /// How many cycles back a line makes the next one expected.
  private static let recency = 2

  /// What a cycle lacks.
  public init(_ dataset: Dataset, cycle: Int) {
    self.cycle = cycle
    let totals = dataset.lines.filter { $0.key.subject == .total && $0.key.track == .ordinary }
    let present = Set(totals.filter { $0.cycle == cycle }.map(\.key))
    let due = Set(totals.filter { (cycle - Self.recency..<cycle).contains($0.cycle) }.map(\.key))
      .subtracting(present).sorted()
    let byPlace = Dictionary(grouping: due) { "\($0.schoolID) \($0.level.rawValue)" }
    groups = dataset.schools.flatMap { school -> [Group] in
      [Level.school, .college, .group].compactMap { level in
        guard let keys = byPlace["\(school.id) \(level.rawValue)"] else { return nil }
        return Group(
          school: school, level: level, keys: keys,
          expected: Self.expected(dataset, school: school, level: level, cycle: cycle),
          address: Self.address(dataset, keys))
      }
    }
  }

  /// From the same days of the last cycle whose days are known: a school's own line on its own day; college lines from
  /// the national line, or the school's own, to the day the adjustment opens.
  private static func expected(
    _ dataset: Dataset, school: School, level: Level, cycle: Int
  ) -> ClosedRange<CalendarDate>? {
    let known = dataset.calendar.filter { $0.cycle < cycle && $0.date != nil }
    let last = { (event: String, place: String) in
      known.last { $0.event == event && $0.schoolID == place }.flatMap(\.date)
        .flatMap { CalendarDate(year: cycle, month: $0.month, day: $0.day) }
    }
    let own = last("school_line", school.id)
    let national = last("national_line", "*")
    let adjustment = last("adjustment_opens", "*")
    if level == .school {
      if let own { return own...own }
      guard let national else { return nil }
      return national...max(national, last("self_lines_last", "*") ?? national)
    }
    guard let first = own ?? national, let adjustment, first <= adjustment else { return nil }
    return first...adjustment
  }

  private static func address(_ dataset: Dataset, _ keys: [LineKey]) -> String {
    let wanted = Set(keys)
    let lines = dataset.lines.filter { wanted.contains($0.key) }.sorted { $0.cycle > $1.cycle }
    return lines.compactMap { dataset.source($0.sourceID)?.address }.first { !$0.isEmpty } ?? ""
  }
}
