import Glibc

/// What tells where a series' next error will lie and how it is spread, as known before one cycle.
enum ShapeFeatures {
  /// How many features there are beside those of groups, and where the latter stand.
  static let ownCount = 20
  static let groupStart = 4

  /// - Parameters:
  ///   - scales: the second-step scale of each series.
  ///   - first: the first-step scale.
  ///   - overall: the mean absolute error so far.
  static func table(
    _ history: ShapeHistory, before end: Int, scales: [Double], first: [Double], overall: Double
  ) -> FeatureTable {
    let errors = RecentErrors(history.own, before: end, scales: scales)
    let logScales = scales.map { clip(log($0 / overall), 3) }
    let levels = history.fit.filtered.levels[end]
    let panel = history.fit.panel
    var table = FeatureTable()
    table.append(errors.last.map { clip($0, 1.5) })
    table.append(errors.last.map { clip($0, 6) - clip($0, 1.5) })
    table.append(errors.before.map { clip($0, 3) })
    table.append(distances(levels, history.carried.means[end], scales, limit: 5))
    for group in panel.groups {
      table.append(
        group.shrunkMeans(errors.last.map { clip($0, 3) }, present: errors.hasLast, weight: 5))
    }
    let positions = LevelSummary(levels).positions
    table.appendPositions(positions, logScales: logScales)
    table.append(zip(first, scales).map { clip(log($0 / $1), 2) })
    table.append(panel.observationCounts(before: end).map { 1 / Double(max($0, 1)) })
    table.append(errors.last.map { min(abs($0), 4) })
    table.append(errors.meanOfFour.map { clip($0, 2) })
    table.append(zip(errors.last, logScales).map { clip($0, 3) * clip($1, 2) })
    table.append(distances(levels, history.structural[end], scales, limit: 6))
    table.append(zip(errors.last, positions).map { clip($0, 3) * clip($1, 2) })
    table.append(distances(levels, history.carried.highest[end], scales, limit: 5))
    table.append(distances(levels, history.carried.lowest[end], scales, limit: 5))
    table.appendStandstill(panel, before: end)
    return table
  }

  /// The shrunk mean of the last standardized error of each level of each group.
  static func groupLastErrors(_ history: ShapeHistory, before end: Int, scales: [Double]) -> [[Double]] {
    let errors = RecentErrors(history.own, before: end, scales: scales)
    let clipped = errors.last.map { clip($0, 3) }
    return history.fit.panel.groups.map {
      $0.shrunkLevelMeans(clipped, present: errors.hasLast, weight: 5)
    }
  }

  /// How far levels lie from where they might return to, in scales; zero where unknown.
  private static func distances(
    _ levels: [Double], _ centers: [Double], _ scales: [Double], limit: Double
  ) -> [Double] {
    levels.indices.map { index in
      let distance = (levels[index] - centers[index]) / scales[index]
      return distance.isNaN ? 0 : clip(distance, limit)
    }
  }
}

/// `value` inside plus and minus `limit`.
func clip(_ value: Double, _ limit: Double) -> Double { max(-limit, min(limit, value)) }

extension FeatureTable {
  fileprivate mutating func appendPositions(_ positions: [Double], logScales: [Double]) {
    append(positions)
    append(positions.map { max(0, -$0 - 0.5) })
    append(logScales)
    append(logScales.map { max(0, $0 - 0.5) })
    append(logScales.map { max(0, -$0 - 0.5) })
  }
}

extension FeatureTable {
  /// Whether the last value repeated the one before, and whether it is the lowest of the panel.
  fileprivate mutating func appendStandstill(_ panel: CyclePanel, before end: Int) {
    let none = [Double](repeating: .nan, count: panel.seriesCount)
    let last = end >= 1 ? panel.cycles[end - 1] : none
    let before = end >= 2 ? panel.cycles[end - 2] : none
    append(zip(last, before).map { $0 == $1 ? 1 : 0 })
    append(last.map { $0 == panel.lowest ? 1 : 0 })
  }
}

/// The last own errors of each series in units of its scale, zero when missing.
private struct RecentErrors {
  let last: [Double]
  let hasLast: [Bool]
  let before: [Double]
  let meanOfFour: [Double]

  init(_ own: [[Double]], before end: Int, scales: [Double]) {
    let none = [Double](repeating: 0, count: scales.count)
    last = end >= 1 ? Self.standardized(own[end - 1], scales) : none
    hasLast = end >= 1 ? own[end - 1].map { !$0.isNaN } : scales.map { _ in false }
    before = end >= 2 ? Self.standardized(own[end - 2], scales) : none
    var sums = none
    var counts = none
    for cycle in own[max(0, end - 4)..<end] {
      for index in sums.indices where !cycle[index].isNaN {
        sums[index] += cycle[index]
        counts[index] += 1
      }
    }
    meanOfFour = scales.indices.map { sums[$0] / max(counts[$0], 1) / scales[$0] }
  }

  private static func standardized(_ errors: [Double], _ scales: [Double]) -> [Double] {
    zip(errors, scales).map { $0.isNaN ? 0 : $0 / $1 }
  }
}
