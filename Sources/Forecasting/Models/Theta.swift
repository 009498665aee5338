/// The Theta method: exponential smoothing plus half the slope of the least-squares line, damped by how much
/// of the past the level has already taken up (Assimakopoulos and Nikolopoulos 2000,
/// doi:10.1016/S0169-2070(00)00066-2; as smoothing with drift: Hyndman and Billah 2003,
/// doi:10.1016/S0169-2070(01)00143-1).
public struct Theta: PointModel {
  /// The share of a surprise that the level keeps, in (0, 1].
  public let gain: Double

  /// A model with one gain for every series of a panel.
  public init(gain: Double) {
    precondition(gain > 0 && gain <= 1, "a gain lies in (0, 1]")
    self.gain = gain
  }

  /// The name the command line knows.
  public var name: ModelName { .theta }
  /// Three observations make a slope worth having.
  public var minimumCount: Int { 3 }

  /// Nothing seen.
  public var start: Running { Running(gain: gain) }

  /// The level and the line on their way.
  public struct Running: RunningModel {
    private let gain: Double
    private var smoothing: ExponentialSmoothing.Running
    private var line = LinearTrend.Running()

    init(gain: Double) {
      self.gain = gain
      smoothing = ExponentialSmoothing.Running(gain: gain)
    }

    /// Starts over.
    public mutating func reset() {
      smoothing.reset()
      line.reset()
    }

    /// Moves the level and turns the line.
    @inline(__always)
    public mutating func take(_ value: Double, year: Int) {
      smoothing.take(value, year: year)
      line.take(value, year: year)
    }

    /// The smoothed level plus half the slope over the years ahead.
    @inline(__always)
    public func point(_ year: Int) -> Double {
      smoothing.level + line.slope / 2 * (Double(year - smoothing.lastYear) - 1 + 1 / gain)
    }
  }
}
