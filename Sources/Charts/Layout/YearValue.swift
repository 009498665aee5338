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

  /// True when the value counts a part of what the others count: it is not joined to them.
  public var isPartial: Bool

  /// A value and what is known of it.
  public init(
    year: Int, value: Double, isAtFloor: Bool = false, isDisputed: Bool = false, isPartial: Bool = false
  ) {
    self.isPartial = isPartial
    self.year = year
    self.value = value
    self.isAtFloor = isAtFloor
    self.isDisputed = isDisputed
  }
}

/// How far apart observed years are.
enum Cadence {
  /// The smallest distance between neighbors that occurs more than once, else a year: two values years apart do not make
  /// a rhythm, what lies between them is missing.
  static func of(_ years: [Int]) -> Int {
    let distances = zip(years.dropFirst(), years).map { $0 - $1 }
    guard let least = distances.min(), distances.count(where: { $0 == least }) > 1 else { return 1 }
    return least
  }
}
