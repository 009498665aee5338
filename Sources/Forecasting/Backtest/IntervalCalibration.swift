import Statistics

/// Whether past 80 % intervals held as often as they said.
public enum IntervalCalibration: String, Sendable, Equatable, Codable {
  /// No past forecast of the kind could be scored.
  case untried
  /// They held often enough, as far as the cycles can tell.
  case holds
  /// They held less often beyond doubt.
  case overconfident

  /// The share of intervals that should hold.
  public static let level = 0.8

  /// What past forecasts say.
  ///
  /// Lines of one cycle move together, so cycles are clusters: intervals were overconfident where the upper end
  /// of the 90 % interval of the share that held lies below 80 %. Fewer than two cycles never say so.
  public init(_ scores: [ScoredForecast]) {
    guard let place = ScoreLevels.intervals.firstIndex(of: Self.level), !scores.isEmpty else {
      self = .untried
      return
    }
    let held = scores.map { $0.held[place] ? 1.0 : 0 }
    guard let share = try? ClusteredMean(held, clusters: scores.map(\.year)) else {
      self = .holds
      return
    }
    let upper = share.standardError > 0 ? share.distribution.quantile(0.95) : share.mean
    self = upper < Self.level ? .overconfident : .holds
  }
}
