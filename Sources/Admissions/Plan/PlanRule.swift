import Forecasting
import Lines

/// How a list of choices is decided.
public enum PlanRule: String, Sendable, CaseIterable {
  /// Every choice counts for itself: what matters is that at least one is cleared.
  case any
  /// Parallel wishes, an ordered list: the outcome is the first choice of the list that is cleared.
  case parallel
  /// One first choice only (考研): the list is what one could choose, and adjustment is what is left.
  case firstChoice = "first-choice"
}

/// What an order of choices comes to.
public struct PlanOrder: Sendable, Equatable {
  /// P(the choice is the outcome: it is cleared and no earlier one is), in the order of the list.
  public let outcomes: [Double]
  /// Choices that are cleared often enough and are next to never the outcome, as earlier ones are cleared then too.
  public let idle: [Int]

  /// An outcome below this is next to never.
  public static let least = 0.005
  /// A chance from this on is often enough.
  public static let often = 0.05

  /// What a list comes to in its order.
  init(_ list: ChoiceList) {
    var covered = DrawSet(none: list.drawCount)
    outcomes = list.choices.map { choice in
      let fresh = covered.gain(choice)
      covered.formUnion(choice)
      return list.drawCount > 0 ? Double(fresh) / Double(list.drawCount) : 0
    }
    let outcomes = outcomes
    idle = list.choices.indices.filter {
      outcomes[$0] < Self.least && list.choices[$0].share >= Self.often
    }
  }
}

extension PlanLine {
  /// P(this line is missed and the national line is cleared): what adjustment (调剂) asks for at least; nil where no
  /// national line applies.
  func adjustment(total score: Double) -> Double? {
    guard lines.branches.allSatisfy(\.reference.isFinite) else { return nil }
    return lines.branches.reduce(0) { sum, branch in
      sum + (score >= branch.reference ? branch.weight * (1 - branch.total.cdf(score)) : 0)
    }
  }
}
