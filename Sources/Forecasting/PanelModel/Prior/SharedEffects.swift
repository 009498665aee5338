/// The effects of the levels of one factor in every past cycle, side by side for each level.
struct SharedEffects: Sendable, Equatable, Codable {
  let cycleCount: Int
  /// Level after level: the effect in each cycle.
  var effects: [Double]
  /// Likewise the posterior variances.
  var variances: [Double]

  init(levels: Int, cycleCount: Int) {
    self.cycleCount = cycleCount
    effects = [Double](repeating: 0, count: levels * cycleCount)
    variances = effects
  }

  /// Sets one cycle.
  mutating func set(_ cycle: Int, effects new: [Double], variances newVariances: [Double]) {
    for level in new.indices {
      effects[level * cycleCount + cycle] = new[level]
      variances[level * cycleCount + cycle] = newVariances[level]
    }
  }

  /// The effects of one cycle.
  func effects(of cycle: Int) -> [Double] {
    stride(from: cycle, to: effects.count, by: cycleCount).map { effects[$0] }
  }
}
