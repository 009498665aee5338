import Forecasting

extension OutcomeReason {
  /// A reason without its numbers: what a tally counts together, under a name that can be kept in a file.
  public enum Kind: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    // A simpler model stood in.
    /// There is one observation.
    case oneObservation
    /// There are fewer observations than the model needs.
    case fewObservations
    /// Every value is the same.
    case constant
    /// The panel is too small for the model.
    case panelTooSmall
    /// The year is further ahead than the model was fitted for.
    case beyondReach
    /// The floor of another year stands in.
    case oldFloor
    /// The last value may be a slip.
    case doubtfulLast
    /// The model's middle was beyond what the past allows.
    case outsideExperience
    // There is no forecast.
    /// There is no value before the year.
    case noHistory
    /// There is one value, and no other series to borrow a spread from.
    case nothingToPool
    /// The last value is too old.
    case tooOld
    /// The calculation left the range of numbers.
    case notFinite
    /// A table that the model needs lacks a year.
    case noReference
    /// What was learned does not serve the year.
    case notLearned
    /// There is no floor in any year.
    case noFloor
    // The rows of the series could not be used.
    /// A value is missing.
    case missingNumber
    /// A value is no number.
    case notANumber
    /// A value is infinite.
    case infiniteNumber
    /// A year does not read.
    case notAYear
    /// A year stands twice.
    case repeatedYear
    /// A row lies after the year.
    case afterTarget
    /// A value was left out for what it says.
    case leftOut
    /// A value is beyond what the scale allows.
    case outsideScale

    /// Whether a simpler model stood in, so that there is a forecast.
    public var isFallback: Bool {
      switch self {
      case .oneObservation, .fewObservations, .constant, .panelTooSmall, .beyondReach, .oldFloor,
        .doubtfulLast, .outsideExperience:
        true
      default: false
      }
    }
  }

  /// The reason without its numbers.
  public var kind: Kind {
    switch self {
    case .fallback(let reason): reason.kind
    case .declined(let reason): reason.kind
    case .unusable(let fault): fault.kind
    }
  }
}

extension FallbackReason {
  fileprivate var kind: OutcomeReason.Kind {
    switch self {
    case .tooFewObservations(have: 1, _): .oneObservation
    case .tooFewObservations: .fewObservations
    case .constant: .constant
    case .panelTooSmall: .panelTooSmall
    case .beyondReach: .beyondReach
    case .oldFloor: .oldFloor
    case .doubtfulLast: .doubtfulLast
    case .outsideExperience: .outsideExperience
    }
  }
}

extension DeclineReason {
  fileprivate var kind: OutcomeReason.Kind {
    switch self {
    case .noHistory: .noHistory
    case .nothingToPool: .nothingToPool
    case .tooOld: .tooOld
    case .notFinite: .notFinite
    case .noReference: .noReference
    case .notLearned: .notLearned
    case .noFloor: .noFloor
    }
  }
}

extension RowFault {
  fileprivate var kind: OutcomeReason.Kind {
    switch self {
    case .missingNumber: .missingNumber
    case .notANumber: .notANumber
    case .notFinite: .infiniteNumber
    case .notAYear: .notAYear
    case .repeatedYear: .repeatedYear
    case .afterTarget: .afterTarget
    case .leftOut: .leftOut
    case .outsideScale: .outsideScale
    }
  }
}
