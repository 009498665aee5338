extension LintRule {
  /// On the ordinary track no line lies below its national line. A disputed line is exempt: its note says why.
  static let notBelowNationalLine = LintRule("not below the national line") { dataset in
    dataset.lines.compactMap { line in
      guard line.status == .final, line.key.track == .ordinary else { return nil }
      return dataset.lowestNational(under: line).flatMap { dataset.problem(line, against: $0) }
    }
  }
}

extension Dataset {
  /// The national line over a line; for a line of every major, the lowest among the majors it serves.
  fileprivate func lowestNational(under line: Line) -> NationalLine? {
    guard line.key.major.isAny else { return nationalLine(over: line.key, cycle: line.cycle) }
    let offered = index.programsOfSchool[line.key.schoolID, default: []].filter {
      $0.college == line.key.college && $0.degree == line.key.degree
    }
    return offered.compactMap { nationalLine(over: line.key.with(major: $0.major), cycle: line.cycle) }
      .min { ($0.value, $0.rowID) < ($1.value, $1.rowID) }
  }

  fileprivate func problem(_ line: Line, against national: NationalLine) -> DataProblem? {
    let other = nationalLine(
      row: national.rowID, region: national.region.other, cycle: line.cycle, subject: national.subject)
    let isOthers = line.value == other?.value && line.value != national.value
    if line.value < national.value {
      return problem(
        line, "value",
        isOthers
          ? .otherRegionsNational(
            value: line.value, national: national.value, row: national.rowID, region: national.region)
          : .belowNational(
            value: line.value, national: national.value, row: national.rowID, region: national.region))
    }
    guard isOthers, takesNationalLine(line) else { return nil }
    return problem(
      line, "value",
      .otherRegionsNational(
        value: line.value, national: national.value, row: national.rowID, region: national.region), .warning)
  }

  /// Whether a line is the total of a school that as a rule takes over the national line of its region.
  private func takesNationalLine(_ line: Line) -> Bool {
    line.key.level == .school && line.key.subject == .total && school(line.key.schoolID)?.setsOwnLine == false
  }
}
