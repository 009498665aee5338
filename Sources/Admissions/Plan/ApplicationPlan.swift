public import Forecasting

/// A list of choices judged together for one candidate.
public struct ApplicationPlan: Sendable {
  /// The cycle.
  public let cycle: Int
  /// The form of the examination.
  public let exam: Exam
  /// The candidate's score and marks.
  public let scores: PlanScores
  /// How the list is decided.
  public let rule: PlanRule
  /// What the order of the list comes to.
  public let order: PlanOrder
  /// The choices, in the order of the list.
  public let choices: [PlannedChoice]
  /// Choices of which only a floor is known, in the order of the list: they have no chance and take no part.
  public let unjudged: [PlanLine]
  /// Lines of a user's own among those that it rests on; empty for a package as it is.
  public let known: [Line]
  /// P(at least one choice works).
  public let chanceOfAny: Double
  /// The same if lines moved independently: what multiplying the chances would give.
  public let independentChanceOfAny: Double
  /// P(exactly so many choices work), from none to all.
  public let outcomes: [Double]
  /// The points to spare at the best choice, at 50 evenly spread levels: below zero where no choice works.
  public let bestMargins: [Double]
  /// P(no choice works), split by the line that is missed at the choice that comes nearest: the total's and, where
  /// marks are judged, each paper's.
  public let failures: [Failure]
  /// The single exchange that helps most; nil where none helps.
  public let replacement: Replacement?
  /// How the list was found, where it was chosen from candidates.
  public let search: Search?
  /// The share of the variance of a line's movement that all lines, lines of a school and lines of a major have
  /// in common, beyond the national line.
  public let sharedVariance: (year: Double, school: Double, major: Double)
  /// How it was drawn.
  public let settings: JointSettings
  /// The order in which the choices are shown.
  public var sort = PlanSort.list

  /// P(no choice works).
  public var chanceOfNone: Double { 1 - chanceOfAny }

  /// The standard error of P(at least one) that comes from the number of draws.
  public var drawError: Double {
    (chanceOfAny * (1 - chanceOfAny) / Double(settings.draws)).squareRoot()
  }

  /// One choice within the list.
  public struct PlannedChoice: Sendable {
    /// The choice and its line.
    public let line: PlanLine
    /// P(it works), as `chance` gives it.
    public let chance: Double
    /// Reach, match or safe; never safe where the line is estimated from a basic line.
    public let level: ChanceLevel?
    /// P(it is missed and the national line is cleared), which adjustment asks for at least; nil where none applies.
    public let adjustment: Double?
    /// What it adds: P(at least one) less that of the list without it.
    public let marginalValue: Double
    /// Another choice, at least as likely, that works and fails with this one; nil for none.
    public let redundancy: Redundancy?
  }

  /// Two choices moved by the same shock: they work and fail together.
  public struct Redundancy: Sendable, Equatable {
    /// The place of the other choice in the list.
    public let beside: Int
    /// P(the other works given that this one does).
    public let whenWorking: Double
    /// P(the other fails given that this one does).
    public let whenFailing: Double
    /// The correlation of the two events.
    public let correlation: Double
    /// What the two have in common, the closest tie first.
    public let shared: SharedShock
  }

  /// What moves two choices together, the closest tie first.
  public enum SharedShock: String, Sendable, CaseIterable {
    /// The very same line.
    case line
    /// One school.
    case school
    /// One major, at two schools.
    case major
    /// One row of the national table.
    case nationalLine = "national_line"
    /// The year alone.
    case year
  }

  /// A way in which no choice works.
  public struct Failure: Sendable, Equatable {
    /// The line that is missed by most at the choice that comes nearest.
    public let subject: Subject
    /// P(it comes to that).
    public let chance: Double
  }

  /// One choice exchanged for another.
  public struct Replacement: Sendable {
    /// The place of the choice that goes.
    public let replaced: Int
    /// The choice that comes.
    public let line: PlanLine
    /// P(the new choice works).
    public let chance: Double
    /// P(at least one) of the list after it.
    public let chanceOfAny: Double
    /// Whether only choices no easier than the one that goes were considered.
    public let isNoEasier: Bool
  }

  /// How a best list was found.
  public struct Search: Sendable, Equatable {
    /// How many candidates met the conditions.
    public let candidates: Int
    /// How many candidates did not.
    public let leftOut: Int
    /// No list of this size from these candidates does better.
    public let bound: Double
    /// Whether the list is proven the best.
    public let isExact: Bool
  }
}

/// What candidates for a list must meet.
public struct PlanConditions: Sendable, Equatable {
  /// The region of the national table; nil for both.
  public var region: Region?
  /// The degree; nil for both.
  public var degree: Degree?
  /// The least chance of a choice.
  public var minimumChance: Double

  /// Conditions; none unless told otherwise.
  public init(region: Region? = nil, degree: Degree? = nil, minimumChance: Double = 0) {
    self.region = region
    self.degree = degree
    self.minimumChance = minimumChance
  }

  /// Whether a choice with this chance meets them.
  func allow(_ line: PlanLine, chance: Double) -> Bool {
    (region == nil || line.choice.school.region == region)
      && (degree == nil || line.key.degree == degree) && chance >= minimumChance
  }
}
