public import Numerals

/// One row of the register of forecasts: a forecast as it was made, or what came of one.
public struct RegisterEntry: Sendable, Equatable {
  /// What the row says.
  public enum Content: Sendable, Equatable {
    /// A forecast.
    case forecast(RecordedForecast)
    /// The line that came, for the forecast with this hash.
    case outcome(forecast: String, value: Double, sourceID: String)
  }

  /// The day the row was written, as the caller says.
  public let recordedOn: CalendarDate
  /// What it says.
  public let content: Content
  /// The hash of the row: of its fields and the hash of the row before.
  public let hash: String
}

/// A forecast as it was made.
public struct RecordedForecast: Sendable, Equatable {
  /// What the forecast is of: `program` for a line of the data package, else the name of a table.
  public let scope: String
  /// The parts of the key, by which the line is found again.
  public let key: [String]
  /// The year of the line.
  public let cycle: Int
  /// The last year with a line when the forecast was made.
  public let lastCycle: Int
  /// The line of that year.
  public let lastValue: Double
  /// How errors are measured: `score`, `rank`, `count` or `real`.
  public let scale: String
  /// The model.
  public let model: String
  /// The quantiles at `ScoreLevels.all`.
  public let quantiles: [Double]

  /// A forecast.
  public init(
    scope: String, key: [String], cycle: Int, lastCycle: Int, lastValue: Double, scale: String, model: String,
    quantiles: [Double]
  ) {
    (self.scope, self.key, self.cycle) = (scope, key, cycle)
    (self.lastCycle, self.lastValue) = (lastCycle, lastValue)
    (self.scale, self.model, self.quantiles) = (scale, model, quantiles)
  }

  /// How many cycles ahead it was made.
  public var lead: Int { cycle - lastCycle }

  /// The scope of lines of the data package.
  public static let program = "program"
}
