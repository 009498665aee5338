import Glibc

/// Simple exponential smoothing: the level follows each surprise by the share `gain`.
///
/// A gap of d years lets the level follow by 1 - (1 - gain)^d, as d steps toward the same value would.
/// The initial level is the first value. Brown (1956); Hyndman and Athanasopoulos, section 8.1.
public struct ExponentialSmoothing: PointModel {
  /// The share of a surprise that stays, in (0, 1]; 1 is the last value.
  public let gain: Double

  /// Smoothing with one gain for every series of a panel.
  public init(gain: Double) {
    precondition(gain > 0 && gain <= 1, "a gain lies in (0, 1]")
    self.gain = gain
  }

  /// The name the command line knows.
  public var name: ModelName { .ses }
  /// One observation is enough.
  public var minimumCount: Int { 1 }

  /// The last level.
  public func point(_ past: Past, year: Int) -> Double { level(past) }

  private func level(_ past: Past) -> Double {
    var level = past.values.first ?? .nan
    var before = past.years.first ?? 0
    for (year, value) in zip(past.years.dropFirst(), past.values.dropFirst()) {
      level += (1 - pow(1 - gain, Double(year - before))) * (value - level)
      before = year
    }
    return level
  }
}
