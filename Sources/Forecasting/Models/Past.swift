/// What a model may see of one series: its observations up to an origin, on the transformed scale.
public struct Past: Sendable {
  /// Calendar years, strictly increasing.
  public let years: ArraySlice<Int32>
  /// One value per year, on the transformed scale.
  public let values: ArraySlice<Double>

  /// A past from parallel slices.
  public init(years: ArraySlice<Int32>, values: ArraySlice<Double>) {
    precondition(years.count == values.count, "one value per year")
    self.years = years
    self.values = values
  }

  /// The number of observations.
  public var count: Int { values.count }

  /// The first `count` observations.
  public func prefix(_ count: Int) -> Past {
    Past(years: years.prefix(count), values: values.prefix(count))
  }

  /// The last `count` observations.
  public func suffix(_ count: Int) -> Past {
    Past(years: years.suffix(count), values: values.suffix(count))
  }

  /// The last year with a value; 0 when there is none.
  public var lastYear: Int { years.last.map(Int.init) ?? 0 }

  /// The years between neighboring observations.
  var gaps: [Double] { zip(years.dropFirst(), years).map { Double($0 - $1) } }

  /// The years counted from the last one: 0 for the last, -1 for the year before.
  var centeredTimes: [Double] { years.map { Double($0) - Double(lastYear) } }
}
