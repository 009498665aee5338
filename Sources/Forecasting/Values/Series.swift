/// One yearly series: strictly increasing years with finite values. Made by a throwing initializer, so that
/// everything after may trust it.
public struct Series: Sendable, Equatable {
  /// Calendar years, strictly increasing; years may be missing.
  public let years: [Int]
  /// One finite value per year, in the data's own unit.
  public let values: [Double]

  /// A series from parallel years and values, in any order.
  /// - Throws: `SeriesError` when there are no observations, a year repeats or a value is not finite.
  public init(years: [Int], values: [Double]) throws(SeriesError) {
    precondition(years.count == values.count, "one value per year")
    guard !years.isEmpty else { throw .empty }
    let order = years.indices.sorted { years[$0] < years[$1] }
    for (before, after) in zip(order, order.dropFirst()) where years[before] == years[after] {
      throw .repeatedYear(years[before])
    }
    for index in order where !values[index].isFinite {
      throw .notFinite(year: years[index])
    }
    self.years = order.map { years[$0] }
    self.values = order.map { values[$0] }
  }

  /// The number of observations, at least 1.
  public var count: Int { years.count }
}

/// What makes a series impossible.
public enum SeriesError: Error, Equatable, Sendable {
  /// There is no observation.
  case empty
  /// Two values for one year.
  case repeatedYear(Int)
  /// A value is infinite or not a number.
  case notFinite(year: Int)
}
