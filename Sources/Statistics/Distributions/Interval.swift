/// A closed interval that claims to hold a quantity with the probability `level`.
public struct Interval: Equatable, Sendable {
  /// The claimed probability, from 0 to 1.
  public var level: Double
  /// The lower end.
  public var lower: Double
  /// The upper end.
  public var upper: Double

  /// An interval from `lower` to `upper`, ends included.
  public init(level: Double, lower: Double, upper: Double) {
    self.level = level
    self.lower = lower
    self.upper = upper
  }

  /// The distance between the ends.
  public var width: Double { upper - lower }

  /// Whether `value` lies inside or on an end.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
