import Statistics

/// Whether past 80 % intervals held as often as they said.
public enum IntervalCalibration: String, Sendable, Equatable, Codable {
  /// No past forecast of the kind could be scored.
  case untried
  /// They held often enough.
  case holds
  /// They may have held: the cycles are too few to tell.
  case cannotTell = "cannot_tell"
  /// They held less often beyond doubt.
  case overconfident

  /// The share of intervals that should hold.
  public static let level = 0.8
  /// In fewer cycles than this intervals that hold far too seldom pass unnoticed: lines of one cycle move together.
  public static let tellingCycles = 5

  /// What past forecasts say.
  ///
  /// Lines of one cycle move together, so cycles are clusters: intervals were overconfident where the upper end
  /// of the 90 % interval of the share that held lies below 80 %. A single cycle never says so, and fewer than
  /// `tellingCycles` never say that they held.
  public init(_ scores: [ScoredForecast]) {
    guard let place = ScoreLevels.intervals.firstIndex(of: Self.level), !scores.isEmpty else {
      self = .untried
      return
    }
    let passed: IntervalCalibration =
      Set(scores.map(\.year)).count < Self.tellingCycles ? .cannotTell : .holds
    let held = scores.map { $0.held[place] ? 1.0 : 0 }
    guard let share = try? ClusteredMean(held, clusters: scores.map(\.year)) else {
      self = passed
      return
    }
    let upper = share.standardError > 0 ? share.distribution.quantile(0.95) : share.mean
    self = upper < Self.level ? .overconfident : passed
  }
}
