import Forecasting

/// The reference line over the years, whether or not the series below it has a line.
public struct ReferencePath: Sendable, Equatable {
  private let firstYear: Int
  private let values: [Double]

  /// A path from the known values by year.
  public init(_ known: [(year: Int, value: Double)]) {
    let first = known.map(\.year).min() ?? 0
    let last = known.map(\.year).max() ?? first - 1
    var values = [Double](repeating: .nan, count: last - first + 1)
    for item in known { values[item.year - first] = item.value }
    firstYear = first
    self.values = values
  }

  /// The value of a year, NaN where none is known.
  public subscript(year: Int) -> Double {
    values.indices.contains(year - firstYear) ? values[year - firstYear] : .nan
  }

  /// The last year before `year` with a value, and the value.
  public func last(before year: Int) -> (year: Int, value: Double)? {
    for candidate in values.indices.reversed()
    where firstYear + candidate < year && values[candidate].isFinite {
      return (firstYear + candidate, values[candidate])
    }
    return nil
  }
}

/// A series of lines under a reference line that binds it: a school's line under the national line.
///
/// Copies share their columns: every past line is kept with what was known before it.
public struct ReferencedSeries: Sendable, Equatable {
  private let columns: Columns

  private final class Columns: Sendable {
    let years: [Int]
    let values: [Double]
    let path: ReferencePath
    let references: [Double]
    let floors: [Double]
    let weakYears: Set<Int>
    let sharedYears: Set<Int>

    init(
      years: [Int], values: [Double], path: ReferencePath, floors: [Double], weakYears: Set<Int>,
      sharedYears: Set<Int>
    ) {
      self.years = years
      self.values = values
      self.path = path
      references = years.map { path[$0] }
      self.floors = floors
      self.weakYears = weakYears
      self.sharedYears = sharedYears
    }
  }

  /// Calendar years, strictly increasing.
  public var years: [Int] { columns.years }
  /// The line of each year.
  public var values: [Double] { columns.values }
  /// The reference line over the years.
  public var path: ReferencePath { columns.path }
  /// The reference line of each year with a line, NaN where none is known.
  public var references: [Double] { columns.references }
  /// The published line that the value cannot lie below, the reference or a higher one; NaN where none is known.
  public var floors: [Double] { columns.floors }
  /// The years whose value is known less well than others.
  public var weakYears: Set<Int> { columns.weakYears }
  /// The years whose value was set for more lines than this one.
  public var sharedYears: Set<Int> { columns.sharedYears }
  /// The group (school) the series belongs to; series of one group move together.
  public let group: Int
  /// The kind of series whose habits are alike (schools that set their own line, and the others).
  public let stratum: Int
  /// What else the series has in common with others.
  public let traits: LineMembership

  /// A series from parallel columns by increasing year.
  public init(
    years: [Int], values: [Double], path: ReferencePath, floors: [Double], group: Int, stratum: Int,
    traits: LineMembership = LineMembership(), weakYears: Set<Int> = [], sharedYears: Set<Int> = []
  ) {
    precondition(
      values.count == years.count && floors.count == years.count, "one value and floor a year")
    columns = Columns(
      years: years, values: values, path: path, floors: floors, weakYears: weakYears,
      sharedYears: sharedYears)
    self.group = group
    self.stratum = stratum
    self.traits = traits
  }

  /// The number of observations.
  public var count: Int { columns.years.count }

  /// What was known before `year`.
  public func before(_ year: Int) -> ReferencedSeries {
    let kept = years.prefix { $0 < year }.count
    guard kept < count else { return self }
    return ReferencedSeries(
      years: Array(years.prefix(kept)), values: Array(values.prefix(kept)),
      path: path, floors: Array(floors.prefix(kept)), group: group, stratum: stratum, traits: traits,
      weakYears: weakYears, sharedYears: sharedYears)
  }

  /// Whether the line of the `index`-th year is known less well than others.
  func isWeak(_ index: Int) -> Bool { weakYears.contains(years[index]) }

  /// Whether the line of the `index`-th year is its floor.
  func isAtFloor(_ index: Int) -> Bool { floors[index].isFinite && values[index] <= floors[index] }

  /// Whether every year has a reference line.
  var isReferenced: Bool { references.allSatisfy(\.isFinite) }

  /// Whether both say the same of every year.
  public static func == (a: ReferencedSeries, b: ReferencedSeries) -> Bool {
    a.years == b.years && a.values == b.values && a.path == b.path && a.references == b.references
      && a.floors == b.floors && a.weakYears == b.weakYears && a.sharedYears == b.sharedYears
      && a.group == b.group && a.stratum == b.stratum && a.traits == b.traits
  }
}

/// The limits that every line of a system shares.
public struct LineLimits: Sendable, Equatable {
  /// The highest possible line (the full mark).
  public let upper: Double
  /// The lowest possible line where there is no floor.
  public let lower: Double

  /// Limits on whole marks.
  public init(lower: Double = 0, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}
