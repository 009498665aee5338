public import Forecasting

/// Why a series has a stand-in for a forecast, or none.
public enum OutcomeReason: Sendable, Equatable, Hashable {
  /// A simpler model stood in.
  case fallback(FallbackReason)
  /// There is no forecast.
  case declined(DeclineReason)
  /// There is no forecast because the rows of the series could not be used.
  case unusable(RowFault)

  /// The reason behind the row of series `series` of `table`; nil for a plain forecast.
  ///
  /// Where a series has no history because rows of it were skipped, what was wrong with them is the reason.
  /// The table is borrowed: a copy for each row, counted in every part of it, is what threads would wait for.
  public init?(_ kind: RowForecast.Kind, of series: Int, in table: borrowing PanelTable) {
    switch kind {
    case .forecast: return nil
    case .fallback(let reason): self = .fallback(reason)
    case .declined(.noHistory):
      self = table.fault(of: series).map { .unusable($0) } ?? .declined(.noHistory)
    case .declined(let reason): self = .declined(reason)
    }
  }
}
