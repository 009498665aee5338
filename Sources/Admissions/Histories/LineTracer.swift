/// Follows the lines of one school, for one degree, mode, track, level and subject, through the links.
struct LineTracer: Sendable {
  /// Everything in the key of a line but the college and the major.
  struct Terms: Hashable, Sendable {
    let schoolID: String
    let degree: Degree
    let mode: Mode
    let track: Track
    let level: Level
    let subject: Subject

    func key(_ slot: ProgramSlot) -> LineKey {
      LineKey(
        schoolID: schoolID, college: slot.college, major: slot.major, degree: degree, mode: mode,
        track: track, level: level, subject: subject)
    }

    /// Whether a key is one of these for some slot; what differs most often is asked first.
    func cover(_ key: LineKey) -> Bool {
      key.subject == subject && key.degree == degree && key.level == level && key.mode == mode
        && key.track == track && key.schoolID == schoolID
    }
  }

  let dataset: Dataset
  let terms: Terms
  /// The lines of each slot by cycle.
  private let own: [ProgramSlot: [Int: Line]]
  private let links: [ProgramLink]
  private let traces = Memo<ProgramSlot, LineTrace>()

  init(_ dataset: Dataset, _ terms: Terms) {
    self.dataset = dataset
    self.terms = terms
    var own: [ProgramSlot: [Int: Line]] = [:]
    for line in dataset.index.linesOfSchool[terms.schoolID, default: []] where terms.cover(line.key) {
      let slot = ProgramSlot(college: line.key.college, major: line.key.major)
      if own[slot]?[line.cycle] == nil { own[slot, default: [:]][line.cycle] = line }
    }
    self.own = own
    links = dataset.index.linksOfSchool[terms.schoolID, default: []].filter {
      $0.from.schoolID == terms.schoolID
    }
  }

  /// The slots with lines, sorted.
  var slots: [ProgramSlot] { own.keys.sorted() }

  /// Whether the slot has a line under its own key.
  func hasLines(_ slot: ProgramSlot) -> Bool { own[slot] != nil }

  /// The lines of a slot: its own, else those of its past under another key, else the college's line for
  /// every major. A break cuts the past off.
  func trace(_ slot: ProgramSlot) -> LineTrace { traces(slot) { trace(slot, passed: []) } }

  private func trace(_ slot: ProgramSlot, passed: Set<ProgramSlot>) -> LineTrace {
    var trace = LineTrace(lines: own[slot, default: [:]])
    let passed = passed.union([slot])
    for link in incoming(slot) where link.effect != .break {
      let before = link.from.slot(carrying: slot, other: link.to)
      guard !passed.contains(before) else { continue }
      guard trace.splice(self.trace(before, passed: passed), before: link.cycle) else { continue }
      trace.links.append(link)
      if link.effect == .widen { trace.widened.insert(link.cycle) }
    }
    if !slot.major.isAny, !passed.contains(slot.uniform) {
      _ = trace.splice(self.trace(slot.uniform, passed: passed), before: end(of: slot) ?? .max)
    }
    if let start = start(of: slot) { trace.cut(before: start) }
    return trace
  }

  /// The links into a slot: the latest first, then those that keep the level, then as they stand in the file.
  private func incoming(_ slot: ProgramSlot) -> [ProgramLink] {
    let hits = links.filter { $0.to.matches(slot, degree: terms.degree, other: $0.from) }
    return hits.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.cycle != b.cycle { return a.cycle > b.cycle }
      if (a.effect == .keep) != (b.effect == .keep) { return a.effect == .keep }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The links out of a slot that end it; a split leaves it in being.
  func outgoing(_ slot: ProgramSlot) -> [ProgramLink] {
    links.filter { link in
      link.kind != .split && link.from.matches(slot, degree: terms.degree, other: link.to)
        && link.to.slot(carrying: slot, other: link.from) != slot
    }
  }

  /// The cycle from which the slot is known under another key only.
  private func end(of slot: ProgramSlot) -> Int? { outgoing(slot).map(\.cycle).min() }

  /// The last cycle into which only breaks lead.
  private func start(of slot: ProgramSlot) -> Int? {
    let incoming = incoming(slot)
    let spliced = Set(incoming.filter { $0.effect != .break }.map(\.cycle))
    return incoming.filter { $0.effect == .break && !spliced.contains($0.cycle) }.map(\.cycle).max()
  }
}
