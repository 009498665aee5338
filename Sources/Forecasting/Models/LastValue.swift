public import Statistics

/// Next year equals last year: the yardstick, since cutoffs are close to a random walk.
public struct LastValue: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .last }
  /// One observation is enough.
  public var minimumCount: Int { 1 }

  /// The last value.
  public func point(_ past: Past, year: Int) -> Double { past.values.last ?? .nan }
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

  /// The mean.
  public func point(_ past: Past, year: Int) -> Double {
    past.values.reduce(0, +) / Double(past.count)
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
