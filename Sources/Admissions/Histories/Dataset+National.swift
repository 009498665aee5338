extension Dataset {
  /// The row of the national table that a major falls under in a cycle, or nil when the map has none.
  ///
  /// The longest prefix wins (0403 before 04). A cycle after the last one of the map is read like that last
  /// one: next year's table is not known, and the latest partition is the best guess at it.
  public func nationalRow(forMajor major: MajorCode, degree: Degree, cycle: Int) -> NationalRow? {
    let mapped = lastMappedCycle.map { min(cycle, $0) } ?? cycle
    for prefix in major.prefixes {
      let entries = index.nationalMap[prefix, default: []]
      let hit = entries.first { $0.degree.covers(degree) && $0.cycles.contains(mapped) }
      if let hit { return index.nationalRows[hit.rowID] }
    }
    return nil
  }

  /// The form of the examination of a major; four papers where the national table has no row for it.
  public func exam(major: MajorCode, degree: Degree, cycle: Int) -> Exam {
    nationalRow(forMajor: major, degree: degree, cycle: cycle)?.exam ?? .fourPapers
  }

  /// The full mark of a subject in the examination of a major; 500 and 100 where the table does not say.
  public func fullMark(of subject: Subject, major: MajorCode, degree: Degree, cycle: Int) -> Int {
    nationalRow(forMajor: major, degree: degree, cycle: cycle)?.exam.fullMark(of: subject)
      ?? (subject == .total ? 500 : 100)
  }

  /// A value of the national table, or nil.
  ///
  /// The table prints either four papers or the pair by full mark; a paper is looked up under its member of the
  /// pair where it has no entry of its own.
  public func nationalLine(row: String, region: Region, cycle: Int, subject: Subject) -> NationalLine? {
    for candidate in subject.readings {
      let key = DatasetIndex.NationalKey(cycle: cycle, region: region, rowID: row, subject: candidate)
      if let line = index.nationalLines[key] { return line }
    }
    return nil
  }

  /// The national line of a major in a region and cycle, or nil.
  public func nationalLine(
    forMajor major: MajorCode, degree: Degree, region: Region, cycle: Int, subject: Subject
  ) -> NationalLine? {
    nationalRow(forMajor: major, degree: degree, cycle: cycle).flatMap {
      nationalLine(row: $0.id, region: region, cycle: cycle, subject: subject)
    }
  }

  private var lastMappedCycle: Int? { index.lastMappedCycle }
}

extension Subject {
  /// The subjects a value may be printed under, the most specific first.
  var readings: [Subject] {
    switch self {
    case .total: [.total]
    case .politics, .foreign: [self, .single100]
    case .subject1, .subject2: [self, .singleOver100]
    case .single100: [self, .foreign, .politics]
    case .singleOver100: [self, .subject1]
    }
  }
}
