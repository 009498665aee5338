import Statistics

/// Values that the panel has no way to: a digit too many, one too few, two in the wrong order; or a line that really
/// jumped, which looks the same until the next cycle.
///
/// A change is beyond the panel's experience when it is twenty times its usual one. One that the next cycle takes
/// back is left out as an additive outlier; the last one cannot be told yet, and both levels stay possible (Fox,
/// Journal of the Royal Statistical Society B 34, 1972, on additive and innovation outliers). What all series share is
/// learned from changes that are bounded (Huber, Robust Statistics, 1981, section 7.1), so that one cell in a
/// table of thousands cannot move the forecasts of the others.
struct SlipGuard: Sendable, Equatable, Codable {
  /// A change from one value to the next that the panel does not make, in units of the panel.
  let change: Double
  /// Where values of the panel lie, a quarter of their range more on both sides.
  let lowest: Double
  let highest: Double
  /// How far all series have moved together before each cycle: a new full mark moves every line, and is no slip.
  let path: [Double]

  /// So many times the usual change.
  private static let times = 20.0
  /// And so many times the series' own usual change.
  private static let ownTimes = 8.0
  /// And, where all series learn from it, so many times the smaller of its own changes.
  private static let ownSmallTimes = 12.0
  /// A change to where other values of the panel lie may be so much larger: lines do open and fall to the floor.
  private static let insideTimes = 3.0
  /// One to where none lie is hardly a change, and counts for so many of them.
  private static let outsideTimes = 0.3
  /// Neighbors of a slip differ by less than this share of it.
  private static let agreement = 0.33
  /// The share of the values that may lie outside the range.
  private static let tail = 0.002
  /// Fewer changes in a cycle do not tell what moved all series.
  private static let fewestMoves = 5

  /// - Parameters:
  ///   - cycles: values on the transformed scale in units of the panel, cycle by cycle, NaN when missing.
  init(_ cycles: [[Double]]) {
    var path = [0.0]
    for (before, after) in zip(cycles, cycles.dropFirst()) {
      path.append(path[path.count - 1] + Self.center(Self.moves(before, after)))
    }
    let free = SlipGuard(
      change: Self.change(Self.ownMoves(cycles)), lowest: .infinity, highest: -.infinity, path: path)
    let kept = free.steadied(cycles)
    let values = zip(kept, path).flatMap { cycle, moved in presentValues(cycle).map { $0 - moved } }.sorted()
    let low = values.isEmpty ? 0 : quantile(ofSorted: values, Self.tail)
    let high = values.isEmpty ? 0 : quantile(ofSorted: values, 1 - Self.tail)
    let margin = max((high - low) / 4, free.change < .greatestFiniteMagnitude ? free.change : 0)
    self.init(change: free.change, lowest: low - margin, highest: high + margin, path: path)
  }

  private init(change: Double, lowest: Double, highest: Double, path: [Double]) {
    (self.change, self.lowest, self.highest, self.path) = (change, lowest, highest, path)
  }

  private static func moves(_ before: [Double], _ after: [Double]) -> [Double] {
    presentValues(zip(before, after).map { $1 - $0 })
  }

  /// What moved all series of a cycle; zero where too few say.
  private static func center(_ moves: [Double]) -> Double {
    moves.count >= fewestMoves ? median(moves) : 0
  }

  /// The absolute changes from one cycle to the next around the median of the cycle's, but for those of values in
  /// other units than most.
  static func ownMoves(_ cycles: [[Double]]) -> [Double] {
    let most = usualSize(presentValues(cycles.flatMap { $0 }))
    let cycles = cycles.map { cycle in cycle.map { abs($0) > most ? .nan : $0 } }
    var moves: [Double] = []
    for (before, after) in zip(cycles, cycles.dropFirst()) {
      let found = Self.moves(before, after)
      let center = center(found)
      moves += found.map { abs($0 - center) }
    }
    return moves
  }

  private static func change(_ moves: [Double]) -> Double {
    guard !moves.isEmpty else { return .greatestFiniteMagnitude }
    // Where hardly anything moves the mean says more than the median.
    return times * max(median(moves), 0.25 * boundedMean(moves), 1e-9)
  }

  /// The guard in another unit.
  func divided(by unit: Double) -> SlipGuard {
    SlipGuard(
      change: change / unit, lowest: lowest / unit, highest: highest / unit, path: path.map { $0 / unit })
  }

  /// Takes single slips out of the values of one series, oldest first, NaN when missing.
  /// - Returns: whether the last value is in doubt.
  func clean(_ values: inout [Double]) -> Bool {
    // Hardly any series has a change worth a second look.
    guard hasLargeChange(values) else { return false }
    let places = values.indices.filter { !values[$0].isNaN }
    guard places.count > 2 else { return false }
    let moves = zip(places, places.dropFirst()).map { own(values[$1], in: $1) - own(values[$0], in: $0) }
    let limit = max(change, Self.ownTimes * median(moves.map { abs($0) }))
    for at in moves.indices.dropFirst() {
      let (before, after) = (moves[at - 1], moves[at])
      guard abs(before) > limit, abs(after) > limit, before * after < 0,
        abs(before + after) < Self.agreement * min(abs(before), abs(after))
      else { continue }
      values[places[at]] = .nan
    }
    // An oldest value that nothing after it is like says nothing of the next.
    let first = places[0]
    if moves.count > 2, abs(moves[0]) > limit, abs(moves[1]) <= limit, isOutside(values[first], in: first) {
      values[first] = .nan
    }
    guard let last = moves.last, !values[places[places.count - 2]].isNaN else { return false }
    return abs(last) > limit
  }

  /// Takes slips out of the values of one series and bounds its other changes, for what all series share.
  ///
  /// A series that jumped further is caught up with step by step, so that no value leaves the range of the series.
  func steady(_ values: inout [Double]) {
    guard hasLargeChange(values) else { return }
    _ = clean(&values)
    let limit = bound(values)
    var kept = Double.nan
    for place in values.indices where !values[place].isNaN {
      if !kept.isNaN {
        let most = (isOutside(values[place], in: place) ? Self.outsideTimes : Self.insideTimes) * limit
        let bounded = max(kept - most, min(kept + most, own(values[place], in: place)))
        if bounded != own(values[place], in: place) { values[place] = bounded + path[place] }
      }
      kept = own(values[place], in: place)
    }
  }

  /// Every series of a panel as all learn from it.
  func steadied(_ cycles: [[Double]]) -> [[Double]] {
    var steadied = cycles
    for series in cycles.first?.indices ?? 0..<0 {
      let own = cycles.map { $0[series] }
      var kept = own
      steady(&kept)
      guard kept != own else { continue }
      for cycle in kept.indices { steadied[cycle][series] = kept[cycle] }
    }
    return steadied
  }

  /// The largest change of a series that others learn from. One slip makes two large changes at most, so that the
  /// smaller third of the changes is the series' own.
  private func bound(_ values: [Double]) -> Double {
    let seen = presentValues(zip(values, path).map { $0 - $1 })
    let moves = zip(seen, seen.dropFirst()).map { abs($1 - $0) }.sorted()
    guard moves.count > 2 else { return change }
    return max(change, Self.ownSmallTimes * moves[(moves.count - 1) / 3])
  }

  /// Whether a value of a cycle lies where hardly any of the panel do.
  func isOutside(_ value: Double, in cycle: Int) -> Bool {
    let own = own(value, in: cycle)
    return own < lowest || own > highest
  }

  /// A value but for what moved all series.
  private func own(_ value: Double, in cycle: Int) -> Double { value - path[cycle] }

  private func hasLargeChange(_ values: [Double]) -> Bool {
    let (values, path) = (values.span, path.span)
    var previous = Double.nan
    var found = false
    for place in values.indices {
      let value = values[place] - path[place]
      guard value == value else { continue }
      found = found || abs(value - previous) > change
      previous = value
    }
    return found
  }
}

/// The mean of sizes of which none counts for more than what is usual allows, also where a few come from other units.
func boundedMean(_ sizes: [Double]) -> Double {
  guard !sizes.isEmpty else { return 0 }
  let limit = usualLimit(sizes)
  return sizes.reduce(0) { $0 + min($1, limit) } / Double(sizes.count)
}

/// The largest absolute value that is of one kind with most: thirty times their median. Larger ones are in other
/// units, as one school's lines in tenths or thousandths; infinite where most are zero.
func usualSize(_ values: [Double]) -> Double {
  let middle = median(values.map { abs($0) })
  return middle > 0 ? 30 * middle : .infinity
}

/// What no size of a usual kind exceeds: a dozen times the median of those that are not zero, or six times the size
/// that one in seven exceeds, where most are all but zero, as below a floor; infinite where all are zero.
func usualLimit(_ sizes: [Double]) -> Double {
  let moving = sizes.filter { $0 > 0 }
  guard !moving.isEmpty else { return .infinity }
  return max(12 * median(moving), 6 * quantile(sizes, 0.85))
}

extension Panel {
  /// Transformed values cycle by cycle, NaN when missing, and the year of the first.
  private func cycles(before target: Int) -> (first: Int, values: [[Double]]) {
    let known = years.lazy.map(Int.init).filter { $0 < target }
    guard let first = known.min(), let last = known.max() else { return (target, []) }
    let window = DenseWindow(self, years: first..<last + 1)
    let count = seriesCount
    return (first, (0..<window.yearCount).map { Array(window.values[$0 * count..<($0 + 1) * count]) })
  }

  /// Whether all series together moved in one of the last `count` cycles as a single one never does: a new full
  /// mark, a reform. What did well before it need not do so after.
  func hasBroken(before target: Int, within count: Int) -> Bool {
    let guarded = SlipGuard(cycles(before: target).values)
    let moves = zip(guarded.path, guarded.path.dropFirst()).map { abs($1 - $0) }
    return moves.suffix(count).contains { $0 > guarded.change }
  }

  /// The panel as all its series learn from it: without slips, and with bounded changes before `target`.
  func steadied(before target: Int) -> Panel {
    let (first, cycles) = cycles(before: target)
    guard cycles.count > 1 else { return self }
    let steady = SlipGuard(cycles).steadied(cycles)
    var kept = values
    var isSlip = [Bool](repeating: false, count: values.count)
    for cycle in cycles.indices where steady[cycle] != cycles[cycle] {
      for series in 0..<seriesCount {
        let (before, after) = (cycles[cycle][series], steady[cycle][series])
        guard before == before, before != after,
          let entry = observations(of: series).first(where: { Int(years[$0]) == first + cycle })
        else { continue }
        isSlip[entry] = after.isNaN
        if !after.isNaN { kept[entry] = scale.restored(after) }
      }
    }
    guard kept != values || isSlip.contains(true) else { return self }
    let bounded = Panel(
      scale: scale, keys: keys, groups: groups, offsets: offsets, years: years, values: kept)
    let slips = isSlip
    return bounded.filter { series, year in
      !bounded.observations(of: series).contains { slips[$0] && Int(bounded.years[$0]) == year }
    }
  }
}
