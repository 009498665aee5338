import Forecasting
import PanelTables

/// A reason as a summary counts it, under a name that a journal can hold.
enum BatchReasonCode: String, Codable, CodingKeyRepresentable, CaseIterable {
  case noObservation, oneObservation, fewObservations, constant, panelTooSmall, beyondReach
  case noHistory, nothingToPool, tooOld, notFinite, noReference, notLearned
  case oldFloor, noFloor
  case missingNumber, notANumber, infiniteNumber, notAYear, repeatedYear, afterTarget, leftOut, outsideScale

  init(_ reason: OutcomeReason) {
    self =
      switch reason {
      case .fallback(let reason): BatchReasonCode(reason)
      case .declined(let reason): BatchReasonCode(reason)
      case .unusable(let fault): BatchReasonCode(fault)
      }
  }

  private init(_ reason: FallbackReason) {
    switch reason {
    case .tooFewObservations(have: ...0, _): self = .noObservation
    case .tooFewObservations(have: 1, _): self = .oneObservation
    case .tooFewObservations: self = .fewObservations
    case .constant: self = .constant
    case .panelTooSmall: self = .panelTooSmall
    case .beyondReach: self = .beyondReach
    case .oldFloor: self = .oldFloor
    }
  }

  private init(_ reason: DeclineReason) {
    switch reason {
    case .noHistory: self = .noHistory
    case .nothingToPool: self = .nothingToPool
    case .tooOld: self = .tooOld
    case .notFinite: self = .notFinite
    case .noReference: self = .noReference
    case .notLearned: self = .notLearned
    case .noFloor: self = .noFloor
    }
  }

  private init(_ fault: RowFault) {
    switch fault {
    case .missingNumber: self = .missingNumber
    case .notANumber: self = .notANumber
    case .notFinite: self = .infiniteNumber
    case .notAYear: self = .notAYear
    case .repeatedYear: self = .repeatedYear
    case .afterTarget: self = .afterTarget
    case .leftOut: self = .leftOut
    case .outsideScale: self = .outsideScale
    }
  }

  /// The reason without its particulars.
  var reason: OutcomeReason {
    switch self {
    case .noObservation: .fallback(.tooFewObservations(have: 0, needed: 0))
    case .oneObservation: .fallback(.tooFewObservations(have: 1, needed: 0))
    case .fewObservations: .fallback(.tooFewObservations(have: 2, needed: 0))
    case .constant: .fallback(.constant)
    case .panelTooSmall: .fallback(.panelTooSmall)
    case .beyondReach: .fallback(.beyondReach(steps: 2, reach: 1))
    case .noHistory: .declined(.noHistory)
    case .nothingToPool: .declined(.nothingToPool)
    case .tooOld: .declined(.tooOld(age: 0, allowed: 0))
    case .notFinite: .declined(.notFinite)
    case .noReference: .declined(.noReference(year: 0))
    case .notLearned: .declined(.notLearned(year: 0))
    case .noFloor: .declined(.noFloor)
    case .oldFloor: .fallback(.oldFloor(year: 0))
    case .missingNumber: .unusable(.missingNumber)
    case .notANumber: .unusable(.notANumber)
    case .infiniteNumber: .unusable(.notFinite)
    case .notAYear: .unusable(.notAYear)
    case .repeatedYear: .unusable(.repeatedYear)
    case .afterTarget: .unusable(.afterTarget)
    case .leftOut: .unusable(.leftOut)
    case .outsideScale: .unusable(.outsideScale)
    }
  }
}
