/// A value observed in a year.
public struct YearValue: Equatable, Sendable {
  /// The year.
  public var year: Int
  /// The value; one that is not finite is left out with a warning.
  public var value: Double
  /// True when the value lies at the lowest it may.
  public var isAtFloor: Bool
  /// True when sources disagree on the value.
  public var isDisputed: Bool

  /// A value and what is known of it.
  public init(year: Int, value: Double, isAtFloor: Bool = false, isDisputed: Bool = false) {
    self.year = year
    self.value = value
    self.isAtFloor = isAtFloor
    self.isDisputed = isDisputed
  }
}
