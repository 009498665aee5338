public import Statistics

/// The last value plus the mean yearly change.
public struct Drift: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .drift }
  /// Two observations make a change.
  public var minimumCount: Int { 2 }
  /// Two changes leave one degree of freedom beside the slope.
  public var countForSpread: Int { 3 }

  /// Nothing seen.
  public var start: Running { Running() }

  /// The ends of what was seen.
  public struct Running: RunningModel {
    private var first = 0.0
    private var firstYear = 0
    private var last = 0.0
    private var lastYear = 0
    private var isEmpty = true

    /// Starts over.
    public mutating func reset() { isEmpty = true }

    /// Moves the end.
    @inline(__always)
    public mutating func take(_ value: Double, year: Int) {
      if isEmpty { (first, firstYear, isEmpty) = (value, year, false) }
      (last, lastYear) = (value, year)
    }

    /// The last value moved on by the mean yearly change between the first and the last observation.
    @inline(__always)
    public func point(_ year: Int) -> Double {
      last + (last - first) / Double(lastYear - firstYear) * Double(year - lastYear)
    }
  }

  /// A random walk with drift: changes over d years have mean d b and variance d s^2, so that b has variance
  /// s^2 / span and a change over h years varies by s^2 h (1 + h / span), on n - 2 degrees of freedom
  /// (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.5, for unit gaps).
  public func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution? {
    guard past.count >= countForSpread else { return nil }
    let slope = slope(past)
    let squares = zip(zip(past.values.dropFirst(), past.values), past.gaps).reduce(0) { sum, step in
      let surprise = step.0.0 - step.0.1 - slope * step.1
      return sum + surprise * surprise / step.1
    }
    let degrees = Double(past.count - 2)
    let ahead = Double(year - past.lastYear)
    let variance = squares / degrees * ahead * (1 + ahead / past.gaps.reduce(0, +))
    return StudentTDistribution(
      location: point(past, year: year), scale: positive(variance).squareRoot(), degreesOfFreedom: degrees)
  }

  private func slope(_ past: Past) -> Double {
    let span = past.gaps.reduce(0, +)
    return ((past.values.last ?? 0) - (past.values.first ?? 0)) / span
  }
}
