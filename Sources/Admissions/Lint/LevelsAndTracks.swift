import DelimitedText

extension LintRule {
  /// Level and track are part of the key, and mixing them is easy: a school's line names no college, a
  /// program keeps its level from cycle to cycle, and single lines stand under the track and level of their
  /// total.
  static let levelsAndTracks = LintRule("levels and tracks") { dataset in
    dataset.schoolLinesWithCollege() + dataset.mixedLevels() + dataset.singleLinesElsewhere()
  }
}

extension Dataset {
  fileprivate func schoolLinesWithCollege() -> [DataProblem] {
    lines.filter { [.national, .school].contains($0.key.level) && $0.key.college != College.wholeSchool }
      .compactMap {
        problem($0, "level", .levelAndCollegeDisagree($0.key.level, college: $0.key.college))
      }
  }

  /// Programs whose levels differ between cycles and stand together in none: reported at the levels that fewer
  /// cycles have.
  fileprivate func mixedLevels() -> [DataProblem] {
    let totals = lines.filter { $0.key.subject == .total && $0.key.college != College.wholeSchool }
    let programs = Dictionary(grouping: totals) { line in
      var key = line.key
      key.level = .school
      return key
    }
    return totals.compactMap { line in
      var key = line.key
      key.level = .school
      return mixedLevel(of: line, among: programs[key, default: []])
    }
  }

  private func mixedLevel(of line: Line, among program: [Line]) -> DataProblem? {
    let cycles = Dictionary(grouping: program, by: \.key.level).mapValues { Set($0.map(\.cycle)) }
    let own = cycles[line.key.level, default: []]
    let others = cycles.keys.filter { $0 != line.key.level }.sorted()
    guard !others.isEmpty, others.allSatisfy({ own.isDisjoint(with: cycles[$0, default: []]) }) else {
      return nil
    }
    let isMinority = others.contains { other in
      let count = cycles[other, default: []].count
      return count > own.count || count == own.count && other < line.key.level
    }
    return isMinority ? problem(line, "level", .levelMixed(line.key.level, others: others)) : nil
  }

  /// Single lines without a total under their own track and level, where the total stands under another. A
  /// total whose row could not be read is there all the same.
  fileprivate func singleLinesElsewhere() -> [DataProblem] {
    let totals = Dictionary(grouping: lines.filter { $0.key.subject == .total }, by: \.programInCycle)
    let written = writtenTotals
    return lines.compactMap { line in
      guard line.key.subject != .total, !written.contains(TotalKey(line)) else { return nil }
      let elsewhere = totals[line.programInCycle, default: []].map {
        Subject.Place(track: $0.key.track, level: $0.key.level)
      }
      guard let first = elsewhere.first else { return nil }
      let column = first.track == line.key.track ? "level" : "track"
      return problem(line, column, .totalElsewhere(line.key.track, line.key.level, totals: elsewhere))
    }
  }

  /// The totals as the file has them, whatever else is in their rows.
  private var writtenTotals: Set<TotalKey> {
    guard let table = files[.lines] else { return [] }
    return Set(
      table.rows.indices.filter { table.text($0, "subject") == Subject.total.rawValue }.map {
        TotalKey(table.texts($0, TotalKey.columns))
      })
  }
}

/// What a total is for, as written: everything in its key but the subject.
private struct TotalKey: Hashable {
  static let columns = TableName.lines.key.filter { $0 != "subject" }
  let texts: [String]

  init(_ line: Line) {
    let key = line.key
    texts = [
      String(line.cycle), key.schoolID, key.college, key.major.text, key.degree.rawValue, key.mode.rawValue,
      key.track.rawValue, key.level.rawValue,
    ]
  }

  init(_ cells: [String]) {
    texts = zip(Self.columns, cells).map { column, text in
      switch column {
      case "major_code": MajorCode(text).text
      case "college": text.isEmpty ? College.wholeSchool : text
      default: text
      }
    }
  }
}

extension Line {
  /// The cycle and key without track and level.
  fileprivate var programInCycle: DatasetIndex.CycleKey {
    var key = key.with(subject: .total)
    (key.track, key.level) = (.ordinary, .school)
    return .init(cycle: cycle, key: key)
  }
}

extension LintRule {
  /// On the ordinary track a line never lies below one published above it in the same cycle, be it of the
  /// school or of the college. A disputed line is exempt: its note says why.
  static let notBelowHigherLevel = LintRule("not below a higher level") { dataset in
    dataset.lines.compactMap { line in
      guard line.status == .final, line.key.track == .ordinary,
        let code = dataset.representativeMajor(of: line.key, cycle: line.cycle)
      else { return nil }
      let key = line.key.with(major: code)
      for level in line.key.level.above {
        guard let above = dataset.lineCovering(key, at: level, cycle: line.cycle), above.status == .final,
          line.value < above.value
        else { continue }
        return dataset.problem(
          line, "value",
          .belowHigherLevel(
            value: line.value, floor: above.value, level: level, code: above.key.major))
      }
      return nil
    }
  }
}
