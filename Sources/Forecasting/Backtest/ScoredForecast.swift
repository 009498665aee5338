/// One past forecast against the line that came, beside the forecast "same as last year".
public struct ScoredForecast: Sendable, Equatable {
  /// The series' place in the pool or panel.
  public let series: Int
  /// The group (school) that is resampled together.
  public let group: Int
  /// The year that was forecast.
  public let year: Int
  /// Years between the last known value and the target.
  public let age: Int
  /// Observed minus median.
  public let error: Double
  /// Observed minus last known value.
  public let lastValueError: Double
  /// The score of the distribution.
  public let crps: Double
  /// The score of the last value with its pooled changes.
  public let lastValueCRPS: Double
  /// The score of the last gap to the reference line with its pooled changes; nil where there is none.
  public let lastGapCRPS: Double?
  /// Whether the central 50, 80 and 95 % intervals held.
  public let held: [Bool]
  /// How many of the 39 quantiles lie below the outcome: 0 ... 39.
  public let rank: Int

  /// A score from the quantiles at `ScoreLevels.all` and those of the reference forecast.
  public init(
    series: Int, group: Int, year: Int, age: Int, outcome: Double, lastValue: Double, quantiles: [Double],
    referenceQuantiles: [Double], gapQuantiles: [Double]? = nil
  ) {
    self.series = series
    self.group = group
    self.year = year
    self.age = age
    error = outcome - quantiles[19]
    lastValueError = outcome - lastValue
    crps = ScoreLevels.crps(outcome, quantiles: quantiles)
    lastValueCRPS = ScoreLevels.crps(outcome, quantiles: referenceQuantiles)
    lastGapCRPS = gapQuantiles.map { ScoreLevels.crps(outcome, quantiles: $0) }
    held = [(9, 29), (3, 35), (0, 38)].map { low, high in
      outcome >= quantiles[low] && outcome <= quantiles[high]
    }
    rank = quantiles.lazy.filter { $0 < outcome }.count
  }
}
