import Glibc

/// A rule on its way through one series: it takes the observations one after the other and can say at any time
/// what it would forecast. The same rules as the `PointModel`s, in one pass over a series instead of one a
/// forecast.
protocol RunningModel: Sendable {
  /// Forgets the series.
  mutating func reset()
  /// Takes the next observation, on the transformed scale.
  mutating func take(_ value: Double, year: Int)
  /// What the observations so far say of `year`; meaningless before the rule's fewest observations.
  func point(_ year: Int) -> Double
}

/// `LastValue` on its way.
struct RunningLast: RunningModel {
  private var last = 0.0
  mutating func reset() {}
  @inline(__always) mutating func take(_ value: Double, year: Int) { last = value }
  @inline(__always) func point(_ year: Int) -> Double { last }
}

/// `MeanOfYears` on its way.
struct RunningMean: RunningModel {
  private var sum = 0.0
  private var count = 0.0

  mutating func reset() { (sum, count) = (0, 0) }

  @inline(__always)
  mutating func take(_ value: Double, year: Int) {
    sum += value
    count += 1
  }

  @inline(__always) func point(_ year: Int) -> Double { sum / count }
}

/// `Drift` on its way.
struct RunningDrift: RunningModel {
  private var first = 0.0
  private var firstYear = 0
  private var last = 0.0
  private var lastYear = 0
  private var isEmpty = true

  mutating func reset() { isEmpty = true }

  @inline(__always)
  mutating func take(_ value: Double, year: Int) {
    if isEmpty { (first, firstYear, isEmpty) = (value, year, false) }
    (last, lastYear) = (value, year)
  }

  @inline(__always)
  func point(_ year: Int) -> Double {
    last + (last - first) / Double(lastYear - firstYear) * Double(year - lastYear)
  }
}

/// `ExponentialSmoothing` on its way.
struct RunningSmoothing: RunningModel {
  private let gain: Double
  private(set) var level = 0.0
  private(set) var lastYear = 0
  private var isEmpty = true

  init(_ model: ExponentialSmoothing) { gain = model.gain }

  mutating func reset() { isEmpty = true }

  @inline(__always)
  mutating func take(_ value: Double, year: Int) {
    if isEmpty {
      (level, isEmpty) = (value, false)
    } else {
      let kept = year - lastYear == 1 ? 1 - gain : pow(1 - gain, Double(year - lastYear))
      level += (1 - kept) * (value - level)
    }
    lastYear = year
  }

  @inline(__always) func point(_ year: Int) -> Double { level }
}

/// `DampedTrend` on its way.
struct RunningDamped: RunningModel {
  private let model: DampedTrend
  private var level = 0.0
  private var trend = 0.0
  private var lastYear = 0
  private var isEmpty = true

  init(_ model: DampedTrend) { self.model = model }

  mutating func reset() { isEmpty = true }

  @inline(__always)
  mutating func take(_ value: Double, year: Int) {
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

  @inline(__always)
  func point(_ year: Int) -> Double { level + model.reach(Double(year - lastYear)) * trend }
}
