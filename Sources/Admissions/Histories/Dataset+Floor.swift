extension Dataset {
  /// The highest published line above a line in the same cycle: of the nearest higher level that has one, else
  /// the national line (which holds for the ordinary track). Nil when none is known.
  ///
  /// - Parameters:
  ///   - key: what the line is for.
  ///   - major: the code to look lines up by, where `key` is for every major.
  ///   - cycle: the admission year.
  public func floor(of key: LineKey, as major: MajorCode? = nil, cycle: Int) -> Floor? {
    guard let code = major ?? representativeMajor(of: key, cycle: cycle) else { return nil }
    let key = key.with(major: code)
    for level in key.level.above {
      if let line = lineCovering(key, at: level, cycle: cycle) {
        return Floor(
          value: line.value, level: level, code: line.key.major.text, sourceID: line.sourceID)
      }
    }
    return nationalLine(over: key, cycle: cycle).map {
      Floor(value: $0.value, level: .national, code: $0.rowID, sourceID: $0.sourceID)
    }
  }

  /// The national line over a line: of the school's region, for the ordinary track.
  func nationalLine(over key: LineKey, cycle: Int) -> NationalLine? {
    guard key.track == .ordinary, let school = school(key.schoolID) else { return nil }
    return nationalLine(
      forMajor: key.major, degree: key.degree, region: school.region, cycle: cycle, subject: key.subject)
  }

  /// The line of a higher level that covers a line: the same college before the whole school, the longest code
  /// before the shorter ones, and a college's line for every major last.
  func lineCovering(_ key: LineKey, at level: Level, cycle: Int) -> Line? {
    let colleges = level == .school ? [College.wholeSchool] : [key.college, College.wholeSchool]
    for college in colleges {
      for code in key.major.prefixes + [MajorCode.any.text] {
        var above = key
        (above.college, above.major, above.level) = (college, MajorCode(code), level)
        if let line = line(reading: above, cycle: cycle) { return line }
      }
    }
    return nil
  }

  /// The line with this key, where a paper may be printed under its member of the pair.
  private func line(reading key: LineKey, cycle: Int) -> Line? {
    for subject in key.subject.readings {
      if let line = index.lines[.init(cycle: cycle, key: key.with(subject: subject))] { return line }
    }
    return nil
  }

  /// A code that stands for a line: its own, or for a line of every major the one that most of the college's
  /// majors agree with, by the national row they fall under; nil when the college has no register.
  func representativeMajor(of key: LineKey, cycle: Int) -> MajorCode? {
    guard key.major.isAny else { return key.major }
    let offered = index.programsOfSchool[key.schoolID, default: []].filter {
      $0.college == key.college && $0.degree == key.degree && !$0.major.isAny
    }
    var votes: [String: (count: Int, code: MajorCode)] = [:]
    for code in Set(offered.map(\.major)).sorted() {
      guard let row = nationalRow(forMajor: code, degree: key.degree, cycle: cycle) else { continue }
      votes[row.id, default: (0, code)].count += 1
    }
    return votes.values.max { ($0.count, $1.code) < ($1.count, $0.code) }?.code
  }
}

extension Level {
  /// The levels whose lines bind this one, the nearest first; the national line is not among them.
  var above: [Level] {
    switch self {
    case .national, .school: []
    case .college: [.school]
    case .group: [.college, .school]
    case .lowestAdmitted: [.group, .college, .school]
    }
  }
}
