public import Forecasting

/// The model of lines under a reference line, pooled over many short series.
///
/// A line is exactly at its floor with a probability of its own, repeats last year's value with another, and
/// otherwise moves by a Student t around the rule's location on the lattice above the floor: a mixture, since
/// a clamped bell curve has no place for the lines that rest on the floor. How far lines follow the reference
/// line (so: how the movement of the gap is correlated with it), how far they move at which age, and both
/// probabilities are estimated from all series together.
public struct LineModel: Sendable {
  /// Where lines are expected.
  public let rule: LocationRule
  /// The limits of every line.
  public let limits: LineLimits

  /// A model with its rule.
  public init(_ rule: LocationRule, limits: LineLimits) {
    self.rule = rule
    self.limits = limits
  }

  /// The fewest past movements a fit rests on.
  static let enoughCases = 8

  /// Fits to what was known before `year`.
  /// - Throws: `tooFewObservations` when the pool holds too few pairs of an earlier and a later line.
  ///
  /// - Parameter levels: what is known of the levels of the pool in the years before `year` and in it; nil works it out
  ///   where the rule needs it.
  public func fit(
    _ pool: [ReferencedSeries], before year: Int, levels: LevelHistory? = nil
  ) throws(ForecastError) -> FittedLineModel {
    try fit(
      PoolPast(pool, before: year),
      levels: { levels ?? LevelHistory(pool, before: year, limits: limits) })
  }

  /// Fits to a past of a pool.
  ///
  /// - Parameter levels: the levels of the pool, asked for where the rule needs them.
  func fit(_ past: PoolPast, levels: () -> LevelHistory) throws(ForecastError) -> FittedLineModel {
    guard past.cases.count >= LineModel.enoughCases else {
      throw .tooFewObservations(needed: LineModel.enoughCases, have: past.cases.count)
    }
    if rule.isLevels {
      let history = levels()
      if let fit = history.fit(past.year) {
        return FittedLineModel(
          self, past, fit: fit, records: history.records.filter { $0.item.year < past.year })
      }
    }
    return FittedLineModel(self, past)
  }
}
