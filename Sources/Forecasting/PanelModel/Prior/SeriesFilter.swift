/// The level filter for one series whose shared shocks are known: the same steps as `LevelFilter`, series by
/// series.
struct SeriesFilter: Sendable {
  let cycleCount: Int
  /// The variance a level gains in a cycle.
  let growth: Double
  /// The value of each cycle, NaN when missing.
  var values: [Double]
  /// The sum of the effects of the series' levels in each cycle, at a loading of 1, and of their variances.
  var shocks: [Double]
  var shockVariances: [Double]
  /// The level before each cycle and, last, before the target; NaN before the first value.
  private(set) var levels: [Double]
  /// Value less level; NaN when there is none.
  private(set) var surprises: [Double]
  /// The variance of shared shocks since the last value that the level does not know.
  private(set) var unseenVariance = 0.0
  /// Cycles since the last value whose shocks are not known.
  private(set) var blindCycles = 0
  /// Cycles since the last value; 0 without any.
  private(set) var age = 0
  /// The number of values.
  private(set) var count = 0
  /// Whether the last value may be a slip.
  var isDoubtful = false

  init(cycleCount: Int, gain: Double) {
    self.init(cycleCount: cycleCount, growth: LevelFilter.levelVariance(gain: gain))
  }

  init(cycleCount: Int, growth: Double) {
    (self.cycleCount, self.growth) = (cycleCount, growth)
    values = [Double](repeating: .nan, count: cycleCount)
    shocks = [Double](repeating: 0, count: cycleCount)
    shockVariances = shocks
    levels = [Double](repeating: .nan, count: cycleCount + 1)
    surprises = values
  }

  /// The last value; NaN without any.
  var lastValue: Double { values.last { !$0.isNaN } ?? .nan }

  /// Leaves out the last value, unless it is the only one.
  mutating func forgetLast() {
    let seen = values.indices.filter { !values[$0].isNaN }
    guard seen.count > 1, let last = seen.last else { return }
    values[last] = .nan
    isDoubtful = false
  }

  /// Takes in the effects of the levels of a series, one per factor, -1 where unknown.
  mutating func takeShocks(_ past: PastEffects, _ series: Int, _ factorLevels: [[Int32]]) {
    takeShocks(BlockShocks(past, series..<series + 1, factorLevels), 0)
  }

  /// Takes in the sums of the effects that a block knows for its series number `place`.
  @inline(__always)
  mutating func takeShocks(_ block: borrowing BlockShocks, _ place: Int) {
    Self.copy(block.sums, from: place * cycleCount, to: &shocks)
  }

  private static func copy(_ source: [Double], from start: Int, to target: inout [Double]) {
    let row = source.span.extracting(start..<start + target.count)
    var output = target.mutableSpan
    for place in row.indices { output[place] = row[place] }
  }

  /// Takes in the variances, which only series with gaps at the end need.
  mutating func takeVariances(_ past: PastEffects, _ series: Int, _ factorLevels: [[Int32]], from first: Int)
  {
    for cycle in first..<cycleCount { shockVariances[cycle] = 0 }
    for (factor, effects) in past.factors.enumerated() {
      let level = Int(factorLevels[factor][series])
      guard level >= 0 else { continue }
      for cycle in first..<cycleCount {
        shockVariances[cycle] += effects.variances[level * cycleCount + cycle]
      }
    }
  }

  /// Runs through the cycles.
  mutating func run(loading: Double) {
    (age, count) = Self.run(values, shocks, loading: loading, growth: growth, &levels, &surprises)
    if isDoubtful { believeLast() }
  }

  /// A jump beyond everything the panel does is a slip, and then forgotten, or the new level, and then that in full.
  private mutating func believeLast() {
    guard let last = values.lastIndex(where: { !$0.isNaN }), last > 0 else { return }
    let missing = values[last] - levels[last + 1]
    for cycle in last + 1...cycleCount { levels[cycle] += missing }
  }

  /// The arrays come one by one so that their spans can live side by side.
  private static func run(
    _ values: [Double], _ shocks: [Double], loading: Double, growth: Double, _ levels: inout [Double],
    _ surprises: inout [Double]
  ) -> (age: Int, count: Int) {
    let (seen, shared) = (values.span, shocks.span)
    var known = levels.mutableSpan
    var missed = surprises.mutableSpan
    var level = Double.nan
    var variance = 1.0
    var (age, count) = (0, 0)
    for cycle in seen.indices {
      let value = seen[cycle]
      let moved = loading * shared[cycle]
      known[cycle] = level
      let surprise = value - level
      missed[cycle] = surprise
      age &+= 1
      let prior = variance + growth
      if value == value {
        if count == 0 {
          level = value
          variance = 1
        } else {
          let gain = prior / (prior + 1)
          level += moved + gain * (surprise - moved)
          variance = gain
        }
        count &+= 1
        age = 1
      } else if count > 0 {
        level += moved
        variance = prior
      }
    }
    known[seen.count] = level
    return (age, count)
  }

  /// Adds up what the level missed of the shocks since the last value.
  mutating func noteUnseen(loading: Double, _ past: PastEffects, _ series: Int, _ factorLevels: [[Int32]]) {
    (unseenVariance, blindCycles) = (0, 0)
    guard age > 1, count > 0 else { return }
    let first = cycleCount - age + 1
    takeVariances(past, series, factorLevels, from: first)
    for cycle in first..<cycleCount {
      if past.isKnown[cycle] {
        unseenVariance += shockVariances[cycle] * loading * loading
      } else {
        blindCycles += 1
      }
    }
  }
}

/// The sums of the effects of the levels of some consecutive series in each past cycle, side by side for each
/// series: gathered factor by factor, so that a series costs no look-up of arrays.
struct BlockShocks: Sendable {
  fileprivate private(set) var sums: [Double]

  /// - Parameter factorLevels: the level of each series in each factor, -1 where unknown.
  init(_ past: PastEffects, _ block: Range<Int>, _ factorLevels: [[Int32]]) {
    sums = [Double](repeating: 0, count: block.count * past.isKnown.count)
    for (factor, effects) in past.factors.enumerated() {
      Self.add(effects, factorLevels[factor], block, to: &sums)
    }
  }

  private static func add(
    _ factor: SharedEffects, _ levels: [Int32], _ block: Range<Int>, to sums: inout [Double]
  ) {
    let (cycleCount, levels, effects) = (factor.cycleCount, levels.span, factor.effects.span)
    var output = sums.mutableSpan
    for (place, series) in block.enumerated() where levels[series] >= 0 {
      let (first, start) = (Int(levels[series]) * cycleCount, place * cycleCount)
      for cycle in 0..<cycleCount { output[start &+ cycle] += effects[first &+ cycle] }
    }
  }
}

extension SlipGuard {
  /// How much the doubtful last value of a series is believed: nearly all real jumps stay, but a value outside the
  /// panel's range hardly is one, nor one that is about ten times or a tenth of the value before.
  func belief(in filter: borrowing SeriesFilter, _ resolution: Resolution) -> Double {
    let seen = filter.values.indices.filter { !filter.values[$0].isNaN }
    guard let last = seen.last, seen.count > 1 else { return Self.usualBelief }
    if isOutside(filter.values[last], in: last) { return 0.15 }
    let isDecade = resolution.isDecade(filter.values[seen[seen.count - 2]], filter.values[last])
    return isDecade ? 0.3 : Self.usualBelief
  }
  private static let usualBelief = 0.9
}
