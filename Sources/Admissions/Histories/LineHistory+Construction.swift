extension LineTracer {
  /// The history of a slot with everything its lines are compared with.
  func history(
    _ slot: ProgramSlot, basis: LineHistory.Basis = .own, otherColleges: [String] = [],
    otherDegrees: [Degree] = []
  ) -> LineHistory {
    let key = terms.key(slot)
    var trace = trace(slot)
    let changes = dataset.changes(concerning: key, trace)
    apply(changes, to: &trace)
    return LineHistory(
      key: key, basis: basis, otherColleges: otherColleges, otherDegrees: otherDegrees,
      points: points(of: slot, trace), startsAnew: trace.startsAnew,
      widened: trace.widened.sorted(),
      links: trace.links.sorted { ($0.cycle, $0.origin.row) < ($1.cycle, $1.origin.row) }, changes: changes)
  }

  /// The values, each with what lies above it. A line under an older code or for every major is compared by the
  /// code it was published under where that is one, else by the program's.
  private func points(of slot: ProgramSlot, _ trace: LineTrace) -> [LinePoint] {
    trace.lines.keys.sorted().compactMap { cycle in
      trace.lines[cycle].map { line in
        let own = line.key.major.isAny ? slot.major : line.key.major
        let key = line.key.with(major: own)
        let code = dataset.representativeMajor(of: key, cycle: cycle)
        return LinePoint(
          line: line,
          national: code.flatMap { dataset.nationalLine(over: key.with(major: $0), cycle: cycle) },
          floor: dataset.floor(of: key, as: code, cycle: cycle))
      }
    }
  }

  /// What the changes of the rules do to the series: a break or dropped history cuts, a wider step is flagged.
  private func apply(_ changes: [RuleChange], to trace: inout LineTrace) {
    for change in changes {
      guard case .programs = change.scope else { continue }
      switch change.effect {
      case .break, .dropHistory: trace.cut(before: change.cycle)
      case .widen where trace.lines.contains { $0.key < change.cycle }: trace.widened.insert(change.cycle)
      case .widen, .splice, .none: break
      }
    }
  }
}

extension Dataset {
  /// The changes of the rules that concern a series: by its key, or by a key that one of its lines had.
  func changes(concerning key: LineKey, _ trace: LineTrace) -> [RuleChange] {
    let keys = [key] + trace.lines.keys.sorted().compactMap { trace.lines[$0]?.key }
    let rows = Set(
      trace.lines.keys.compactMap { cycle in
        representativeMajor(of: key, cycle: cycle).flatMap {
          nationalRow(forMajor: $0, degree: key.degree, cycle: cycle)?.id
        }
      })
    let hits = ruleChanges.filter { change in
      switch change.scope {
      case .nationalTable: true
      case .nationalRow(let id): rows.contains(id)
      case .programs(let pattern): keys.contains { pattern.covers($0) }
      }
    }
    return hits.enumerated().sorted { ($0.element.cycle, $0.offset) < ($1.element.cycle, $1.offset) }
      .map(\.element)
  }
}

extension ProgramPattern {
  /// Whether the pattern, as a scope, takes in a series; its `*` is everything, its code every code below it.
  func covers(_ key: LineKey) -> Bool {
    (schoolID == "*" || schoolID == key.schoolID)
      && (college == College.wholeSchool || college == key.college)
      && (major.isAny || major.covers(key.major)) && (degree == nil || degree == key.degree)
  }
}
