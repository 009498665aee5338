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

  /// The smoothed level plus half the slope over the years ahead.
  public func point(_ past: Past, year: Int) -> Double {
    let level = ExponentialSmoothing(gain: gain).point(past, year: year)
    return level + slope(past) / 2 * (Double(year - past.lastYear) - 1 + 1 / gain)
  }

  private func slope(_ past: Past) -> Double {
    let times = past.centeredTimes
    let n = Double(past.count)
    let meanTime = times.reduce(0, +) / n
    let meanValue = past.values.reduce(0, +) / n
    var cross = 0.0
    var squares = 0.0
    for (time, value) in zip(times, past.values) {
      cross += (time - meanTime) * (value - meanValue)
      squares += (time - meanTime) * (time - meanTime)
    }
    return squares > 0 ? cross / squares : 0
  }
}
