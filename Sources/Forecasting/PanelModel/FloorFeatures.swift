import Glibc

/// What tells whether the next line of a series will lie at the floor, as known before one cycle.
enum FloorFeatures {
  /// - Parameters:
  ///   - floor: in units of the panel.
  ///   - scales: the scale of each series' own error.
  static func table(_ fit: FilterFit, before end: Int, floor: Double, scales: [Double]) -> FeatureTable {
    let cycles = fit.panel.cycles[..<end]
    let levels = fit.filtered.levels[end]
    let past = FloorHistory(Array(cycles), floor: floor)
    var table = FeatureTable()
    table.append(past.last.map { $0 <= floor ? 1 : 0 })
    table.append(past.shares)
    for values in [past.last, levels, past.highest] {
      let heights = values.indices.map { height(values[$0], floor, scales[$0]) }
      table.append(heights)
      for knot in knots { table.append(heights.map { max(0, $0 - knot) }) }
    }
    table.append(scales.map { log($0) })
    table.append(past.counts.map { 1 / max($0, 1) })
    let present = past.counts.map { $0 > 0 }
    let average = past.averageShare
    for group in fit.panel.groups {
      table.append(group.shrunkMeans(past.shares.map { $0 - average }, present: present, weight: 3))
    }
    return table
  }

  /// The share of values at the floor in the whole panel, and how far the levels of each group lie from it.
  static func shares(_ fit: FilterFit, before end: Int, floor: Double) -> FloorShares {
    let past = FloorHistory(Array(fit.panel.cycles[..<end]), floor: floor)
    let average = past.averageShare
    let present = past.counts.map { $0 > 0 }
    return FloorShares(
      average: average,
      groups: fit.panel.groups.map {
        $0.shrunkLevelMeans(past.shares.map { $0 - average }, present: present, weight: 3)
      })
  }

  /// How many features are no group's.
  static let ownCount = 4 + 3 * (1 + knots.count)

  /// Heights at which the log odds may bend: 0.6, 1.7 and 6.4 scales above the floor.
  static let knots = [0.5, 1, 2]

  /// How far above the floor, in scales, steep near it and flat far from it.
  static func height(_ value: Double, _ floor: Double, _ scale: Double) -> Double {
    value.isNaN ? 0 : log(1 + clip(max(0, value - floor) / scale, 50))
  }
}

/// How often and how lately each series lay at the floor.
private struct FloorHistory {
  /// The last value of each series, NaN without any.
  var last: [Double]
  var highest: [Double]
  var counts: [Double]
  /// The share of values at the floor, shrunk toward the average of all.
  var shares: [Double]
  let averageShare: Double

  init(_ cycles: [[Double]], floor: Double) {
    let count = cycles.first?.count ?? 0
    last = [Double](repeating: .nan, count: count)
    highest = last
    counts = [Double](repeating: 0, count: count)
    var hits = counts
    for cycle in cycles {
      for index in 0..<count where !cycle[index].isNaN {
        last[index] = cycle[index]
        highest[index] = highest[index].isNaN ? cycle[index] : max(highest[index], cycle[index])
        counts[index] += 1
        hits[index] += cycle[index] <= floor ? 1 : 0
      }
    }
    let average = hits.reduce(0, +) / max(counts.reduce(0, +), 1)
    averageShare = average
    shares = zip(hits, counts).map { ($0 + average) / ($1 + 1) }
  }
}
