import Statistics

/// The scores of a backtest, by cycle and over all.
public struct Scorecard: Sendable {
  /// The model.
  public let model: String
  /// The scores of each cycle, by increasing cycle.
  public let cycles: [(cycle: Int, summary: ScoreSummary)]
  /// All forecasts together, each weighing the same.
  public let overall: ScoreSummary
  /// The share of outcomes in each tenth of their distribution: 0.1 each when the forecasts are honest.
  public let reliability: [Double]
  /// Mean over cycles of the share of 50, 80 and 95 % intervals that held, each cycle weighing the same, with
  /// its 90 % interval over cycles.
  public let coverage: [Coverage]
  /// The groups with the highest CRPS ratio among those with enough forecasts, worst first.
  public let worstGroups: [(group: Int, summary: ScoreSummary)]

  /// The coverage of one interval level.
  public struct Coverage: Sendable, Equatable {
    /// The level promised.
    public let level: Double
    /// The mean share held over cycles.
    public let mean: Double
    /// The ends of the 90 % interval of that mean, cycles as clusters; NaN with fewer than two cycles.
    public let low: Double
    /// The upper end.
    public let high: Double
  }

  /// Groups with fewer forecasts than this are not ranked.
  static let enoughForGroup = 10
  static let shownGroups = 5

  /// The scorecard of some scores.
  public init(model: String, scores: [ScoredForecast]) {
    self.model = model
    let years = Set(scores.map(\.year)).sorted()
    let byYear = Dictionary(grouping: scores, by: \.year)
    cycles = years.map { ($0, ScoreSummary(byYear[$0, default: []])) }
    overall = ScoreSummary(scores)
    reliability = Scorecard.deciles(scores)
    coverage = Scorecard.coverage(cycles.map(\.summary))
    let byGroup = Dictionary(grouping: scores, by: \.group)
    worstGroups = byGroup.keys.sorted().map { ($0, ScoreSummary(byGroup[$0, default: []])) }
      .filter { $0.1.count >= Scorecard.enoughForGroup && $0.1.crpsRatio.isFinite }
      .sorted { ($1.1.crpsRatio, $0.0) < ($0.1.crpsRatio, $1.0) }
      .prefix(Scorecard.shownGroups).map { (group: $0.0, summary: $0.1) }
  }

  /// The 39 quantiles make 40 equal parts, four to a tenth.
  private static func deciles(_ scores: [ScoredForecast]) -> [Double] {
    var counts = [Double](repeating: 0, count: 10)
    for score in scores { counts[min(score.rank / 4, 9)] += 1 }
    return counts.map { $0 / Double(max(scores.count, 1)) }
  }

  private static func coverage(_ cycles: [ScoreSummary]) -> [Coverage] {
    ScoreLevels.intervals.indices.map { index in
      let shares = cycles.map { $0.coverage[index] }
      let center = mean(shares)
      let spread = sampleStandardDeviation(shares) / Double(shares.count).squareRoot()
      let reach =
        shares.count > 1
        ? StudentTDistribution(location: 0, scale: 1, degreesOfFreedom: Double(shares.count - 1)).quantile(
          0.95)
          * spread : .nan
      return Coverage(
        level: ScoreLevels.intervals[index], mean: center, low: center - reach, high: center + reach)
    }
  }
}
