/// What came of one series for one year, as numbers: the form in which many series are forecast.
public struct RowForecast: Sendable, Equatable {
  /// How the numbers came about.
  public enum Kind: Sendable, Equatable {
    /// The model asked for made them.
    case forecast
    /// A simpler model stood in, or the spread is borrowed.
    case fallback(FallbackReason)
    /// There are none.
    case declined(DeclineReason)
  }

  /// How the numbers came about.
  public let kind: Kind
  /// The name of the model that made them; empty when declined.
  public let model: String
  /// One quantile per level asked for, in the data's own unit, never decreasing; empty when declined.
  public let quantiles: [Double]
  /// P(the value is at its floor); nil where no floor is in play.
  public let floorProbability: Double?

  /// A row with its numbers.
  public init(_ kind: Kind, model: String, quantiles: [Double], floorProbability: Double? = nil) {
    self.kind = kind
    self.model = model
    self.quantiles = quantiles
    self.floorProbability = floorProbability
  }

  /// A row without numbers.
  public static func declined(_ reason: DeclineReason) -> RowForecast {
    RowForecast(.declined(reason), model: "", quantiles: [])
  }
}
