/// Which series answers a question for the lines of a major: the choice of level, code and college.
struct LineQuestion {
  let dataset: Dataset
  let school: String
  let major: MajorCode
  let college: String?
  let mode: Mode
  let track: Track
  let subject: Subject
  let level: Level?
  /// The tracers of questions that go together; nil makes them anew.
  let tracers: Memo<LineTracer.Terms, LineTracer>?

  /// A college that may answer, with the lines that the major has there or, where it carries on under another
  /// key, those of its successor.
  private struct Candidate {
    /// The college that offers the major.
    let college: String
    let slot: ProgramSlot
    let trace: LineTrace

    /// People admitted, invited or planned when last counted; 0 where nobody was counted.
    let size: Double

    /// The most cycles first, then the most people, then the most lines of the program itself.
    var merit: [Double] {
      [Double(trace.lines.count), size, Double(trace.lines.values.count { !$0.key.major.isAny })]
    }
  }

  /// The history for one degree, or nil when there is no line: the exact code at any level first, then the
  /// codes that cover it, the longest first.
  func answer(degree: Degree) -> LineHistory? {
    for code in major.prefixes {
      for level in levels {
        if let history = answer(MajorCode(code), tracer(degree, level)) { return history }
      }
    }
    return nil
  }

  private var levels: [Level] { level.map { [$0] } ?? [.college, .group, .school] }

  private func tracer(_ degree: Degree, _ level: Level) -> LineTracer {
    let terms = LineTracer.Terms(
      schoolID: school, degree: degree, mode: mode, track: track, level: level, subject: subject)
    return tracers.map { $0(terms) { LineTracer(dataset, terms) } } ?? LineTracer(dataset, terms)
  }

  private func answer(_ code: MajorCode, _ tracer: LineTracer) -> LineHistory? {
    let candidates = candidates(for: code, tracer)
    guard let newest = candidates.compactMap(\.trace.lastCycle).max() else { return nil }
    let current = candidates.filter { newest - ($0.trace.lastCycle ?? .min) <= Self.staleness }
    guard let best = current.max(by: { isBetter($1, than: $0) }) else { return nil }
    let basis: LineHistory.Basis =
      best.slot.major != code
      ? .successor(asked: major) : code != major ? .broader(asked: major) : .own
    // A college that has ended, or carries on under another, offers nothing any more.
    let others = Set(current.map(\.slot.college)).subtracting([best.slot.college])
    return tracer.history(best.slot, basis: basis, otherColleges: others.sorted())
  }

  /// The slots of the code that have lines and that the program belongs to: by a line of its own, or by the
  /// register where the college prints one line for every major. A named college is kept; otherwise a slot
  /// gives way to its successor.
  private func candidates(for code: MajorCode, _ tracer: LineTracer) -> [Candidate] {
    let names = college.map { [$0] } ?? Set(tracer.slots.map(\.college)).sorted()
    return names.compactMap { name in
      let slot = ProgramSlot(college: name, major: code)
      let trace = tracer.trace(slot)
      guard !trace.lines.isEmpty, trace.hasOwnLine || isRegistered(slot, tracer.terms.degree) else {
        return nil
      }
      let answering = college == nil ? successor(of: slot, trace, tracer) : slot
      return Candidate(
        college: name, slot: answering, trace: answering == slot ? trace : tracer.trace(answering),
        size: dataset.index.sizes[
          .init(
            schoolID: school, college: answering.college, major: answering.major,
            degree: tracer.terms.degree)] ?? 0)
    }
  }

  /// A college whose lines end this many cycles before another's may go on; one that ends earlier has ended.
  private static let staleness = 2

  private func isRegistered(_ slot: ProgramSlot, _ degree: Degree) -> Bool {
    dataset.index.programs[
      .init(schoolID: school, college: slot.college, major: slot.major, degree: degree)] != nil
  }

  private func isBetter(_ left: Candidate, than right: Candidate) -> Bool {
    if left.merit != right.merit { return right.merit.lexicographicallyPrecedes(left.merit) }
    return left.slot < right.slot
  }

  /// The slot under which the program carries on, where that one has later lines; else the slot itself.
  private func successor(of slot: ProgramSlot, _ trace: LineTrace, _ tracer: LineTracer) -> ProgramSlot {
    var slot = slot
    var last = trace.lastCycle ?? .min
    while let next = later(than: last, after: slot, tracer) { (slot, last) = next }
    return slot
  }

  private func later(
    than last: Int, after slot: ProgramSlot, _ tracer: LineTracer
  ) -> (ProgramSlot, Int)? {
    for link in tracer.outgoing(slot) where link.effect != .break {
      let next = link.to.slot(carrying: slot, other: link.from)
      guard let cycle = tracer.trace(next).lastCycle, cycle > last else { continue }
      return (next, cycle)
    }
    return nil
  }
}
