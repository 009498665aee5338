/// One way in which a cycle may end for a candidate, by the lines that are cleared and missed.
public struct ChanceOutcome: Sendable, Equatable {
  /// What is cleared and missed.
  public enum Kind: Sendable, Equatable {
    /// Every line that is asked for is cleared.
    case cleared
    /// One line is missed, all others are cleared.
    case missedOnly(Subject)
    /// Several lines are missed.
    case missedSeveral
  }

  /// What is cleared and missed.
  public let kind: Kind
  /// P(it comes to that).
  public let probability: Double
}

extension AdmissionChance {
  /// The ways in which a cycle may end: all cleared, then each requirement missed alone, then several missed;
  /// together they are certain.
  ///
  /// That one requirement alone is missed is what the joint chance would gain without it.
  public var outcomes: [ChanceOutcome] {
    let alone = items.compactMap { item in
      item.jointWithout.map {
        ChanceOutcome(kind: .missedOnly(item.subject), probability: max($0 - probability, 0))
      }
    }
    let several = 1 - probability - alone.reduce(0) { $0 + $1.probability }
    return [ChanceOutcome(kind: .cleared, probability: probability)] + alone
      + (alone.count > 1 ? [ChanceOutcome(kind: .missedSeveral, probability: max(several, 0))] : [])
  }
}
