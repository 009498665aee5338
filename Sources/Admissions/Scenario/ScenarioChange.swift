/// Something about a program that is taken to be otherwise than last known.
public struct ScenarioChange: Sendable, Hashable {
  /// What changes.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// The planned places, exempted students included.
    case plan
    /// The exempted students (推免), who take places of the plan.
    case exempted
    /// The people who register for the examination.
    case applicants

    /// The covariate that lines respond to: open places are the plan less the exempted.
    public var covariate: ProgramCovariate { self == .applicants ? .applicants : .openPlaces }
  }

  /// To what it changes.
  public enum Amount: Sendable, Hashable {
    /// To so many.
    case count(Double)
    /// By this share of what it was: 0.2 for 20 % more.
    case share(Double)
  }

  /// What changes.
  public let subject: Subject
  /// To what.
  public let amount: Amount

  /// A change; nil where the amount leaves nobody or is no number.
  public init?(_ subject: Subject, _ amount: Amount) {
    switch amount {
    case .count(let value):
      let least: Double = subject == .exempted ? 0 : 1
      guard value.isFinite, value >= least else { return nil }
    case .share(let value): guard value.isFinite, value > -1 else { return nil }
    }
    self.subject = subject
    self.amount = amount
  }

  /// The number after the change.
  func applied(to value: Double) -> Double {
    switch amount {
    case .count(let count): count
    case .share(let share): value * (1 + share)
    }
  }
}

/// What lines are taken to respond to.
public enum ProgramCovariate: String, Sendable, Hashable, CaseIterable {
  /// Plan less exempted students.
  case openPlaces = "open_places"
  /// People who register for the examination.
  case applicants
}

/// What became of a scenario.
public struct ScenarioAnswer: Sendable, Hashable {
  /// Whether it moved the forecast, or why not.
  public enum Status: Sendable, Hashable {
    /// The effect can be told: how far the line moves, in marks, with its 90 % interval.
    case applied(shift: Double, lower: Double, upper: Double)
    /// No program's count is in the data, so nothing can be estimated.
    case nothingKnown
    /// Too few movements of lines with a known change.
    case tooFew(cases: Int, schools: Int, years: Int)
    /// There are enough, and the 90 % interval of the effect of a doubling holds zero.
    case unclear(effect: Double, lower: Double, upper: Double, cases: Int, schools: Int)
    /// The effect can be told, and this program's own last count is not in the data.
    case ownCountUnknown
    /// The change leaves no open place.
    case noOpenPlace
  }

  /// What lines respond to.
  public let covariate: ProgramCovariate
  /// The changes that were asked for.
  public let changes: [ScenarioChange]
  /// What became of them.
  public let status: Status
}
