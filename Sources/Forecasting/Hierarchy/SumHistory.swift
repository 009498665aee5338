import Glibc

/// What the sums of a hierarchy were in past cycles, as if every leaf had been counted in each.
///
/// A leaf that is missing in a year stands at the line between its neighbors on the logarithmic scale, before its
/// first and after its last value at that value: sums compare like with like. A sum of which less than half (by the
/// usual size of its leaves) was counted has no value that year.
struct SumHistory: Sendable {
  /// The first past year.
  let firstYear: Int
  /// How many past years there are.
  let yearCount: Int
  /// Node after node, a value a year; NaN where there is none.
  let values: [Double]

  /// At most this many past years are looked at.
  private static let longest = 40
  private static let leastCounted = 0.5

  /// - Parameters:
  ///   - panel: the leaves, in the hierarchy's order.
  ///   - target: years from this one on are not looked at.
  init(_ hierarchy: Hierarchy, _ panel: Panel, before target: Int) {
    let known = panel.years.filter { Int($0) < target }
    let first = max(known.min().map { Int($0) } ?? target, target - Self.longest)
    let count = target - first
    var values = [Double](repeating: .nan, count: hierarchy.nodeCount * count)
    var filled = [Double](repeating: 0, count: hierarchy.aggregateCount * count)
    var counted = filled
    var sizes = [Double](repeating: 0, count: hierarchy.aggregateCount)
    for leaf in 0..<hierarchy.leafCount {
      var row = [Double](repeating: .nan, count: count)
      for entry in panel.observations(of: leaf) {
        let year = Int(panel.years[entry]) - first
        if year >= 0, year < count { row[year] = panel.values[entry] }
      }
      values.replaceSubrange(leaf * count..<(leaf + 1) * count, with: row)
      let whole = Self.filled(row)
      let size = whole.reduce(0, +) / Double(max(1, count))
      for aggregate in hierarchy.aggregates(of: leaf) {
        sizes[Int(aggregate)] += size
        let start = Int(aggregate) * count
        for year in 0..<count {
          filled[start + year] += whole[year]
          if !row[year].isNaN { counted[start + year] += size }
        }
      }
    }
    for aggregate in 0..<hierarchy.aggregateCount {
      for year in 0..<count {
        let place = aggregate * count + year
        guard counted[place] > Self.leastCounted * sizes[aggregate] else { continue }
        values[hierarchy.leafCount * count + place] = filled[place]
      }
    }
    (firstYear, yearCount, self.values) = (first, count, values)
  }

  /// The values of one node by year, NaN where there is none.
  func row(_ node: Int) -> ArraySlice<Double> { values[node * yearCount..<(node + 1) * yearCount] }

  /// The change of each node from its last value on the logarithmic scale, cycle by cycle; after a gap divided by the
  /// root of the years between. NaN where there is none. Cycles in which nothing changed are left out.
  ///
  /// - Parameter root: changes count beside those of this node; a year without its value tells nothing.
  func changes(last cycles: Int, beside root: Int? = nil) -> [[Double]] {
    let nodes = yearCount > 0 ? values.count / yearCount : 0
    let shared = root.map { row($0).map { log(max($0, 1)) } }
    var changes = [[Double]](repeating: [Double](repeating: .nan, count: nodes), count: yearCount)
    for node in 0..<nodes {
      var last: (year: Int, value: Double)?
      for (year, value) in row(node).enumerated() where !value.isNaN {
        let level = log(max(value, 1)) - (shared?[year] ?? 0)
        guard !level.isNaN else { continue }
        if let last { changes[year][node] = (level - last.value) / sqrt(Double(year - last.year)) }
        last = (year, level)
      }
    }
    return Array(changes.filter { $0.contains { !$0.isNaN && $0 != 0 } }.suffix(cycles))
  }

  private static func filled(_ row: [Double]) -> [Double] {
    var whole = row
    var last: Int?
    for year in row.indices where !row[year].isNaN {
      let from = last ?? -1
      for missing in stride(from: from + 1, to: year, by: 1) {
        guard let last else {
          whole[missing] = row[year]
          continue
        }
        let share = Double(missing - last) / Double(year - last)
        whole[missing] = between(row[last], row[year], share)
      }
      last = year
    }
    if let last { for missing in last + 1..<max(last + 1, row.count) { whole[missing] = row[last] } }
    return whole.map { $0.isNaN ? 0 : $0 }
  }

  private static func between(_ a: Double, _ b: Double, _ share: Double) -> Double {
    guard a > 0, b > 0 else { return a + share * (b - a) }
    return exp(log(a) + share * (log(b) - log(a)))
  }
}
