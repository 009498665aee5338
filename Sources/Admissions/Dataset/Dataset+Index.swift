import Numerals

/// The lookups of a dataset, prepared once. Dictionaries are asked, never iterated.
struct DatasetIndex: Sendable {
  /// The key of a value of the national table.
  struct NationalKey: Hashable, Sendable {
    let cycle: Int
    let region: Region
    let rowID: String
    let subject: Subject
  }

  /// The key of a line in a cycle.
  struct CycleKey: Hashable, Sendable {
    let cycle: Int
    let key: LineKey
  }

  /// The key of a program.
  struct ProgramKey: Hashable, Sendable {
    let schoolID: String
    let college: String
    let major: MajorCode
    let degree: Degree
  }

  /// The key of a college.
  struct CollegeKey: Hashable, Sendable {
    let schoolID: String
    let college: String
  }

  let schools: [String: School]
  let colleges: [CollegeKey: CollegeName]
  let sources: [String: Source]
  let nationalRows: [String: NationalRow]
  let nationalMap: [String: [NationalMapEntry]]
  let nationalLines: [NationalKey: NationalLine]
  let lines: [CycleKey: Line]
  /// The lines that a user laid over the package, by key and cycle.
  let given: [Line]
  /// The lines of each school, in file order.
  let linesOfSchool: [String: [Line]]
  let programs: [ProgramKey: Program]
  /// How many people a program last admitted, else invited, else planned for.
  let sizes: [ProgramKey: Double]
  /// The admission counts of each school, in file order.
  let countsOfSchool: [String: [AdmissionCount]]
  /// The programs of each school, in file order.
  let programsOfSchool: [String: [Program]]
  /// The links into each school, in file order.
  let linksOfSchool: [String: [ProgramLink]]
  /// The day of the examination, where the calendar has it to the day or the month.
  let exams: [Int: CalendarDate]
  /// The cycles of the national table, increasing.
  let nationalCycles: [Int]
  let lastMappedCycle: Int?

  init(_ rows: DatasetRows) {
    nationalCycles = Set(rows.nationalLines.map(\.cycle)).sorted()
    lastMappedCycle = rows.nationalMap.map(\.cycles.upperBound).max()
    schools = firstByKey(rows.schools) { $0.id }
    colleges = firstByKey(rows.colleges) { CollegeKey(schoolID: $0.schoolID, college: $0.name) }
    sources = firstByKey(rows.sources) { $0.id }
    nationalRows = firstByKey(rows.nationalRows) { $0.id }
    nationalMap = Dictionary(grouping: rows.nationalMap) { $0.prefix }
    nationalLines = firstByKey(rows.nationalLines) {
      NationalKey(cycle: $0.cycle, region: $0.region, rowID: $0.rowID, subject: $0.subject)
    }
    lines = firstByKey(rows.lines) { CycleKey(cycle: $0.cycle, key: $0.key) }
    given = rows.lines.filter(\.isGiven).sorted { ($0.key, $0.cycle) < ($1.key, $1.cycle) }
    linesOfSchool = Dictionary(grouping: rows.lines) { $0.key.schoolID }
    programs = firstByKey(rows.programs) {
      ProgramKey(schoolID: $0.schoolID, college: $0.college, major: $0.major, degree: $0.degree)
    }
    sizes = programSizes(rows.admissions)
    countsOfSchool = Dictionary(grouping: rows.admissions) { $0.group.schoolID }
    programsOfSchool = Dictionary(grouping: rows.programs) { $0.schoolID }
    linksOfSchool = Dictionary(grouping: rows.programLinks) { $0.to.schoolID }
    exams = Dictionary(
      rows.calendar.compactMap { event in
        guard event.event == CalendarEvent.exam, event.precision != "approximate" else { return nil }
        return event.date.map { (event.cycle, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// The first row of each key.
private func firstByKey<Row, Key: Hashable>(_ rows: [Row], _ key: (Row) -> Key) -> [Key: Row] {
  Dictionary(rows.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
}

/// The size of each program in the last cycle that counts it.
private func programSizes(_ counts: [AdmissionCount]) -> [DatasetIndex.ProgramKey: Double] {
  var sizes: [DatasetIndex.ProgramKey: (rank: [Int], people: Double)] = [:]
  for count in counts {
    guard let degree = count.group.degree,
      let place = [Measure.plan, .retest, .admitted].firstIndex(of: count.measure)
    else { continue }
    let key = DatasetIndex.ProgramKey(
      schoolID: count.group.schoolID, college: count.group.college, major: count.group.major, degree: degree)
    let rank = [count.cycle, place]
    if let known = sizes[key], !known.rank.lexicographicallyPrecedes(rank) { continue }
    sizes[key] = (rank, count.value)
  }
  return sizes.mapValues(\.people)
}
