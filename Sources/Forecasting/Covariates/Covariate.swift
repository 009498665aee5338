import Glibc
import Statistics

/// A quantity that is known before the values of a cycle are: applicants, places, a line that is published earlier.
public struct Covariate: Sendable {
  /// What it is called.
  public let name: String
  /// What it was and will be, by year, or by groups of series and year; in any unit.
  public let values: YearlyTable<Double>

  /// A quantity with its values.
  public init(name: String, values: YearlyTable<Double>) {
    self.name = name
    self.values = values
  }
}

/// How a covariate moved, taken apart into what moved it everywhere and what is left of each group: by ratios where
/// all its values are positive, else as it is.
///
/// What it does on average from year to year is no news: growth that never stops moves lines no more than standing
/// still does, so that both parts are deviations from the usual change before the year that is forecast.
struct CovariateMovement: Sendable {
  private let groupOfSeries: [Int]
  private let firstYear: Int
  /// What moved it everywhere, summed up to each year from the first on.
  private let common: [Double]
  /// What is left of each group in each year; without a value what was left before.
  private let own: [[Double]]
  /// The years in which the change of the whole is known.
  let isKnown: [Bool]

  /// - Parameter target: the year that is forecast: from it on nothing tells what is usual.
  init?(_ covariate: Covariate, target: Int) {
    let groups = covariate.values.values
    let years = groups.flatMap(\.keys)
    guard let first = years.min(), let last = years.max(), first < last else { return nil }
    let isPositive = groups.allSatisfy { $0.values.allSatisfy { $0 > 0 } }
    let paths = groups.map { group in
      (first...last).map { year in group[year].map { isPositive ? log($0) : $0 } }
    }
    groupOfSeries = covariate.values.groupOfSeries
    firstYear = first
    let weights = Self.sizes(groupOfSeries, count: groups.count)
    let changes = (1..<max(1, last - first + 1)).map { Self.change(paths, weights, $0) }
    let past = changes.enumerated().compactMap { first + 1 + $0.offset < target ? $0.element : nil }
    let usual = past.isEmpty ? 0 : past.reduce(0, +) / Double(past.count)
    isKnown = [false] + changes.map { $0 != nil }
    common = changes.reduce(into: [0.0]) { sums, change in
      sums.append(sums[sums.count - 1] + (change.map { $0 - usual } ?? 0))
    }
    let whole = changes.reduce(into: [0.0]) { sums, change in
      sums.append(sums[sums.count - 1] + (change ?? usual))
    }
    own = paths.map { path in
      var (left, seen) = ([Double](), 0.0)
      for (place, value) in path.enumerated() {
        if let value { seen = value - whole[place] }
        left.append(seen)
      }
      // Before its first value a group stood where it begins.
      if let start = path.firstIndex(where: { $0 != nil }) {
        for place in 0..<start { left[place] = left[start] }
      }
      return left
    }
  }

  private static func sizes(_ groupOfSeries: [Int], count: Int) -> [Double] {
    groupOfSeries.reduce(into: [Double](repeating: 0, count: count)) { if $1 >= 0 { $0[$1] += 1 } }
  }

  /// The mean change of all groups that have both years, a series counting once; nil without any.
  private static func change(_ paths: [[Double?]], _ weights: [Double], _ place: Int) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for (path, own) in zip(paths, weights) {
      guard let before = path[place - 1], let now = path[place] else { continue }
      sum += own * (now - before)
      weight += own
    }
    return weight > 0 ? sum / weight : nil
  }

  /// Whether the change of the whole into a year is known.
  func knows(_ year: Int) -> Bool { place(year).map { isKnown[$0] } ?? false }

  private func place(_ year: Int) -> Int? {
    common.indices.contains(year - firstYear) ? year - firstYear : nil
  }

  private func nearest(_ year: Int) -> Int { max(0, min(common.count - 1, year - firstYear)) }

  /// What moved it everywhere from one year to another, beyond the usual.
  func common(from start: Int, to end: Int) -> Double { common[nearest(end)] - common[nearest(start)] }

  /// What moved it for a series beyond that.
  func own(of series: Int, from start: Int, to end: Int) -> Double {
    let group = groupOfSeries[series]
    return group < 0 ? 0 : own[group][nearest(end)] - own[group][nearest(start)]
  }
}
