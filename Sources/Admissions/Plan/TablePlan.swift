public import Forecasting

/// A list of choices that are series of someone's own table, judged together for one score or rank.
public struct TablePlan: Sendable {
  /// A choice before the list is judged.
  public struct Candidate: Sendable {
    /// The key of the series.
    public let key: [String]
    /// The line's median and the ends of its 80 % interval; all the same for a line that is out.
    public let median, lower, upper: Double
    /// Whether the line of the year is out.
    public let isPublished: Bool
    /// How much the answer rests on.
    public let grade: Evidence.Grade
    /// P(the line is cleared), as `chance table` gives it.
    public let chance: Double
    /// The simulated years in which it is cleared.
    public let draws: ChoiceDraws

    /// A choice of these parts.
    public init(
      key: [String], median: Double, lower: Double, upper: Double, isPublished: Bool, grade: Evidence.Grade,
      chance: Double, draws: ChoiceDraws
    ) {
      (self.key, self.median, self.lower, self.upper) = (key, median, lower, upper)
      (self.isPublished, self.grade, self.chance, self.draws) = (isPublished, grade, chance, draws)
    }
  }

  /// A choice within the list.
  public struct Choice: Sendable {
    /// The choice alone.
    public let candidate: Candidate
    /// Reach, match or safe.
    public let level: ChanceLevel
    /// What it adds: P(at least one) less that of the list without it.
    public let marginalValue: Double
  }

  /// The score or the rank.
  public let mark: Double
  /// Whether a smaller number is better.
  public let isRank: Bool
  /// The year of the lines.
  public let year: Int
  /// How the list is decided.
  public let rule: PlanRule
  /// What the order of the list comes to.
  public let order: PlanOrder
  /// The choices, in the order of the list.
  public let choices: [Choice]
  /// The places of the choices in the order in which they are shown.
  public let shown: [Int]
  /// P(at least one choice is cleared).
  public let chanceOfAny: Double
  /// The same if lines moved independently.
  public let independentChanceOfAny: Double
  /// P(exactly so many choices are cleared), from none to all.
  public let outcomes: [Double]
  /// How the list was found, where it was chosen from candidates.
  public let search: ApplicationPlan.Search?
  /// How it was drawn.
  public let settings: JointSettings

  /// P(no choice is cleared).
  public var chanceOfNone: Double { 1 - chanceOfAny }
  /// The standard error of P(at least one) that comes from the number of draws.
  public var drawError: Double {
    (chanceOfAny * (1 - chanceOfAny) / Double(settings.draws)).squareRoot()
  }

  /// The plan of a list, or of the best list of a size from it.
  ///
  /// - Parameters:
  ///   - list: the choices, at least one.
  ///   - size: how many to choose; nil judges the list as it stands.
  ///   - minimumChance: what a choice must have to be chosen.
  /// - Returns: nil where fewer choices than `size` may be chosen.
  public init?(
    _ list: [Candidate], mark: Double, isRank: Bool, year: Int, rule: PlanRule = .any, sort: PlanSort = .list,
    thresholds: ChanceThresholds = .usual, choosing size: Int? = nil, minimumChance: Double = 0,
    settings: JointSettings
  ) {
    var kept = list
    var search: ApplicationPlan.Search?
    if let size {
      let allowed = list.filter { $0.chance >= minimumChance }
      guard size <= allowed.count, size > 0 else { return nil }
      let found = ListSearch(ChoiceList(allowed.map(\.draws.works)), size: size)
      kept = found.chosen.map { allowed[$0] }
      search = ApplicationPlan.Search(
        candidates: allowed.count, leftOut: list.count - allowed.count, bound: found.bound,
        isExact: found.isExact)
    }
    guard !kept.isEmpty else { return nil }
    self.search = search
    let together = ChoiceList(kept.map(\.draws.works))
    let values = together.marginalValues
    choices = zip(kept, values).map { candidate, value in
      Choice(candidate: candidate, level: thresholds.level(of: candidate.chance), marginalValue: value)
    }
    let sign = isRank ? -1.0 : 1
    shown = sort.places(choices.map { ($0.candidate.chance, sign * $0.candidate.median, $0.marginalValue) })
    (self.mark, self.isRank, self.year, self.rule, self.settings) = (mark, isRank, year, rule, settings)
    order = PlanOrder(together)
    chanceOfAny = together.chanceOfAny
    independentChanceOfAny = 1 - kept.reduce(1) { $0 * (1 - $1.chance) }
    outcomes = together.outcomes
  }
}
