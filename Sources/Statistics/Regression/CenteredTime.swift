/// Times counted from an origin amid them, so that a trend and its intercept do not fight over the same digits.
///
/// A cubic in raw calendar years has condition 3e18, in centered years 93.
public struct CenteredTime: Equatable, Sendable {
  /// The time that counts as zero.
  public let origin: Double

  /// An origin of one's choice.
  public init(origin: Double) {
    self.origin = origin
  }

  /// The middle of the range of `years`, rounded down to a whole year; 0 for no years.
  public init(years: [Int]) {
    let first = years.min() ?? 0
    let last = years.max() ?? 0
    origin = Double(first + (last - first) / 2)
  }

  /// Years since the origin, negative before it.
  public func callAsFunction(_ year: Int) -> Double { Double(year) - origin }

  /// Years since the origin for each of `years`.
  public func callAsFunction(_ years: [Int]) -> [Double] { years.map { self($0) } }
}
