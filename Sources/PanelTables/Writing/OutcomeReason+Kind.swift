import Forecasting

extension OutcomeReason {
  /// A reason without its numbers: what a tally counts together, under a name that can be kept in a file.
  public enum Kind: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    // A simpler model stood in.
    case oneObservation, fewObservations, constant, panelTooSmall, beyondReach, oldFloor, doubtfulLast,
      outsideExperience
    // There is no forecast.
    case noHistory, nothingToPool, tooOld, notFinite, noReference, notLearned, noFloor
    // The rows of the series could not be used.
    case missingNumber, notANumber, infiniteNumber, notAYear, repeatedYear, afterTarget, leftOut,
      outsideScale

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
