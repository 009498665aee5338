import Statistics

/// A ratio of two mean scores with its uncertainty: groups (schools), not single forecasts, are drawn anew,
/// since the lines of one school move together.
///
/// The percentile interval of a cluster bootstrap (Cameron, Gelbach and Miller 2008, doi:10.1162/rest.90.3.414,
/// section II).
public struct BootstrapRatio: Sendable, Equatable {
  /// The ratio of the means.
  public let ratio: Double
  /// The lower end of the 90 % interval.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// How many groups were drawn from.
  public let groupCount: Int

  private static let draws = 2000

  /// The ratio of the mean of `top` to that of `bottom` over some scores.
  /// - Precondition: there is a score.
  public init(
    _ scores: [ScoredForecast], of top: (ScoredForecast) -> Double, over bottom: (ScoredForecast) -> Double,
    seed: UInt64 = 1
  ) {
    precondition(!scores.isEmpty, "there is a score")
    let byGroup = Dictionary(grouping: scores, by: \.group)
    let sums = byGroup.keys.sorted().map { group in
      let items = byGroup[group, default: []]
      return (top: items.reduce(0) { $0 + top($1) }, bottom: items.reduce(0) { $0 + bottom($1) })
    }
    ratio = sums.reduce(0) { $0 + $1.top } / sums.reduce(0) { $0 + $1.bottom }
    groupCount = sums.count
    var generator = SeededGenerator(seed: seed)
    let drawn = (0..<BootstrapRatio.draws).map { _ in
      var total = (top: 0.0, bottom: 0.0)
      for _ in sums {
        let pick = sums[generator.index(below: sums.count)]
        total = (total.top + pick.top, total.bottom + pick.bottom)
      }
      return total.top / total.bottom
    }.sorted()
    low = quantile(ofSorted: drawn, 0.05)
    high = quantile(ofSorted: drawn, 0.95)
  }
}
