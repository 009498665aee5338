import Glibc

/// What tells how large a series' next error will be, as known before one cycle.
struct ScaleFeatures: Sendable {
  /// How many features there are beside those of groups, which stand last.
  static let ownCount = 12
  let table: FeatureTable
  /// The first-step scale of each series.
  let first: [Double]
  /// The mean absolute error of all series so far.
  let overall: Double
  /// What the panel says of the first-step scale.
  let firstStep: FirstStepTable
  /// Where the levels lie.
  let levels: LevelSummary
  /// The shrunk mean of the log scale of each level of each group.
  let groupLogScales: [[Double]]

  /// - Parameters:
  ///   - end: the cycle before which everything is known.
  ///   - errors: absolute errors, of which those before `end` are read.
  init(_ fit: FilterFit, before end: Int, errors: AbsoluteErrors) {
    let levels = fit.filtered.levels[end]
    let counts = errors.counts(before: end)
    let sums = errors.sums(before: end)
    let firstStep = FirstStepTable(sums: sums, counts: counts, levels: levels, sharing: fit.sharing)
    let first = levels.indices.map {
      firstStep.scale(sum: sums[$0], count: Double(counts[$0]), level: levels[$0])
    }
    let summary = LevelSummary(levels)
    let overall = FirstStepScale.overall(
      sums: FirstStepScale.bounded(sums: sums, counts: counts, levels: levels),
      count: Double(counts.reduce(0, +)))
    var table = FeatureTable()
    table.appendLevels(logScales: first.map { log($0 / overall) }, summary)
    table.appendErrors(errors, before: end, counts: counts, first: first)
    table.appendLengths(fit.panel.observationCounts(before: end))
    let present = counts.map { $0 > 0 }
    let means = fit.panel.groups.map {
      $0.shrunkLevelMeans(table.columns[0], present: present, weight: 3)
    }
    for (group, means) in zip(fit.panel.groups, means) { table.append(group.spreading(means)) }
    groupLogScales = means
    self.firstStep = firstStep
    self.levels = summary
    self.table = table
    self.first = first
    self.overall = overall
  }
}

extension FeatureTable {
  fileprivate mutating func appendLevels(logScales: [Double], _ levels: LevelSummary) {
    let scale = levels.deviation
    append(logScales)
    append(levels.filled.map { ($0 - levels.knots[2]) / scale })
    for knot in levels.knots[..<2] { append(levels.filled.map { max(0, (knot - $0) / scale) }) }
    for knot in levels.knots[3...] { append(levels.filled.map { max(0, ($0 - knot) / scale) }) }
  }

  fileprivate mutating func appendErrors(
    _ errors: AbsoluteErrors, before end: Int, counts: [Int], first: [Double]
  ) {
    for age in 1...2 {
      guard end >= age else {
        append([Double](repeating: 0, count: first.count))
        continue
      }
      append(
        zip(errors.cycles[end - age], first).map { $0.isNaN ? 0 : log(($0 + 0.2 * $1) / $1) })
    }
    append(zip(errors.largest(before: end), first).map { log(($0 + 0.3 * $1) / $1) })
    append(
      zip(errors.medians(before: end), first).map { log((($0.isNaN ? $1 : $0) + 0.2 * $1) / $1) })
  }

  fileprivate mutating func appendLengths(_ observations: [Int]) {
    append(observations.map { 1 / Double(max($0, 1)) })
    append(observations.map { $0 <= 3 ? 1 : 0 })
  }
}
