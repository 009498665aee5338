public import Statistics

/// Next year equals last year: the yardstick, since cutoffs are close to a random walk.
public struct LastValue: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .last }
  /// One observation is enough.
  public var minimumCount: Int { 1 }

  /// Nothing seen.
  public var start: Running { Running() }

  /// The last value.
  public struct Running: RunningModel {
    private var last = Double.nan
    /// Nothing is kept.
    public mutating func reset() {}
    /// Keeps the value.
    @inline(__always) public mutating func take(_ value: Double, year: Int) { last = value }
    /// The value.
    @inline(__always) public func point(_ year: Int) -> Double { last }
  }
}

/// The mean of all years: right where a series only varies around a level.
public struct MeanOfYears: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .mean }
  /// One observation is enough.
  public var minimumCount: Int { 1 }

  /// Two observations leave one degree of freedom beside the mean.
  public var countForSpread: Int { 2 }

  /// Nothing seen.
  public var start: Running { Running() }

  /// The mean so far.
  public struct Running: RunningModel {
    private var sum = 0.0
    private var count = 0.0

    /// Starts over.
    public mutating func reset() { (sum, count) = (0, 0) }

    /// Adds the value.
    @inline(__always)
    public mutating func take(_ value: Double, year: Int) {
      sum += value
      count += 1
    }

    /// The mean.
    @inline(__always) public func point(_ year: Int) -> Double { sum / count }
  }

  /// The prediction distribution of one more draw from a normal population: Student t with n - 1 degrees of
  /// freedom and scale s sqrt(1 + 1/n). Any textbook on regression.
  public func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution? {
    guard past.count >= countForSpread else { return nil }
    let mean = point(past, year: year)
    let n = Double(past.count)
    let squares = past.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return StudentTDistribution(
      location: mean, scale: positive(squares / (n - 1) * (1 + 1 / n)).squareRoot(), degreesOfFreedom: n - 1)
  }
}
