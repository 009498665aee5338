extension LintRule {
  /// The map leads every prefix, degree and cycle to one row, which is in the table in those cycles.
  static let nationalMap = LintRule("national map") { dataset in
    dataset.nationalMap.indices.compactMap { dataset.overlap(at: $0) }
      + dataset.nationalMap.compactMap { dataset.outsideRow($0) }
  }

  /// Every line's code leads to a row, in the cycles whose national table is known.
  static let everyLineMapped = LintRule("every line mapped") { dataset in
    guard !dataset.nationalMap.isEmpty else { return [] }
    let known = Set(dataset.nationalCycles)
    return dataset.lines.compactMap { line in
      guard !line.key.major.isAny, known.contains(line.cycle),
        dataset.nationalRow(forMajor: line.key.major, degree: line.key.degree, cycle: line.cycle) == nil
      else { return nil }
      return dataset.problem(
        .lines, line.origin, "major_code",
        .national(.noRow(code: line.key.major, degree: line.key.degree, cycle: line.cycle)), .warning)
    }
  }
}

extension Dataset {
  fileprivate func overlap(at place: Int) -> DataProblem? {
    let entry = nationalMap[place]
    let other = nationalMap[..<place].first {
      $0.prefix == entry.prefix && $0.degree.overlaps(entry.degree) && $0.cycles.overlaps(entry.cycles)
    }
    return other.flatMap { other in
      let cycle = max(entry.cycles.lowerBound, other.cycles.lowerBound)
      return problem(
        .nationalMap, entry.origin, "first_cycle",
        .national(
          .overlappingMap(prefix: entry.prefix, cycle: cycle, otherLine: other.origin.line)))
    }
  }

  fileprivate func outsideRow(_ entry: NationalMapEntry) -> DataProblem? {
    guard let row = nationalRow(entry.rowID) else { return nil }
    let outside = [
      (entry.cycles.lowerBound, "first_cycle"), (entry.cycles.upperBound, "last_cycle"),
    ].first { !row.cycles.contains($0.0) }
    return outside.flatMap { cycle, column in
      problem(
        .nationalMap, entry.origin, column, .national(.mapOutsideRow(row: row.id, cycle: cycle)))
    }
  }
}

extension DegreeScope {
  /// Whether some degree is in both scopes.
  fileprivate func overlaps(_ other: DegreeScope) -> Bool {
    Degree.allCases.contains { covers($0) && other.covers($0) }
  }
}
