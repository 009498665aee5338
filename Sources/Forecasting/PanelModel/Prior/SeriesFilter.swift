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

  init(cycleCount: Int, gain: Double) {
    self.cycleCount = cycleCount
    growth = LevelFilter.levelVariance(gain: gain)
    values = [Double](repeating: .nan, count: cycleCount)
    shocks = [Double](repeating: 0, count: cycleCount)
    shockVariances = shocks
    levels = [Double](repeating: .nan, count: cycleCount + 1)
    surprises = values
  }

  /// Takes in the effects of the levels of a series, one per factor, -1 where unknown.
  mutating func takeShocks(_ past: PastEffects, _ series: Int, _ factorLevels: [[Int32]]) {
    for cycle in 0..<cycleCount { shocks[cycle] = 0 }
    for (factor, effects) in past.factors.enumerated() {
      let level = Int(factorLevels[factor][series])
      guard level >= 0 else { continue }
      let row = effects.effects.span.extracting(level * cycleCount..<(level + 1) * cycleCount)
      for cycle in 0..<cycleCount { shocks[cycle] += row[cycle] }
    }
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
    var level = Double.nan
    var variance = 1.0
    (age, count) = (0, 0)
    for cycle in 0..<cycleCount {
      let value = values[cycle]
      let shared = loading * shocks[cycle]
      levels[cycle] = level
      let surprise = value - level
      surprises[cycle] = surprise
      age += 1
      let prior = variance + growth
      if value == value {
        if count == 0 {
          level = value
          variance = 1
        } else {
          let gain = prior / (prior + 1)
          level += shared + gain * (surprise - shared)
          variance = gain
        }
        count += 1
        age = 1
      } else if count > 0 {
        level += shared
        variance = prior
      }
    }
    levels[cycleCount] = level
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
