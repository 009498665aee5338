import Statistics

/// The least-squares line through the observations so far, from their running means and cross products
/// (Welford 1962, doi:10.1080/00401706.1962.10490022).
struct RunningLine: Sendable {
  private var count = 0.0
  private var meanTime = 0.0
  private var meanValue = 0.0
  private var squares = 0.0
  private var cross = 0.0
  private var origin = 0

  mutating func reset() { (count, meanTime, meanValue, squares, cross) = (0, 0, 0, 0, 0) }

  @inline(__always)
  mutating func take(_ value: Double, year: Int) {
    if count == 0 { origin = year }
    count += 1
    let ahead = Double(year - origin) - meanTime
    meanTime += ahead / count
    meanValue += (value - meanValue) / count
    squares += ahead * (Double(year - origin) - meanTime)
    cross += ahead * (value - meanValue)
  }

  /// Zero while there is only one year.
  @inline(__always) var slope: Double { squares > 0 ? cross / squares : 0 }

  @inline(__always)
  func point(_ year: Int) -> Double { meanValue + slope * (Double(year - origin) - meanTime) }
}

extension RunningLine: RunningModel {}

/// `Theta` on its way.
struct RunningTheta: RunningModel {
  private let gain: Double
  private var smoothing: RunningSmoothing
  private var line = RunningLine()

  init(_ model: Theta) {
    gain = model.gain
    smoothing = RunningSmoothing(ExponentialSmoothing(gain: model.gain))
  }

  mutating func reset() {
    smoothing.reset()
    line.reset()
  }

  @inline(__always)
  mutating func take(_ value: Double, year: Int) {
    smoothing.take(value, year: year)
    line.take(value, year: year)
  }

  @inline(__always)
  func point(_ year: Int) -> Double {
    smoothing.level + line.slope / 2 * (Double(year - smoothing.lastYear) - 1 + 1 / gain)
  }
}

/// A rule that has no way shorter than to look at the whole past again.
struct RunningPast: RunningModel {
  private let model: any PointModel
  private var years: [Int32] = []
  private var values: [Double] = []

  init(_ model: any PointModel) { self.model = model }

  mutating func reset() {
    years.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  mutating func take(_ value: Double, year: Int) {
    years.append(Int32(truncatingIfNeeded: year))
    values.append(value)
  }

  func point(_ year: Int) -> Double { model.point(Past(years: years[...], values: values[...]), year: year) }
}
