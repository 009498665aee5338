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

  /// Nothing seen.
  public var start: Running { Running(model: self) }

  /// The level and the yearly trend on their way; the trend starts at zero, so that a short series is not carried
  /// away by its first change.
  public struct Running: RunningModel {
    private let model: DampedTrend
    private var level = 0.0
    private var trend = 0.0
    private var lastYear = 0
    private var isEmpty = true

    init(model: DampedTrend) { self.model = model }

    /// Starts over.
    public mutating func reset() { isEmpty = true }

    /// Moves level and trend toward the value.
    @inline(__always)
    public mutating func take(_ value: Double, year: Int) {
      defer { lastYear = year }
      guard !isEmpty else {
        (level, trend, isEmpty) = (value, 0, false)
        return
      }
      let gap = Double(year - lastYear)
      let expected = level + model.reach(gap) * trend
      let surprise = value - expected
      level = expected + model.gain * surprise
      trend = (gap == 1 ? model.damping : pow(model.damping, gap)) * trend + model.trendGain * surprise / gap
    }

    /// The level moved along the fading trend.
    @inline(__always)
    public func point(_ year: Int) -> Double { level + model.reach(Double(year - lastYear)) * trend }
  }

  /// damping + damping^2 + ... over `steps` years.
  func reach(_ steps: Double) -> Double {
    damping * (1 - (steps == 1 ? damping : pow(damping, steps))) / (1 - damping)
  }
}
