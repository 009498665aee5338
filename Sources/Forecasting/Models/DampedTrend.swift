import Glibc

/// Exponential smoothing with a trend that fades by `damping` a year (Gardner and McKenzie 1985,
/// doi:10.1287/mnsc.31.10.1237). Over a gap the level moves along the fading trend.
public struct DampedTrend: PointModel {
  /// The share of a surprise that the level keeps, in (0, 1].
  public let gain: Double
  /// The share of a surprise that the trend keeps, in [0, gain].
  public let trendGain: Double
  /// The share of the trend left a year later, in (0, 1).
  public let damping: Double

  /// A model with one set of gains for every series of a panel.
  public init(gain: Double, trendGain: Double, damping: Double) {
    precondition(gain > 0 && gain <= 1 && trendGain >= 0 && damping > 0 && damping < 1, "gains out of range")
    self.gain = gain
    self.trendGain = trendGain
    self.damping = damping
  }

  /// The name the command line knows.
  public var name: ModelName { .damped }
  /// Two observations start a trend.
  public var minimumCount: Int { 2 }

  /// The level moved along the fading trend.
  public func point(_ past: Past, year: Int) -> Double {
    let state = smoothed(past)
    return state.level + reach(Double(year - past.lastYear)) * state.trend
  }

  /// The level and the yearly trend after the last observation; the trend starts at zero, so that a short
  /// series is not carried away by its first change.
  private func smoothed(_ past: Past) -> (level: Double, trend: Double) {
    var level = past.values.first ?? .nan
    var trend = 0.0
    var before = past.years.first ?? 0
    for (year, value) in zip(past.years.dropFirst(), past.values.dropFirst()) {
      let gap = Double(year - before)
      let expected = level + reach(gap) * trend
      let surprise = value - expected
      level = expected + gain * surprise
      trend = pow(damping, gap) * trend + trendGain * surprise / gap
      before = year
    }
    return (level, trend)
  }

  /// damping + damping^2 + ... over `steps` years.
  func reach(_ steps: Double) -> Double {
    damping * (1 - (steps == 1 ? damping : pow(damping, steps))) / (1 - damping)
  }
}
