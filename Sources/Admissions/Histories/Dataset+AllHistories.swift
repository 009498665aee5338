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
    let held = slots.map { Held($0, self) }
    return held.indices.filter { index in
      !held.indices.contains { $0 != index && held[index].isAbsorbed(by: held[$0]) }
    }.map { history(held[$0].slot) }
  }
}

/// The lines of a slot, by their rows in the file.
private struct Held {
  let slot: ProgramSlot
  /// Those under its own key.
  let own: Set<Int>
  let all: Set<Int>

  init(_ slot: ProgramSlot, _ tracer: LineTracer) {
    self.slot = slot
    let lines = tracer.trace(slot).lines.values
    let key = tracer.terms.key(slot)
    own = Set(lines.filter { $0.key == key }.map(\.origin.row))
    all = Set(lines.map(\.origin.row))
  }

  /// Whether every line under the slot's own key stands in the other, longer trace.
  func isAbsorbed(by other: Held) -> Bool { other.all.count > own.count && own.isSubset(of: other.all) }
}
