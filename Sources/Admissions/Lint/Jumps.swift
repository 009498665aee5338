import Statistics

extension LintRule {
  /// No total jumps far outside the changes of its table.
  ///
  /// A change is measured from the cycle before, against what moved everything: the national line of the
  /// program, or for national lines the median change of their cycle. Its robust z is the distance from the
  /// median of all such changes in units of their scaled median absolute deviation. A spike is reported where
  /// it rises and not again where it falls back. Few changes tell nothing, so small tables are not judged.
  static let noJumps = LintRule("no jumps") { dataset in
    let lines = dataset.lineSteps().outliers().compactMap { outlier in
      dataset.problem(.lines, outlier.step.origin, "value", .line(outlier.fault), .warning)
    }
    let national = dataset.nationalSteps().outliers().compactMap { outlier in
      dataset.problem(.nationalLines, outlier.step.origin, "value", .line(outlier.fault), .warning)
    }
    return lines + national
  }
}

/// A change from one cycle to the next.
private struct Step {
  let series: [String]
  let cycle: Int
  let change: Double
  /// What moved everything.
  let common: Double
  let origin: RowOrigin

  var excess: Double { change - common }
}

/// A change far outside the others.
private struct Outlier {
  let step: Step
  let typical: Double
  let score: Double

  var fault: LineFault {
    .jump(change: step.change, common: step.common, typical: typical, score: score)
  }
}

extension [Step] {
  /// The least number of changes that tell what is usual.
  private static var leastCount: Int { 20 }
  /// The robust z beyond which a change is reported.
  private static var limit: Double { 5 }
  /// The least scale in marks: in a table where most changes are nil, a mark or two is no jump.
  private static var leastScale: Double { 5 }

  fileprivate func outliers() -> [Outlier] {
    let excesses = map(\.excess)
    guard count >= Self.leastCount else { return [] }
    let center = median(excesses)
    let typical = Swift.max(1.4826 * medianAbsoluteDeviation(excesses), Self.leastScale)
    let far = map { Outlier(step: $0, typical: typical, score: ($0.excess - center) / typical) }
      .filter { abs($0.score) > Self.limit }
    return far.filter { outlier in
      !far.contains { $0.step.isFollowed(by: outlier.step) && ($0.score > 0) != (outlier.score > 0) }
    }
  }
}

extension Step {
  func isFollowed(by other: Step) -> Bool { series == other.series && cycle + 1 == other.cycle }
}

extension Dataset {
  fileprivate func lineSteps() -> [Step] {
    lines.compactMap { line in
      guard line.key.subject == .total, let before = index.lines[.init(cycle: line.cycle - 1, key: line.key)]
      else { return nil }
      let national = nationalChange(of: line.key, to: line.cycle) ?? 0
      return Step(
        series: line.key.columns, cycle: line.cycle, change: line.value - before.value, common: national,
        origin: line.origin)
    }
  }

  private func nationalChange(of key: LineKey, to cycle: Int) -> Double? {
    guard let code = representativeMajor(of: key, cycle: cycle),
      let now = nationalLine(over: key.with(major: code), cycle: cycle),
      let before = nationalLine(over: key.with(major: code), cycle: cycle - 1)
    else { return nil }
    return now.value - before.value
  }

  fileprivate func nationalSteps() -> [Step] {
    let changes = nationalLines.compactMap { line -> (line: NationalLine, change: Double)? in
      guard line.subject == .total,
        let before = nationalLine(
          row: line.rowID, region: line.region, cycle: line.cycle - 1, subject: .total)
      else { return nil }
      return (line, line.value - before.value)
    }
    let common = Dictionary(grouping: changes, by: \.line.cycle).mapValues { median($0.map(\.change)) }
    return changes.map { line, change in
      Step(
        series: [line.region.rawValue, line.rowID], cycle: line.cycle, change: change,
        common: common[line.cycle, default: 0], origin: line.origin)
    }
  }
}
