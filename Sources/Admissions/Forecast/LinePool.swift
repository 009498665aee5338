import Forecasting
public import Lines

/// All lines of a data package as one pool for estimation: each history with the national line over it.
public struct LinePool: Sendable {
  /// The histories, in the order of their keys.
  public let histories: [LineHistory]
  /// The same as series under a reference line, one a history.
  public let series: [ReferencedSeries]
  /// The national rows of region A, for the common shock.
  public let nationalRows: [(years: [Int], values: [Double])]
  /// The limits of every line of the pool.
  public let limits: LineLimits
  /// The subject of every line.
  public let subject: Subject
  /// The colleges, degrees and disciplines of its lines.
  let kinds: LineKinds
  private let places: [LineKey: Int]

  /// The pool of a subject and full mark; for a paper with the lines that schools print for all papers of its
  /// full mark.
  public init(_ dataset: Dataset, subject: Subject = .total, fullMark: Int = 500) {
    let printed = Set([subject, subject.pair]).sorted { $0.rawValue < $1.rawValue }
    let histories = printed.flatMap { dataset.allLineHistories(subject: $0) }.filter { history in
      history.points.last?.line.fullMark == fullMark && history.key.mode == .full
    }
    let schools = Array(Set(histories.map(\.key.schoolID))).sorted()
    let groups = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    let traits = LineKinds(histories.map(\.key))
    self.histories = histories
    self.subject = subject
    limits = LineLimits(upper: Double(fullMark))
    series = histories.map { history in
      LinePool.series(
        history, in: dataset, group: groups[history.key.schoolID] ?? 0, traits: traits.traits(of: history.key)
      )
    }
    kinds = traits
    nationalRows = dataset.allNationalHistories(subject: subject).filter { history in
      !history.row.isMinorityPolicy && history.points.last?.fullMark == fullMark
    }.map { ($0.points.map(\.cycle), $0.points.map(\.value)) }
    places = Dictionary(
      histories.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a history in the pool, or nil when it is not part of it.
  public func place(of key: LineKey) -> Int? { places[key] }

  /// Lines of a cycle that are already out under a known national line.
  ///
  /// - Parameter key: a line that is left out, as if it were not out.
  func publishedLines(in cycle: Int, besides key: LineKey? = nil) -> [PublishedLine] {
    zip(histories, series).enumerated().compactMap { place, item in
      let (history, series) = item
      guard history.key != key, let now = series.years.firstIndex(of: cycle) else { return nil }
      let past = series.before(cycle)
      guard past.count > 0, series.references[now].isFinite else { return nil }
      return PublishedLine(
        query: LineQuery(index: place, past: past, year: cycle), reference: series.references[now],
        floor: series.floors[now], value: series.values[now])
    }
  }

  /// A history as a series under its national line; a past before a break is left out.
  static func series(
    _ history: LineHistory, in dataset: Dataset, group: Int, traits: LineMembership
  ) -> ReferencedSeries {
    let school = dataset.school(history.key.schoolID)
    let path = nationalPath(of: history, in: dataset, region: school?.region ?? .a)
    return ReferencedSeries(
      years: history.cycles, values: history.values, path: path,
      floors: history.points.map { $0.floor?.value ?? .nan }, group: group,
      stratum: school?.setsOwnLine == true ? 1 : 0, traits: traits,
      weakYears: Set(history.points.filter { $0.line.confidence == .c }.map(\.cycle)),
      sharedYears: Set(history.points.filter { $0.isUniform && !history.key.major.isAny }.map(\.cycle)))
  }

  /// The national line over a history in every cycle, whether or not there is a line.
  private static func nationalPath(
    of history: LineHistory, in dataset: Dataset, region: Region
  ) -> ReferencePath {
    let known = dataset.nationalCycles.compactMap { cycle -> (year: Int, value: Double)? in
      if let point = history.points.first(where: { $0.cycle == cycle }), let line = point.national {
        return (cycle, line.value)
      }
      return dataset.nationalLine(over: history.key, cycle: cycle).map { (cycle, $0.value) }
    }
    return ReferencePath(known)
  }
}

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
