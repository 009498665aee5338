extension Dataset {
  /// Every series of lines for a subject and track, for pooling: sorted by key, each line's series once.
  ///
  /// A series has the points that `lineHistory` gives for its key, so cycles without a line of its own may hold
  /// the college's line for every major (`isUniform`). The line for every major is a series of its own, as is
  /// the school's line. A series all of whose lines stand in another one, its successor's, is not repeated.
  public func allLineHistories(subject: Subject = .total, track: Track = .ordinary) -> [LineHistory] {
    var seen: Set<LineTracer.Terms> = []
    let terms = lines.map(\.key).filter { $0.subject == subject && $0.track == track }.map(
      LineTracer.Terms.init
    )
    .filter { seen.insert($0).inserted }
    return terms.flatMap { terms in LineTracer(self, terms).allHistories() }.sorted { $0.key < $1.key }
  }
}

extension LineTracer.Terms {
  fileprivate init(_ key: LineKey) {
    self.init(
      schoolID: key.schoolID, degree: key.degree, mode: key.mode, track: key.track, level: key.level,
      subject: key.subject)
  }
}

extension LineTracer {
  /// The histories of the slots whose lines are not all in a longer one.
  fileprivate func allHistories() -> [LineHistory] {
    let slots = slots
    let traces = slots.map(trace)
    return slots.indices.filter { index in
      !slots.indices.contains { other in
        other != index && isAbsorbed(slots[index], traces[index], by: traces[other])
      }
    }.map { history(slots[$0]) }
  }

  /// Whether every line under the slot's own key stands in the other, longer trace.
  private func isAbsorbed(_ slot: ProgramSlot, _ trace: LineTrace, by other: LineTrace) -> Bool {
    let own = Set(trace.lines.values.filter { $0.key == terms.key(slot) }.map(\.origin.row))
    let others = Set(other.lines.values.map(\.origin.row))
    return own.isSubset(of: others) && others.count > own.count
  }
}
