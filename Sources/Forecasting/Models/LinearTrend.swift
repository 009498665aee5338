public import Statistics

/// The least-squares line through all years; its prediction distribution by LAPACK.
public struct LinearTrend: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .linear }
  /// Three observations leave one degree of freedom.
  public var minimumCount: Int { 3 }
  /// One degree of freedom beside the line.
  public var countForSpread: Int { 3 }

  /// Nothing seen.
  public var start: Running { Running() }

  /// The line through the observations so far, from their running means and cross products (Welford 1962,
  /// doi:10.1080/00401706.1962.10490022).
  public struct Running: RunningModel {
    private var count = 0.0
    private var meanTime = 0.0
    private var meanValue = 0.0
    private var squares = 0.0
    private var cross = 0.0
    private var origin = 0

    init() {}

    /// Starts over.
    public mutating func reset() { (count, meanTime, meanValue, squares, cross) = (0, 0, 0, 0, 0) }

    /// Turns the line.
    @inline(__always)
    public mutating func take(_ value: Double, year: Int) {
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

    /// The line's value in `year`.
    @inline(__always)
    public func point(_ year: Int) -> Double { meanValue + slope * (Double(year - origin) - meanTime) }
  }

  /// The regression's own prediction distribution: Student t with n - 2 degrees of freedom.
  public func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution? {
    guard past.count >= countForSpread, let fit = fit(past) else { return nil }
    let ahead = fit.predict([1, Double(year - past.lastYear)]).distribution
    return StudentTDistribution(
      location: ahead.location, scale: positive(ahead.scale * ahead.scale).squareRoot(),
      degreesOfFreedom: ahead.degreesOfFreedom)
  }

  private func fit(_ past: Past) -> LinearModel? {
    var design = Design(observations: past.count)
    design.appendIntercept()
    design.append("year", past.centeredTimes)
    return try? LinearModel(response: Array(past.values), design: design)
  }
}

/// The line through the median of all pairwise slopes: a trend that single odd years do not bend.
public struct TheilSenTrend: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .theilSen }
  /// Three observations make three slopes.
  public var minimumCount: Int { 3 }

  /// Nothing seen.
  public var start: Running { Running() }

  /// All that was seen: the median of slopes has no shorter memory.
  public struct Running: RunningModel {
    private var years: [Double] = []
    private var values: [Double] = []

    init() {}

    /// Starts over.
    public mutating func reset() {
      years.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
    }

    /// Keeps the observation.
    public mutating func take(_ value: Double, year: Int) {
      years.append(Double(year))
      values.append(value)
    }

    /// The line's value in `year`; the last value when there is no line.
    public func point(_ year: Int) -> Double {
      let last = years.last ?? 0
      guard let line = try? TheilSen(x: years.map { $0 - last }, y: values) else {
        return values.last ?? .nan
      }
      return line(Double(year) - last)
    }
  }
}
