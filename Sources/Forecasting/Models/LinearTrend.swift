public import Statistics

/// The least-squares line through all years, by LAPACK.
public struct LinearTrend: PointModel {
  /// The model; it has no parameters.
  public init() {}
  /// The name the command line knows.
  public var name: ModelName { .linear }
  /// Three observations leave one degree of freedom.
  public var minimumCount: Int { 3 }
  /// One degree of freedom beside the line.
  public var countForSpread: Int { 3 }

  /// The line's value in `year`; the last value when the line cannot be fitted.
  public func point(_ past: Past, year: Int) -> Double {
    guard let fit = fit(past) else { return past.values.last ?? .nan }
    return fit.predict([1, Double(year - past.lastYear)]).mean
  }

  /// The regression's own prediction distribution: Student t with n - 2 degrees of freedom.
  public func ownDistribution(_ past: Past, year: Int) -> StudentTDistribution? {
    guard past.count >= countForSpread, let fit = fit(past) else { return nil }
    return fit.predict([1, Double(year - past.lastYear)]).distribution
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

  /// The line's value in `year`.
  public func point(_ past: Past, year: Int) -> Double {
    guard let line = try? TheilSen(x: past.centeredTimes, y: Array(past.values)) else {
      return past.values.last ?? .nan
    }
    return line(Double(year - past.lastYear))
  }
}
