/// The past errors a model of errors is learned from: those of series seen the cycle before and often enough.
struct TrainingRows: Sendable {
  /// The series of each origin that made an error there.
  let series: [[Int]]
  /// The share of all such errors that is kept.
  let share: Double

  /// The number of errors.
  var count: Int { series.reduce(0) { $0 + $1.count } }

  /// - Parameters:
  ///   - origins: the cycles whose errors are wanted.
  ///   - limit: more errors than this are thinned out evenly.
  init(_ fit: FilterFit, origins: [Int], limit: Int) {
    let strict = origins.map { Self.series(fit, $0, seenBefore: true) }
    // Where no series is seen two cycles running (every other year is published), any error will do.
    let rows = strict.allSatisfy(\.isEmpty) ? origins.map { Self.series(fit, $0, seenBefore: false) } : strict
    self = TrainingRows(series: rows, share: 1).thinned(limit)
  }

  private init(series: [[Int]], share: Double) {
    self.series = series
    self.share = share
  }

  private static func series(_ fit: FilterFit, _ cycle: Int, seenBefore: Bool) -> [Int] {
    let surprises = fit.filtered.surprises[cycle]
    let before = fit.panel.cycles[cycle - 1]
    let counts = fit.panel.observationCounts(before: cycle)
    return surprises.indices.filter { index in
      guard !surprises[index].isNaN else { return false }
      return !seenBefore || (!before[index].isNaN && counts[index] >= min(3, cycle))
    }
  }

  /// At most `limit` of the errors, evenly spread.
  func thinned(_ limit: Int) -> TrainingRows {
    guard count > limit else { return self }
    var kept = [[Int]](repeating: [], count: series.count)
    var start = 0
    var origin = 0
    for row in spread(count, limit: limit) {
      while row >= start + series[origin].count {
        start += series[origin].count
        origin += 1
      }
      kept[origin].append(series[origin][row - start])
    }
    return TrainingRows(series: kept, share: share * Double(limit) / Double(count))
  }
}
