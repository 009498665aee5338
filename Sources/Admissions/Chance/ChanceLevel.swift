/// What counselors call a choice, by its chance: reach (冲), match (稳) or safe (保).
public enum ChanceLevel: String, Sendable, CaseIterable, Comparable {
  /// Below the first threshold.
  case reach
  /// From the first threshold on.
  case match
  /// From the second threshold on.
  case safe

  /// `.reach < .match < .safe`.
  public static func < (left: ChanceLevel, right: ChanceLevel) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .reach: 0
    case .match: 1
    case .safe: 2
    }
  }
}

extension LineStanding {
  /// A group of choices as this bears it out: nothing is safe from a floor, and from a floor alone there is no group.
  public func capped(_ level: ChanceLevel) -> ChanceLevel? {
    switch self {
    case .line: level
    case .estimated: min(level, .match)
    case .floorOnly: nil
    }
  }
}

/// From which chance on a choice is a match, and from which on it is safe.
public struct ChanceThresholds: Sendable, Equatable {
  /// The least chance of a match.
  public let match: Double
  /// The least chance of a safe choice.
  public let safe: Double

  /// A match from one in two, safe from seventeen in twenty.
  public static let usual = ChanceThresholds(match: 0.5, safe: 0.85)

  private init(match: Double, safe: Double) {
    self.match = match
    self.safe = safe
  }

  /// Thresholds; nil unless 0 < match < safe < 1.
  public init?(_ match: Double, _ safe: Double) {
    guard match > 0, match < safe, safe < 1 else { return nil }
    self.init(match: match, safe: safe)
  }

  /// What a chance makes of a choice, by the chance in whole percent as it is printed: one of 84.7 % is printed as 85 %
  /// and is safe where that is safe.
  public func level(of chance: Double) -> ChanceLevel {
    let printed = (100 * chance).rounded(.toNearestOrAwayFromZero) / 100
    return printed >= safe ? .safe : printed >= match ? .match : .reach
  }
}
