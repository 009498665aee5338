extension Dataset {
  /// The lines of a major at a school, over the cycles.
  ///
  /// The program's own lines come first; cycles without one take the line of its past under another key, then
  /// the college's line for every major (`*`). Where several colleges offer the major and none is named, the
  /// one with the most recent line is chosen. Where the school prints no line for the major, its line for the
  /// longest code that covers the major stands in, and the history says so.
  ///
  /// - Parameters:
  ///   - school: the school's identifier.
  ///   - major: the code.
  ///   - degree: the degree; nil takes one with lines of the major itself before one with a broader line, then
  ///     the one with the most recent line, then academic before professional.
  ///   - college: the college's name; nil chooses.
  ///   - level: the level; nil takes a college's line before a group's before the school's, and never the
  ///     lowest admitted score, which is not a line.
  /// - Throws: `HistoryError` when the school or college is unknown or there is no such line.
  public func lineHistory(
    school: String, major: MajorCode, degree: Degree? = nil, college: String? = nil, mode: Mode = .full,
    track: Track = .ordinary, subject: Subject = .total, level: Level? = nil
  ) throws(HistoryError) -> LineHistory {
    try lineHistory(
      school: school, major: major, degree: degree, college: college, mode: mode, track: track,
      subject: subject, level: level, tracers: nil)
  }

  /// The same for one of many questions.
  ///
  /// - Parameter tracers: what tracing the lines of schools has shown so far.
  func lineHistory(
    school: String, major: MajorCode, degree: Degree? = nil, college: String? = nil, mode: Mode = .full,
    track: Track = .ordinary, subject: Subject = .total, level: Level? = nil,
    tracers: Memo<LineTracer.Terms, LineTracer>?
  ) throws(HistoryError) -> LineHistory {
    guard self.school(school) != nil else { throw .unknownSchool(school) }
    try checkCollege(college, of: school)
    let question = LineQuestion(
      dataset: self, school: school, major: major, college: college, mode: mode, track: track,
      subject: subject, level: level, tracers: tracers)
    let answers = Degree.allCases.compactMap { question.answer(degree: $0) }
    let asked = answers.filter { degree == nil || $0.key.degree == degree }
    guard let best = asked.firstMax(by: \.merit) else {
      throw .noLine(major, degrees: answers.map(\.key.degree))
    }
    // A line for all of engineering is no line of the major: it does not say that the other degree is offered.
    let others = answers.filter { !$0.isBroader && $0.key.degree != best.key.degree }.map(\.key.degree)
    return best.with(otherDegrees: degree == nil ? others : [])
  }

  private func checkCollege(_ college: String?, of school: String) throws(HistoryError) {
    guard let college else { return }
    let known = Set(index.linesOfSchool[school, default: []].map(\.key.college))
    guard !known.contains(college) else { return }
    throw .unknownCollege(college, known: known.subtracting([College.wholeSchool]).sorted())
  }
}

extension LineHistory {
  /// What one degree is preferred to the other by.
  fileprivate var merit: Int { (isBroader ? 0 : 10_000) + (lastCycle ?? 0) }

  fileprivate var isBroader: Bool {
    if case .broader = basis { return true }
    return false
  }

  fileprivate func with(otherDegrees: [Degree]) -> LineHistory {
    LineHistory(
      key: key, basis: basis, otherColleges: otherColleges, otherDegrees: otherDegrees, points: points,
      startsAnew: startsAnew, widened: widened, links: links, changes: changes)
  }
}

extension Collection {
  /// The first of the elements for which `measure` is largest.
  func firstMax<Measure: Comparable>(by measure: (Element) -> Measure) -> Element? {
    reduce(nil) { best, element in
      guard let best else { return element }
      return measure(element) > measure(best) ? element : best
    }
  }
}
