public import Forecasting

/// What became of a series, in the word of the output's `status` column.
public enum OutcomeStatus: String, Sendable, Equatable, CaseIterable {
  /// The model asked for made the forecast.
  case ok
  /// A simpler model stood in.
  case fallback
  /// There is no forecast.
  case declined
  /// The line of the target year is in the table already.
  case published

  /// The status of a row.
  public init(_ kind: RowForecast.Kind) {
    switch kind {
    case .forecast: self = .ok
    case .fallback: self = .fallback
    case .declined: self = .declined
    }
  }
}
