public import Forecasting
import Glibc

/// A long series of one quantity that grows and turns, forecast several years ahead, with what such forecasts were
/// worth by lead time.
///
/// On the logarithmic scale the last change goes on, damped by a factor each year; which factor is chosen anew at
/// every origin by the errors known then. Intervals are Student t with the root mean square of the errors made at
/// the same lead. A trend without damping is not among the candidates: it has no turning point.
public struct GrowthOutlook: Sendable {
  /// The factor chosen at the last origin: 0 keeps the last value.
  public let damping: Double
  /// The last year with a value.
  public let lastYear: Int
  /// The forecasts of the years after it, in order.
  public let forecasts: [Distribution]
  /// The track record by lead.
  public let record: [LeadRecord]

  /// How past forecasts did at one lead.
  public struct LeadRecord: Sendable, Equatable {
    /// Years ahead.
    public let lead: Int
    /// Past forecasts.
    public let count: Int
    /// The mean absolute error in percent of what came true.
    public let percentError: Double
    /// The same of the last value.
    public let lastValueError: Double
    /// Past forecasts with an interval: those with three errors at this lead known at their origin.
    public let intervalCount: Int
    /// 80 % intervals that held.
    public let held80: Int
    /// 95 % intervals that held.
    public let held95: Int
  }

  /// The factors compared: 0 is the last value.
  public static let dampings = [0, 0.25, 0.5, 0.75, 0.9]
  /// Fewer values in a row tell nothing of how such a series moves.
  public static let fewestValues = 8

  /// - Parameters:
  ///   - series: positive values; a missing year ends the past that is used.
  ///   - leads: how many years are forecast and scored, at least 1.
  /// - Returns: nil for fewer than eight values in a row, or one that is not positive.
  public init?(_ series: Series, leads: Int = 10) {
    precondition(leads >= 1, "at least one year is forecast")
    let values = GrowthOutlook.consecutive(series)
    guard values.count >= Self.fewestValues, values.allSatisfy({ $0 > 0 }) else { return nil }
    let path = GrowthPath(values.map { log($0) }, leads: leads)
    let last = values.count - 1
    damping = path.dampings[last]
    lastYear = series.years[series.count - 1]
    forecasts = (1...leads).map { lead in
      .exponential(.studentT(path.distribution(at: last, lead: lead)))
    }
    record = (1...leads).compactMap { path.record(lead: $0) }
  }

  private static func consecutive(_ series: Series) -> [Double] {
    var first = series.count - 1
    while first > 0, series.years[first - 1] == series.years[first] - 1 { first -= 1 }
    return Array(series.values[first...])
  }
}
