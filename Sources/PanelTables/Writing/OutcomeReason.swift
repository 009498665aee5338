public import Forecasting

/// Why a series has a stand-in for a forecast, or none.
public enum OutcomeReason: Sendable, Equatable, Hashable {
  /// A simpler model stood in.
  case fallback(FallbackReason)
  /// There is no forecast.
  case declined(DeclineReason)
  /// There is no forecast because the rows of the series could not be used.
  case unusable(RowFault)

  /// The reason of an outcome of series `series` of `table`; nil for a plain forecast.
  ///
  /// Where a series has no history because rows of it were skipped, what was wrong with them is the reason.
  public init?(_ outcome: Outcome, of series: Int, in table: PanelTable) {
    switch outcome {
    case .forecast: return nil
    case .fallback(_, let reason): self = .fallback(reason)
    case .declined(.noHistory):
      self = table.fault(of: series).map { .unusable($0) } ?? .declined(.noHistory)
    case .declined(let reason): self = .declined(reason)
    }
  }

  /// The reasons that a summary counts together: those that differ only in their numbers.
  var group: OutcomeReason {
    switch self {
    case .fallback(.tooFewObservations(let have, _)):
      .fallback(.tooFewObservations(have: have == 1 ? 1 : 2, needed: 0))
    case .fallback(.beyondReach): .fallback(.beyondReach(steps: 2, reach: 1))
    case .fallback(.oldFloor): .fallback(.oldFloor(year: 0))
    case .declined(.tooOld): .declined(.tooOld(age: 0, allowed: 0))
    case .declined(.noReference): .declined(.noReference(year: 0))
    case .declined(.notLearned): .declined(.notLearned(year: 0))
    default: self
    }
  }
}
