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
  /// The mean absolute difference of each path in the data's own unit; 0 when it never moved.
  private(set) var naiveErrors: [Double] = []

  static let longest = 80

  init(_ panel: Panel, unit: GrowthUnit, series: [Int]) {
    self.unit = unit
    self.series = series
    for index in series { append(panel, index) }
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

  /// The last of the first `cut` values.
  func last(_ path: Int, cut: Int) -> Double { values[offsets[path] + cut - 1] }

  private mutating func append(_ panel: Panel, _ index: Int) {
    let entries = panel.observations(of: index)
    let start = values.count
    guard let lastEntry = entries.last else { return offsetEnd(start) }
    let firstYear = Int(panel.years[lastEntry]) - Self.longest + 1
    var previous: (year: Int, value: Double)?
    for entry in entries {
      let point = (year: Int(panel.years[entry]), value: scaled(panel.values[entry]))
      if let previous { fill(between: previous, and: point, from: firstYear) }
      if point.year >= firstYear { push(point.value, isObserved: true) }
      previous = point
    }
    offsetEnd(start)
  }

  private func scaled(_ value: Double) -> Double {
    unit == .logarithms ? log(value > 0 ? value : max(value, 1)) : value
  }

  private mutating func fill(
    between before: (year: Int, value: Double), and after: (year: Int, value: Double), from firstYear: Int
  ) {
    let slope = (after.value - before.value) / Double(after.year - before.year)
    for year in max(before.year + 1, firstYear)..<max(after.year, firstYear, before.year + 1) {
      push(before.value + slope * Double(year - before.year), isObserved: false)
    }
  }

  private mutating func push(_ value: Double, isObserved observed: Bool) {
    let isFirst = values.count == offsets.last
    movement.append(isFirst ? 0 : (movement.last ?? 0) + abs(value - (values.last ?? value)))
    values.append(value)
    isObserved.append(observed)
  }

  private mutating func offsetEnd(_ start: Int) {
    let count = values.count - start
    var total = 0.0
    for place in start + 1..<max(values.count, start + 1) {
      total += abs(original(values[place]) - original(values[place - 1]))
    }
    naiveErrors.append(count > 1 ? total / Double(count - 1) : 0)
    offsets.append(values.count)
  }

  private func original(_ value: Double) -> Double { unit == .logarithms ? exp(value) : value }
}
