/// What came of one series: a series never stops a batch and never fails in silence.
public enum Outcome: Sendable, Equatable {
  /// The model asked for made this distribution, in the data's own unit.
  case forecast(Distribution)
  /// A simpler model stood in, for a reason.
  case fallback(Distribution, FallbackReason)
  /// There is no forecast, for a reason.
  case declined(DeclineReason)

  /// The distribution, unless declined.
  public var distribution: Distribution? {
    switch self {
    case .forecast(let distribution), .fallback(let distribution, _): distribution
    case .declined: nil
    }
  }
}

/// Why a simpler model stood in.
public enum FallbackReason: Sendable, Equatable, Hashable {
  /// The series has this many observations and the model needs more.
  case tooFewObservations(have: Int, needed: Int)
  /// Every value of the series is the same: its spread is borrowed.
  case constant
  /// The panel is too small for the model asked for.
  case panelTooSmall
  /// The year lies more steps after the series' last value than the model was fitted for.
  case beyondReach(steps: Int, reach: Int)
  /// The floor of the year is not known: that of another year stands in.
  case oldFloor(year: Int)
  /// The last value is beyond anything its panel does from one year to the next: it may be a slip, and the level
  /// before it stays possible.
  case doubtfulLast
  /// The model's middle was beyond anything the past allows: the last level stands in, with errors of the usual shape.
  case outsideExperience
}

/// Why there is no forecast.
public enum DeclineReason: Sendable, Equatable, Hashable {
  /// The series has no observation before the target year.
  case noHistory
  /// One observation, and no other series to borrow a spread from.
  case nothingToPool
  /// The last value is this many cycles old, more than the allowed age.
  case tooOld(age: Int, allowed: Int)
  /// The calculation left the range of numbers.
  case notFinite
  /// The model converts scores by a table, which lacks this year or those of the past.
  case noReference(year: Int)
  /// What was learned does not serve this year.
  case notLearned(year: Int)
  /// The series has no floor in any year, and values are forecast as gaps above theirs.
  case noFloor
}
