/// The past errors a model of errors is learned from: those of series seen the cycle before and often enough.
struct TrainingRows: Sendable {
  /// The series of each origin that made an error there.
  let series: [[Int]]
  /// A random number for each error, the same whatever else is in the panel.
  let draws: [[UInt64]]
  /// The share of all such errors that is kept.
  let share: Double

  /// The number of errors.
  var count: Int { series.reduce(0) { $0 + $1.count } }

  /// The number of cycles they are of.
  var cycleCount: Int { series.count { !$0.isEmpty } }

  /// - Parameters:
  ///   - origins: the cycles whose errors are wanted.
  ///   - limit: more errors than this are thinned out evenly.
  init(_ fit: FilterFit, origins: [Int], limit: Int) {
    let strict = origins.map { Self.series(fit, $0, seenBefore: true) }
    // Where no series is seen two cycles running (every other year is published), any error will do.
    let rows = strict.allSatisfy(\.isEmpty) ? origins.map { Self.series(fit, $0, seenBefore: false) } : strict
    let draws = zip(rows, origins).map { series, cycle in
      // A cycle is told from the end: what came before a panel began makes no difference.
      series.map { CanonicalOrder.mixed(fit.panel.marks[$0] &+ UInt64(fit.panel.cycleCount - cycle)) }
    }
    self = TrainingRows(series: rows, draws: draws, share: 1).thinned(limit)
  }

  private init(series: [[Int]], draws: [[UInt64]], share: Double) {
    (self.series, self.draws) = (series, draws)
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

  /// About `limit` of the errors. Which ones depends on their series and cycles alone, so that one series more
  /// changes few.
  func thinned(_ limit: Int) -> TrainingRows {
    guard count > limit else { return self }
    let share = Double(limit) / Double(count)
    let highest = UInt64(share * 0x1p64)
    let kept = zip(series, draws).map { series, draws in
      series.indices.filter { draws[$0] < highest }
    }
    return TrainingRows(
      series: zip(series, kept).map { series, kept in kept.map { series[$0] } },
      draws: zip(draws, kept).map { draws, kept in kept.map { draws[$0] } }, share: self.share * share)
  }
}
