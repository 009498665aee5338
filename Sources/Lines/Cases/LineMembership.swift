import Forecasting

/// What a series of lines has in common with others, besides its group and stratum; places count from 0.
public struct LineMembership: Sendable, Hashable {
  /// The part of the group (a college of a school) that sets the line.
  public let subgroup: Int
  /// The kind (degree) whose lines move together.
  public let kind: Int
  /// The family (discipline) whose lines lie on a level.
  public let family: Int

  /// Traits; lines without any have all of them in common.
  public init(subgroup: Int = 0, kind: Int = 0, family: Int = 0) {
    self.subgroup = subgroup
    self.kind = kind
    self.family = family
  }
}
