/// The shared shocks of the past cycles, by factor and level.
struct PastEffects: Sendable, Equatable, Codable {
  /// For each cycle, whether shocks could be told.
  var isKnown: [Bool]
  /// One for each factor, the year first.
  var factors: [SharedEffects]

  init(levelCounts: [Int], cycleCount: Int) {
    isKnown = [Bool](repeating: false, count: cycleCount)
    factors = levelCounts.map { SharedEffects(levels: $0, cycleCount: cycleCount) }
  }

  /// The year's effect in each cycle in which it is known.
  var years: [Double?] { isKnown.indices.map { isKnown[$0] ? factors[0].effects[$0] : nil } }
}
