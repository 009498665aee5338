import Statistics

/// Values that the panel has no way to: a digit too many, one too few, two in the wrong order; or a line that really
/// jumped, which looks the same until the next cycle.
///
/// A change is beyond the panel's experience when it is a dozen times its usual one. One that the next cycle takes
/// back is left out as an additive outlier; the last one cannot be told yet, and both levels stay possible (Fox,
/// Journal of the Royal Statistical Society B 34, 1972, on additive and innovation outliers).
struct SlipGuard: Sendable, Equatable, Codable {
  /// A change from one value to the next that the panel does not make, in units of the panel.
  let change: Double
  /// Where values of the panel lie, a quarter of their range more on both sides.
  let lowest: Double
  let highest: Double

  /// So many times the usual change.
  private static let times = 20.0
  /// And so many times the series' own usual change.
  private static let ownTimes = 8.0
  /// Neighbors of a slip differ by less than this share of it.
  private static let agreement = 0.33
  /// The share of the values that may lie outside the range.
  private static let tail = 0.002

  /// - Parameters:
  ///   - cycles: values on the transformed scale in units of the panel, cycle by cycle, NaN when missing.
  init(_ cycles: [[Double]]) {
    var changes: [Double] = []
    for (before, after) in zip(cycles, cycles.dropFirst()) {
      let moves = presentValues(zip(before, after).map { $1 - $0 })
      let center = moves.count >= LevelFilter.fewestSurprises ? median(moves) : 0
      changes += moves.map { abs($0 - center) }
    }
    let usual = changes.isEmpty ? 0 : median(changes)
    // Where hardly anything moves the mean says more than the median.
    let mean = changes.reduce(0, +) / Double(max(changes.count, 1))
    change = changes.isEmpty ? .greatestFiniteMagnitude : Self.times * max(usual, 0.25 * mean, 1e-9)
    let values = presentValues(cycles.flatMap { $0 }).sorted()
    let low = values.isEmpty ? 0 : quantile(ofSorted: values, Self.tail)
    let high = values.isEmpty ? 0 : quantile(ofSorted: values, 1 - Self.tail)
    let margin = max((high - low) / 4, change < .greatestFiniteMagnitude ? change : 0)
    (lowest, highest) = (low - margin, high + margin)
  }

  private init(change: Double, lowest: Double, highest: Double) {
    (self.change, self.lowest, self.highest) = (change, lowest, highest)
  }

  /// The guard in another unit.
  func divided(by unit: Double) -> SlipGuard {
    SlipGuard(change: change / unit, lowest: lowest / unit, highest: highest / unit)
  }

  /// Takes single slips out of the values of one series, oldest first, NaN when missing.
  /// - Returns: whether the last value is in doubt.
  func clean(_ values: inout [Double]) -> Bool {
    // Hardly any series has a change worth a second look.
    guard hasLargeChange(values) else { return false }
    let places = values.indices.filter { !values[$0].isNaN }
    guard places.count > 2 else { return false }
    let moves = zip(places, places.dropFirst()).map { values[$1] - values[$0] }
    let limit = max(change, Self.ownTimes * median(moves.map { abs($0) }))
    for at in moves.indices.dropFirst() {
      let (before, after) = (moves[at - 1], moves[at])
      guard abs(before) > limit, abs(after) > limit, before * after < 0,
        abs(before + after) < Self.agreement * min(abs(before), abs(after))
      else { continue }
      values[places[at]] = .nan
    }
    guard let last = moves.last, !values[places[places.count - 2]].isNaN else { return false }
    return abs(last) > limit
  }

  private func hasLargeChange(_ values: [Double]) -> Bool {
    let values = values.span
    var previous = Double.nan
    var found = false
    for place in values.indices {
      let value = values[place]
      guard value == value else { continue }
      found = found || abs(value - previous) > change
      previous = value
    }
    return found
  }

  /// How much the doubtful last value of a series is believed: nearly all real jumps stay, but a value outside the
  /// panel's range hardly is one, nor one that is about ten times or a tenth of the value before.
  func belief(in filter: borrowing SeriesFilter, _ resolution: Resolution) -> Double {
    let seen = filter.values.filter { !$0.isNaN }
    guard let last = seen.last, seen.count > 1 else { return Self.usualBelief }
    if last < lowest || last > highest { return 0.15 }
    let isDecade = resolution.isDecade(seen[seen.count - 2], last)
    return isDecade ? 0.3 : Self.usualBelief
  }
  private static let usualBelief = 0.9
}
