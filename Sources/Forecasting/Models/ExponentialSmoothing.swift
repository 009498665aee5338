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

  /// Nothing seen.
  public var start: Running { Running(gain: gain) }

  /// The level on its way.
  public struct Running: RunningModel {
    private let gain: Double
    private(set) var level = 0.0
    private(set) var lastYear = 0
    private var isEmpty = true

    init(gain: Double) { self.gain = gain }

    /// Starts over.
    public mutating func reset() { isEmpty = true }

    /// Moves the level toward the value.
    @inline(__always)
    public mutating func take(_ value: Double, year: Int) {
      if isEmpty {
        (level, isEmpty) = (value, false)
      } else {
        let kept = year - lastYear == 1 ? 1 - gain : pow(1 - gain, Double(year - lastYear))
        level += (1 - kept) * (value - level)
      }
      lastYear = year
    }

    /// The level.
    @inline(__always) public func point(_ year: Int) -> Double { level }
  }
}
