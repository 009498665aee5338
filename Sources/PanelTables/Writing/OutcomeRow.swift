/// One row of output but for its quantiles: what came of a series for one year.
public struct OutcomeRow: Sendable, Equatable {
  /// The number of the series.
  public var series: Int
  /// The year that is forecast.
  public var year: Int
  /// Steps after the last value; nil where there is none.
  public var horizon: Int?
  /// The model that made the forecast; empty where there is none.
  public var model: String
  /// What became of the series.
  public var status: OutcomeStatus
  /// Why it was not the model asked for, or no forecast at all; empty otherwise.
  public var reason: String
  /// The chance that the line is the floor; nil where there is no floor.
  public var floorProbability: Double?
  /// The value that adds up with those of the other rows; nil where there is none.
  public var point: Double?

  /// A row.
  public init(
    series: Int, year: Int, horizon: Int?, model: String, status: OutcomeStatus, reason: String = "",
    floorProbability: Double? = nil, point: Double? = nil
  ) {
    (self.series, self.year, self.horizon, self.model) = (series, year, horizon, model)
    (self.status, self.reason, self.floorProbability) = (status, reason, floorProbability)
    self.point = point
  }
}
