import Glibc

/// The series of one growth unit without gaps, one after the other, in canonical order.
///
/// Years missing inside a series are interpolated linearly on the unit's scale (on logarithms: geometrically);
/// they are inputs, never targets. At most the last `longest` years are kept.
struct YearlyPaths: Sendable {
  let unit: GrowthUnit
  /// The series of the panel that each path came from.
  let series: [Int]
  /// `series.count + 1` positions into the arrays below.
  private(set) var offsets: [Int] = [0]
  /// Logarithms, or plain values.
  private(set) var values: [Double] = []
  /// Whether a value was observed rather than interpolated.
  private(set) var isObserved: [Bool] = []
  /// The sum of absolute differences up to and including each place of its path.
  private(set) var movement: [Double] = []
  /// The same in the data's own unit.
  private var plainMovement: [Double] = []

  static let longest = 80

  /// - Parameter calming: whether breaks inside a series are taken out, as what is forecast needs; what is learned
  ///   from has them.
  init(_ panel: Panel, unit: GrowthUnit, series: [Int], calming: Bool = false) {
    self.unit = unit
    self.series = series
    for index in series {
      var path = path(of: index, in: panel)
      if calming, !path.isEmpty { PathBreak.calm(&path, unit) }
      for point in path { push(point) }
      offsets.append(values.count)
    }
  }

  var count: Int { series.count }

  /// The number of years of a path.
  func length(_ path: Int) -> Int { offsets[path + 1] - offsets[path] }

  /// One unit of growth of a path after its first `cut` years; 0 when it has not moved.
  func growthUnit(_ path: Int, cut: Int) -> Double {
    unit == .logarithms ? 1 : meanMovement(path, cut: cut)
  }

  /// The mean absolute difference of the first `cut` years, on the scale of `values`.
  func meanMovement(_ path: Int, cut: Int) -> Double {
    cut > 1 ? movement[offsets[path] + cut - 1] / Double(cut - 1) : 0
  }

  /// The mean difference of the first `cut` years, on the scale of `values`.
  func meanChange(_ path: Int, cut: Int) -> Double {
    cut > 1 ? (last(path, cut: cut) - values[offsets[path]]) / Double(cut - 1) : 0
  }

  /// The mean absolute difference of the first `cut` years in the data's own unit: the error of the naive
  /// forecast.
  func naiveError(_ path: Int, cut: Int) -> Double {
    cut > 1 ? plainMovement[offsets[path] + cut - 1] / Double(cut - 1) : 0
  }

  /// The last of the first `cut` values.
  func last(_ path: Int, cut: Int) -> Double { values[offsets[path] + cut - 1] }

  private func path(of index: Int, in panel: Panel) -> [PathPoint] {
    let entries = panel.observations(of: index)
    guard let lastEntry = entries.last else { return [] }
    let firstYear = Int(panel.years[lastEntry]) - Self.longest + 1
    var path: [PathPoint] = []
    var previous: (year: Int, value: Double)?
    for entry in entries {
      let point = (year: Int(panel.years[entry]), value: scaled(panel.values[entry]))
      if let previous { fill(&path, between: previous, and: point, from: firstYear) }
      if point.year >= firstYear { path.append(PathPoint(value: point.value, isObserved: true)) }
      previous = point
    }
    return path
  }

  private func scaled(_ value: Double) -> Double {
    unit == .logarithms ? log(value > 0 ? value : max(value, 1)) : value
  }

  private func fill(
    _ path: inout [PathPoint], between before: (year: Int, value: Double),
    and after: (year: Int, value: Double),
    from firstYear: Int
  ) {
    let slope = (after.value - before.value) / Double(after.year - before.year)
    for year in max(before.year + 1, firstYear)..<max(after.year, firstYear, before.year + 1) {
      path.append(
        PathPoint(value: before.value + slope * Double(year - before.year), isObserved: false))
    }
  }

  private mutating func push(_ point: PathPoint) {
    let isFirst = values.count == offsets.last
    let before = isFirst ? point.value : values[values.count - 1]
    let moved = isFirst ? (0, 0) : (movement[values.count - 1], plainMovement[values.count - 1])
    movement.append(moved.0 + abs(point.value - before))
    plainMovement.append(moved.1 + (point.value == before ? 0 : abs(plain(point.value) - plain(before))))
    values.append(point.value)
    isObserved.append(point.isObserved)
  }

  /// A value of `values` in the data's own unit.
  func plain(_ value: Double) -> Double { unit == .logarithms ? exp(value) : value }
}
