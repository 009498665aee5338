public import Forecasting
import Lines

/// The answer to "will I clear it": the joint chance of a candidate, each requirement's own, and what binds.
public struct AdmissionChance: Sendable {
  /// What has to be cleared, with what it rests on.
  public let requirement: RequirementForecast
  /// The candidate.
  public let candidate: Candidate
  /// From when on a choice is a match or safe.
  public let thresholds: ChanceThresholds
  /// P(every line that is asked for is cleared).
  public let probability: Double
  /// The total first, then the papers of the examination.
  public let items: [Item]
  /// The place in `items` of the requirement without which the chance would be highest; nil where no
  /// requirement makes a difference.
  public let binding: Int?
  /// What would move the answer, the most telling first.
  public let levers: [ChanceLever]

  /// One requirement.
  public struct Item: Sendable {
    /// The total or a paper.
    public let subject: Subject
    /// The full mark.
    public let fullMark: Int
    /// The line.
    public let line: GridDistribution
    /// The candidate's score or mark; nil where it is not known.
    public let mark: Double?
    /// P(this line is cleared); nil without a mark.
    public let chance: Double?
    /// The joint chance were this requirement not made; nil without a mark.
    public let jointWithout: Double?
  }

  /// Reach, match or safe; never safe where the line is estimated from a basic line, nil where only a floor is known.
  public var level: ChanceLevel? { requirement.total.standing.capped(thresholds.level(of: probability)) }

  /// The chance of a candidate.
  /// - Throws: `CandidateError` when the score or the marks do not fit the examination.
  public init(
    _ requirement: RequirementForecast, candidate: Candidate, thresholds: ChanceThresholds = .usual
  ) throws(CandidateError) {
    try candidate.check(against: requirement.exam)
    self.requirement = requirement
    self.candidate = candidate
    self.thresholds = thresholds
    let marks = candidate.marks(for: requirement.exam)
    let probability = requirement.chance(total: candidate.score, marks: marks)
    self.probability = probability
    items = AdmissionChance.items(requirement, candidate.score, marks)
    binding = AdmissionChance.binding(items, probability)
    levers = ChanceLever.all(requirement, score: candidate.score, marks: marks, chance: probability)
  }

  private static func items(
    _ requirement: RequirementForecast, _ score: Double, _ marks: [Double?]
  ) -> [Item] {
    let none = marks.map { _ in Double?.none }
    let total = Item(
      subject: .total, fullMark: requirement.exam.fullMark, line: requirement.lines.total, mark: score,
      chance: requirement.chance(total: score, marks: none),
      jointWithout: requirement.chance(total: nil, marks: marks))
    let papers = requirement.papers.indices.map { index in
      let paper = requirement.papers[index]
      var others = marks
      others[index] = nil
      var alone = none
      alone[index] = marks[index]
      return Item(
        subject: paper.subject, fullMark: paper.fullMark, line: paper.distribution, mark: marks[index],
        chance: marks[index].map { _ in requirement.chance(total: nil, marks: alone) },
        jointWithout: marks[index].map { _ in requirement.chance(total: score, marks: others) })
    }
    return [total] + papers
  }

  /// A difference of less than a thousandth is none.
  private static func binding(_ items: [Item], _ probability: Double) -> Int? {
    let gains = items.map { ($0.jointWithout ?? probability) - probability }
    guard let most = gains.indices.max(by: { gains[$0] < gains[$1] }), gains[most] > 0.001 else { return nil }
    return most
  }
}
